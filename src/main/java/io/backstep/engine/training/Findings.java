package io.backstep.engine.training;

import io.backstep.engine.network.Network;
import io.backstep.engine.training.Finding.Kind;
import io.backstep.engine.training.Finding.Place;
import io.backstep.engine.training.Finding.Sign;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What a run shows about how it learns: what is wrong, with the evidence for it, or that it has learned what it should. The
 * same moment of the same run always gives the same findings.
 */
public final class Findings {
    /** From this share of right answers on it counts as learned: one wrong in twenty is about what noise leaves. */
    public static final double LEARNED_ACCURACY = 0.95;
    /** Of numbers, from this share on of the loss of answering the mean that is gone. */
    public static final double LEARNED_SHARE = 0.9;

    private final DataFacts facts;
    private final RunData data;
    private final double lossOfMean;
    private final LayerFindings ofLayers;
    private final RateFindings ofRate;
    private final Optional<StraightBoundary> straight;

    /**
     * @param start the network with which the run began
     */
    public Findings(Network start, RunData data, RunSettings settings) {
        this.data = data;
        facts = new DataFacts(data.training(), settings.loss());
        lossOfMean = facts.lossOfMean(data.training());
        ofLayers = new LayerFindings(start, settings.loss());
        ofRate = new RateFindings(start, lossOfMean, settings);
        straight = StraightBoundary.of(start, data.training(), facts.classes());
    }

    /**
     * What the run shows at a moment, what explains most in front.
     *
     * @param seen looks into the run up to this moment, the first before its first update; findings that need them are
     *     not made while there are none
     */
    public List<Finding> of(Snapshot now, DiagnosticsHistory seen) {
        boolean mayHave = now.divergence().isEmpty() && now.figures().updates() > 0;
        Optional<Finding> learned = mayHave ? learned(now.figures()) : Optional.empty();
        List<Finding> found = new ArrayList<>();
        if (learned.isEmpty()) {
            found.addAll(ofRate.tooHigh(now, seen));
            found.addAll(InputFindings.of(facts.sizes()));
            found.addAll(ofLayers.of(now, seen, isGood(now)));
            if (now.divergence().isEmpty()) {
                straight.flatMap(boundary -> boundary.finding(now, lossOfMean)).ifPresent(found::add);
                if (found.stream().allMatch(finding -> finding.kind() == Kind.UNSCALED_INPUTS)) {
                    found.addAll(ofRate.tooLow(now, seen));
                }
                // A run that stopped early has gone back to before it learned by heart.
                if (now.end().isEmpty()) {
                    found.addAll(OverfittingFindings.of(now.history(), lossOfMean));
                }
            }
        }
        learned.ifPresent(found::add);
        return List.copyOf(withoutConsequences(found));
    }

    /** What only follows from something else that was found is left out. */
    private static List<Finding> withoutConsequences(List<Finding> found) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        found.forEach(finding -> kinds.add(finding.kind()));
        return found.stream()
                .filter(finding -> switch (finding.kind()) {
                    case VANISHING_GRADIENTS ->
                        !kinds.contains(Kind.SYMMETRIC_START)
                                && !kinds.contains(Kind.SATURATED_START)
                                && !kinds.contains(Kind.DEAD_UNITS);
                    default -> true;
                })
                .toList();
    }

    /** Whether more than half of the loss of answering the mean is gone. */
    private boolean isGood(Snapshot now) {
        return now.figures().training().loss() < 0.5 * lossOfMean;
    }

    private Optional<Finding> learned(Figures figures) {
        Evaluation held = figures.test().equals(Evaluation.NONE) ? figures.validation() : figures.test();
        boolean none = held.equals(Evaluation.NONE);
        Evaluation judged = none ? figures.training() : held;
        OptionalDouble accuracy = judged.accuracy();
        if (accuracy.isPresent()) {
            return accuracy.getAsDouble() >= LEARNED_ACCURACY
                    ? Optional.of(Finding.of(
                            none ? Sign.TRAINING_RIGHT : Sign.HELD_OUT_RIGHT,
                            List.of(),
                            accuracy.getAsDouble(),
                            (double) figures.epochs()))
                    : Optional.empty();
        }
        double share = 1 - judged.loss() / facts.lossOfMean(heldOut());
        return share >= LEARNED_SHARE
                ? Optional.of(Finding.of(
                        none ? Sign.TRAINING_CLOSE : Sign.HELD_OUT_CLOSE, List.of(), share, judged.loss(), (double)
                                figures.epochs()))
                : Optional.empty();
    }

    private TrainingData heldOut() {
        if (!data.test().isEmpty()) {
            return data.test();
        }
        return data.validation().isEmpty() ? data.training() : data.validation();
    }

    static Place layer(int layer) {
        return new Place(layer, -1);
    }
}
