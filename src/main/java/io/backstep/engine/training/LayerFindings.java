package io.backstep.engine.training;

import io.backstep.engine.function.Head;
import io.backstep.engine.function.Loss;
import io.backstep.engine.network.Network;
import io.backstep.engine.training.Finding.Place;
import io.backstep.engine.training.Finding.Sign;
import java.util.ArrayList;
import java.util.List;

/** What can be seen by looking into the layers. */
final class LayerFindings {
    /**
     * Points that lie as far out as 6 put more than half of the units and samples in the flat parts, and such networks
     * still learn well; with nine in ten there, hardly any delta gets through.
     */
    static final double SATURATED_SHARE = 0.9;
    /** A hundredth of the signal is left at the front: those layers learn a hundred times as slowly as the last. */
    static final double FADED = 0.01;
    /** A hundred times the signal arrives at the front: no learning rate suits both ends. */
    static final double GROWN = 100;
    /** Signals fade or grow from layer to layer: with fewer than two hidden layers that is not what holds learning up. */
    static final int DEEP = 3;
    /** Units that begin dead may come to life as the layers before them learn; so long they are given. */
    static final int UPDATES = 50;
    /** Some dead units are what ReLU leaves in many a network that learns well; half a layer is missed. */
    static final double DEAD_SHARE = 0.5;

    private final boolean jointHead;

    LayerFindings(Network shape, Loss loss) {
        jointHead = Head.of(shape.outputLayer().activation(), loss).joint();
    }

    /**
     * @param good whether the loss is so low by now that flat parts, fading signals and dead units have been no hindrance
     */
    List<Finding> of(Snapshot now, DiagnosticsHistory seen, boolean good) {
        if (seen.moments().isEmpty()) {
            return List.of();
        }
        Diagnostics first = seen.moments().get(0);
        Diagnostics last = seen.moments().get(seen.moments().size() - 1);
        // On the way out of the finite numbers everything looks wild; what was so from the start may be the cause.
        Diagnostics present = now.divergence().isPresent() ? first : last;
        List<Finding> found = new ArrayList<>();
        for (int l = 0; l < present.layers().size() - 1; l++) {
            twins(l, present, found);
        }
        if (first.updates() == 0 && !good) {
            saturated(first, found);
        }
        for (int l = 0; l < present.layers().size() - 1 && present.updates() >= UPDATES && !good; l++) {
            dead(l, present.layers().get(l), found);
        }
        if (present.layers().size() >= DEEP && !good) {
            signal(present, found);
        }
        return found;
    }

    private static void twins(int l, Diagnostics present, List<Finding> found) {
        LayerDiagnostics layer = present.layers().get(l);
        List<Place> alike = new ArrayList<>();
        layer.twins().forEach(group -> group.forEach(unit -> alike.add(new Place(l, unit))));
        if (!alike.isEmpty()) {
            found.add(Finding.of(Sign.UNITS_ALIKE, alike, alike.size(), layer.units(), (double) present.updates()));
        }
    }

    /** Where a joint head cancels the slope of the output layer, it does not matter if that is flat. */
    private void saturated(Diagnostics first, List<Finding> found) {
        int layers = first.layers().size() - (jointHead ? 1 : 0);
        for (int l = 0; l < layers; l++) {
            double share = first.layers().get(l).saturated();
            if (share >= SATURATED_SHARE) {
                found.add(Finding.of(Sign.FLAT_START, List.of(Findings.layer(l)), share));
            }
        }
    }

    private static void dead(int l, LayerDiagnostics layer, List<Finding> found) {
        List<Integer> dead = layer.deadUnits();
        if (!dead.isEmpty() && dead.size() >= DEAD_SHARE * layer.units()) {
            List<Place> places = dead.stream().map(unit -> new Place(l, unit)).toList();
            found.add(Finding.of(Sign.NEVER_ON, places, dead.size(), layer.units()));
        }
    }

    private static void signal(Diagnostics present, List<Finding> found) {
        int last = present.layers().size() - 1;
        double arriving = present.layers().get(0).deltaSize();
        double leaving = present.layers().get(last).deltaSize();
        List<Place> ends = List.of(Findings.layer(0), Findings.layer(last));
        if (arriving <= FADED * leaving && leaving > 0) {
            found.add(Finding.of(Sign.FADES, ends, arriving, leaving, leaving / arriving));
        } else if (arriving >= GROWN * leaving && leaving > 0) {
            found.add(Finding.of(Sign.GROWS, ends, arriving, leaving, arriving / leaving));
        }
    }
}
