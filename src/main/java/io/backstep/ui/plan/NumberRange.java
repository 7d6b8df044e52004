package io.backstep.ui.plan;

import io.backstep.text.Words;
import io.backstep.ui.kit.input.NumberText;
import java.util.OptionalDouble;

/** Which numbers a setting takes. */
public record NumberRange(double least, double most, Kind kind) {
    public enum Kind {
        /** From least to most. */
        FROM_TO("train.range.from-to"),
        /** Not the least itself. */
        OVER("train.range.over"),
        /** Not the most itself. */
        UNDER("train.range.under"),
        /** Neither the least nor the most itself. */
        BETWEEN("train.range.between"),
        /** Whole numbers from least to most. */
        WHOLE("train.range.whole");

        private final String key;

        Kind(String key) {
            this.key = key;
        }
    }

    private static final double MOST_UPDATES = 1e6;

    public static NumberRange fromTo(double least, double most) {
        return new NumberRange(least, most, Kind.FROM_TO);
    }

    /** Over 0. */
    public static NumberRange positive(double most) {
        return new NumberRange(0, most, Kind.OVER);
    }

    /** From 0 to under 1. */
    public static NumberRange share() {
        return new NumberRange(0, 1, Kind.UNDER);
    }

    /** Over 0 and under 1. */
    public static NumberRange part() {
        return new NumberRange(0, 1, Kind.BETWEEN);
    }

    public static NumberRange whole(double least, double most) {
        return new NumberRange(least, most, Kind.WHOLE);
    }

    /** So many updates. */
    public static NumberRange updates() {
        return whole(1, MOST_UPDATES);
    }

    public boolean contains(double value) {
        return switch (kind) {
            case FROM_TO -> value >= least && value <= most;
            case OVER -> value > least && value <= most;
            case UNDER -> value >= least && value < most;
            case BETWEEN -> value > least && value < most;
            case WHOLE -> value >= least && value <= most && value == Math.rint(value);
        };
    }

    /** The number that was typed, if it is one of these. */
    public OptionalDouble parse(String typed) {
        OptionalDouble value = NumberText.parse(typed);
        return value.isPresent() && contains(value.getAsDouble()) ? value : OptionalDouble.empty();
    }

    /** What is asked for. */
    public Words words() {
        String from = NumberText.of(least);
        String to = NumberText.of(most);
        return messages -> messages.get(kind.key, from, to);
    }
}
