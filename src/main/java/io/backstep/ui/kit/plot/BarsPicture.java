package io.backstep.ui.kit.plot;

import io.backstep.engine.formula.Numbers;
import java.util.List;
import java.util.Objects;

/**
 * Bars beside one another, or piled up.
 *
 * @param name what the bars show, for who cannot see them, and for the names of files; not drawn
 * @param values the axis along the bars; on a logarithmic one they begin at its low end, otherwise at 0
 * @param horizontal whether the bars lie, one below the other, so that long names and parts have room
 */
public record BarsPicture(String name, PlotAxis values, boolean horizontal, List<Group> groups) {
    /** No bars. */
    public static final BarsPicture EMPTY = new BarsPicture("", PlotAxis.linear(0, 1, ""), false, List.of());

    /**
     * Bars that belong together.
     *
     * @param name stands at the axis
     * @param piled whether they stand on one another, each beginning where the one before it ends; then none is negative
     */
    public record Group(String name, boolean piled, List<Bar> bars) {
        public Group {
            Objects.requireNonNull(name);
            bars = List.copyOf(bars);
        }

        /** One bar, named at the axis. */
        public static Group of(Bar bar) {
            return new Group(bar.name(), false, List.of(bar));
        }
    }

    /** What a person can do with a bar. */
    public enum Use {
        NONE,
        /** Drag it, and move it with the arrow keys. */
        MOVE,
        /** Click on it, or press Enter, to go where it comes from. */
        PICK
    }

    /**
     * One bar.
     *
     * @param id of its node; unique in a picture
     * @param name what it shows; stands within a piled bar where there is room
     * @param value what is infinite is drawn past the end of the axis, what is no number without length
     * @param text the value as it stands at the bar, or nothing
     */
    public record Bar(String id, String name, double value, PlotLook look, String text, Use use) {
        public Bar {
            Objects.requireNonNull(id);
            Objects.requireNonNull(name);
            Objects.requireNonNull(look);
            Objects.requireNonNull(text);
            Objects.requireNonNull(use);
        }

        /** A bar with its value in four digits. */
        public static Bar of(String id, String name, double value, PlotLook look) {
            return new Bar(id, name, value, look, Numbers.plain(value, Numbers.GRAPH_DIGITS), Use.NONE);
        }

        public Bar withText(String other) {
            return new Bar(id, name, value, look, other, use);
        }

        public Bar asMovable() {
            return new Bar(id, name, value, look, text, Use.MOVE);
        }

        public Bar asPickable() {
            return new Bar(id, name, value, look, text, Use.PICK);
        }

        /**
         * What stands at the bar with fewer digits than usual, where the room is short; a text that is not its value
         * stays what it is.
         */
        String text(int digits) {
            return text.equals(Numbers.plain(value, Numbers.GRAPH_DIGITS)) ? Numbers.plain(value, digits) : text;
        }

        boolean movable() {
            return use == Use.MOVE;
        }

        boolean pickable() {
            return use == Use.PICK;
        }
    }

    public BarsPicture {
        Objects.requireNonNull(name);
        Objects.requireNonNull(values);
        groups = List.copyOf(groups);
    }

    /** Whether a bar has no end. */
    boolean hasEndless() {
        return groups.stream()
                .flatMap(group -> group.bars().stream())
                .anyMatch(bar -> bar.value() == Double.POSITIVE_INFINITY);
    }

    /** Standing bars. */
    public static BarsPicture standing(String name, PlotAxis values, List<Group> groups) {
        return new BarsPicture(name, values, false, groups);
    }

    /** Lying bars, the first at the top. */
    public static BarsPicture lying(String name, PlotAxis values, List<Group> groups) {
        return new BarsPicture(name, values, true, groups);
    }
}
