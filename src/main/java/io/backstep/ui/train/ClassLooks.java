package io.backstep.ui.train;

import io.backstep.ui.kit.plot.PlotCloud.Form;
import io.backstep.ui.kit.plot.PlotLook;
import java.util.List;

/**
 * How classes look, wherever they are shown: on the map, in a tile and while they are drawn. The second class is blue,
 * since of two it is the one that an output speaks for, and blue is all that is positive; so the first is orange, of
 * however many.
 */
final class ClassLooks {
    /** What classes are called that are drawn by hand. */
    static final List<String> DRAWN = List.of("A", "B", "C", "D");

    private ClassLooks() {}

    /** Colour and form of points. */
    record Look(PlotLook color, Form form) {
        static Look series(int series) {
            return new Look(PlotLook.series(series), Form.series(series));
        }
    }

    /**
     * Which of the looks beside one another a class has. Drawn ones keep theirs where others have no point.
     *
     * @param names of all classes of the data
     * @param label of one of them, counted from 0
     */
    static int series(List<String> names, int label) {
        int place = DRAWN.containsAll(names) ? DRAWN.indexOf(names.get(label)) : label;
        return place < 2 ? 1 - place : place;
    }

    /** Whether two classes are orange and blue, as the two sides of one output are. */
    static boolean twoSided(List<String> names) {
        return names.size() == 2 && series(names, 0) == 1 && series(names, 1) == 0;
    }

    static Look of(List<String> names, int label) {
        return Look.series(series(names, label));
    }

    /** Of a class that is drawn by hand. */
    static Look drawn(int label) {
        return of(DRAWN, label);
    }
}
