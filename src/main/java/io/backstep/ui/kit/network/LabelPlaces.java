package io.backstep.ui.kit.network;

import io.backstep.ui.kit.network.LabelWish.Stand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where a label of one edge might stand, whatever else is there; the better the place, the smaller its cost. */
final class LabelPlaces {
    /** The middle of the edge first, then further and further out. */
    private static final double[] ALONG = {
        0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7, 0.25, 0.75, 0.2, 0.8, 0.15, 0.85
    };

    private static final double OTHER_SIDE = 0.8;
    private static final int STEPS_BESIDE = 8;
    private static final int STEPS_FURTHER = 14;

    private final Curve curve;
    private final Optional<Arrow> arrow;
    private final LabelWish wish;
    private final double height;

    /** A place for a label, so and so far along its edge. */
    record Candidate(Box box, double at, double cost) {}

    LabelPlaces(Curve curve, Optional<Arrow> arrow, LabelWish wish, double height) {
        this.curve = curve;
        this.arrow = arrow;
        this.wish = wish;
        this.height = height;
    }

    List<Candidate> onTheEdge() {
        List<Candidate> places = new ArrayList<>();
        for (double t : ALONG) {
            places.add(place(t, 0, 0));
        }
        return places;
    }

    /** Just beside the edge or its arrow. */
    List<Candidate> beside() {
        return away(STEPS_BESIDE, height / 8);
    }

    /** Up to several heights away. */
    List<Candidate> further() {
        return away(STEPS_FURTHER, height / 3);
    }

    private List<Candidate> away(int steps, double step) {
        double arrowAway = arrow.map(Arrow::away).orElse(0.0);
        double arrowSide = Math.signum(arrowAway);
        // Where there is no arrow a number stands rather above an edge, as it does above a line of text.
        double best = arrowSide == 0 ? 1 : wish.stand() == Stand.BESIDE_THE_ARROW ? arrowSide : -arrowSide;
        List<Candidate> places = new ArrayList<>();
        for (double t : ALONG) {
            // How far the box must go along the normal for its nearest corner to clear the edge.
            double clear = (Math.abs(curve.normalX(t)) * wish.width() + Math.abs(curve.normalY(t)) * height) / 2;
            for (double side : new double[] {best, -best}) {
                if (wish.stand() == Stand.BESIDE_THE_EDGE && side == arrowSide) {
                    continue;
                }
                double rim = side == arrowSide ? Math.abs(arrowAway) : 0;
                for (int i = 0; i < steps; i++) {
                    places.add(place(t, side * (rim + clear + 2 + i * step), side == best ? 0 : OTHER_SIDE));
                }
            }
        }
        return places;
    }

    private Candidate place(double t, double away, double cost) {
        Box box = Box.around(
                curve.x(t) + away * curve.normalX(t), curve.y(t) + away * curve.normalY(t), wish.width(), height);
        return new Candidate(box, t, cost + 2 * Math.abs(t - wish.at()));
    }
}
