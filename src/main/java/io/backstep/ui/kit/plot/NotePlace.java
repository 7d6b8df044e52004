package io.backstep.ui.kit.plot;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds where a box about a place hides the least of what is drawn around it. */
final class NotePlace {
    private static final double AWAY = 12;
    /** A curve that runs this close to the box would be read as its border. */
    private static final double CLEAR = 3;

    /** What it costs to hide a word, as so many pixels of a curve. */
    private static final double WORD = 150;
    /** What it costs to hide the very line that the box is about. */
    private static final double PLACE = 400;
    /** What it costs to be joined to its place across a curve. */
    private static final double CROSSING = 8;
    /** What it costs to stand a pixel further away. */
    private static final double FAR = 0.05;

    private final double x;
    private final double y;
    private final double width;
    private final double height;
    private final Surroundings around;

    /**
     * What is drawn already.
     *
     * @param within where the box is to be
     * @param words where words stand
     * @param lines that run there
     */
    record Surroundings(TextSpot within, List<TextSpot> words, LineIndex lines) {
        Surroundings(TextSpot within, List<TextSpot> words, List<CurveSampler.Run> lines) {
            this(within, words, new LineIndex(lines));
        }

        /** Nothing but room. */
        static Surroundings none(TextSpot within) {
            return new Surroundings(within, List.of(), new LineIndex(List.of()));
        }
    }

    /** A place that was found, and what of it is hidden. */
    private record Found(TextSpot spot, double hidden, double cost) {}

    private NotePlace(double x, double y, double width, double height, Surroundings around) {
        this.x = x;
        this.y = y;
        this.width = width;
        this.height = height;
        this.around = around;
    }

    /** The place of a box of this size about a point; further from it only where it would hide something close by. */
    static TextSpot of(double x, double y, double width, double height, Surroundings around) {
        NotePlace place = new NotePlace(x, y, width, height, around);
        Found best = place.best(null, place.beside());
        if (best.hidden() > 0) {
            best = place.best(best, place.alongTheLine());
        }
        if (best.hidden() > 0) {
            best = place.best(best, place.anywhere());
        }
        return best.spot();
    }

    /** How far a box stands from the upright line through its place, where that is too far to be seen as one with it. */
    static double gap(TextSpot box, double x) {
        double gap = Math.max(box.x() - x, x - box.x() - box.width());
        return gap > 2 * AWAY ? gap : 0;
    }

    /** Beside the place, first to the right and above. */
    private List<TextSpot> beside() {
        double right = x + AWAY;
        double left = x - AWAY - width;
        double above = y - height - AWAY / 2;
        double below = y + AWAY / 2;
        boolean rightFits =
                right + width <= around.within().x() + around.within().width();
        double first = rightFits ? right : left;
        double second = rightFits ? left : right;
        return List.of(
                spot(first, above),
                spot(second, above),
                spot(first, below),
                spot(second, below),
                spot(first, above - height),
                spot(second, above - height),
                spot(first, below + height),
                spot(second, below + height));
    }

    /** Anywhere along the upright line through the place, which stands for it too. */
    private List<TextSpot> alongTheLine() {
        List<TextSpot> spots = new ArrayList<>();
        for (double top : steps(around.within().y(), around.within().height(), height)) {
            spots.add(spot(x + AWAY, top));
            spots.add(spot(x - AWAY - width, top));
        }
        return spots;
    }

    private List<TextSpot> anywhere() {
        List<TextSpot> spots = new ArrayList<>();
        for (double left : steps(around.within().x(), around.within().width(), width)) {
            for (double top : steps(around.within().y(), around.within().height(), height)) {
                spots.add(spot(left, top));
            }
        }
        return spots;
    }

    /** Where a box can begin in a room, from one end to the other. */
    private static double[] steps(double start, double room, double size) {
        double free = Math.max(0, room - size - 2 * CLEAR);
        int count = (int) Math.ceil(free / (size / 3)) + 1;
        double[] steps = new double[count];
        for (int i = 0; i < count; i++) {
            steps[i] = start + CLEAR + (count == 1 ? 0 : free * i / (count - 1));
        }
        return steps;
    }

    private TextSpot spot(double left, double top) {
        return new TextSpot(left, top, width, height).keptWithin(around.within());
    }

    private Found best(@Nullable Found before, List<TextSpot> spots) {
        Found best = before;
        for (TextSpot spot : spots) {
            Found found = judge(spot);
            if (best == null || found.cost() < best.cost()) {
                best = found;
            }
        }
        if (best == null) {
            throw new IllegalArgumentException("no places to choose from");
        }
        return best;
    }

    private Found judge(TextSpot spot) {
        boolean covers = spot.x() <= x && x <= spot.x() + width;
        double hidden = covers ? PLACE : 0;
        for (TextSpot word : around.words()) {
            hidden += spot.grown(2).overlaps(word) ? WORD : 0;
        }
        if (gap(spot, x) > 0) {
            TextSpot leader = leader(spot, x);
            for (TextSpot word : around.words()) {
                hidden += leader.overlaps(word) ? WORD : 0;
            }
            hidden += around.lines().crosses(leader, List.of()) ? CROSSING : 0;
        }
        hidden += around.lines().lengthWithin(spot.grown(CLEAR));
        return new Found(spot, hidden, hidden + FAR * spot.distanceTo(x, y));
    }

    /** The line from a box to the upright line that it is about, as a rectangle without height. */
    static TextSpot leader(TextSpot box, double x) {
        double from = box.x() > x ? x : box.x() + box.width();
        double to = box.x() > x ? box.x() : x;
        return new TextSpot(from, box.y() + box.height() / 2, to - from, 0);
    }
}
