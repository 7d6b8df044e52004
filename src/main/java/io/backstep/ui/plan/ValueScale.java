package io.backstep.ui.plan;

import io.backstep.engine.formula.Numbers;
import io.backstep.ui.kit.input.LearningRateScale;
import java.util.ArrayList;
import java.util.List;

/** How the values of a setting lie along a slider. Values beyond it stand at its ends. */
public interface ValueScale {
    double lowest();

    double highest();

    /** By how much a key moves. */
    double keyStep();

    double place(double value);

    double value(double place);

    /** Learning rates, by their decimal logarithm. */
    static ValueScale rates() {
        return new ValueScale() {
            @Override
            public double lowest() {
                return LearningRateScale.place(LearningRateScale.SMALLEST);
            }

            @Override
            public double highest() {
                return LearningRateScale.place(LearningRateScale.LARGEST);
            }

            @Override
            public double keyStep() {
                return 0.05;
            }

            @Override
            public double place(double value) {
                return LearningRateScale.place(value);
            }

            @Override
            public double value(double place) {
                return LearningRateScale.rate(place);
            }
        };
    }

    /** What a penalty weighs: exactly 0 at the left end, from there on by the decimal logarithm. */
    static ValueScale penalties() {
        return new ValueScale() {
            private static final double SMALLEST = -6;
            private static final double ROOM_OF_ZERO = 0.5;
            private static final int DIGITS = 2;

            @Override
            public double lowest() {
                return SMALLEST - ROOM_OF_ZERO;
            }

            @Override
            public double highest() {
                return 0;
            }

            @Override
            public double keyStep() {
                return 0.1;
            }

            @Override
            public double place(double value) {
                return value == 0 ? lowest() : Math.max(SMALLEST, Math.min(highest(), Math.log10(value)));
            }

            @Override
            public double value(double place) {
                return place < SMALLEST - ROOM_OF_ZERO / 2
                        ? 0
                        : Numbers.rounded(Math.pow(10, Math.max(SMALLEST, place)), DIGITS);
            }
        };
    }

    /**
     * Sizes of batches: 1, 2, 4 and so on, and all.
     *
     * @param samples how many there are to train on, at least 1
     * @param most how large a batch may be
     */
    static ValueScale batches(int samples, int most) {
        List<Integer> sizes = new ArrayList<>();
        int all = Math.min(samples, most);
        for (int size = 1; size < all; size *= 2) {
            sizes.add(size);
        }
        sizes.add(all);
        return new ValueScale() {
            @Override
            public double lowest() {
                return 0;
            }

            @Override
            public double highest() {
                return sizes.size() - 1;
            }

            @Override
            public double keyStep() {
                return 1;
            }

            @Override
            public double place(double value) {
                for (int i = 1; i < sizes.size(); i++) {
                    if (value < sizes.get(i)) {
                        int below = sizes.get(i - 1);
                        return i - 1 + Math.max(0, (value - below) / (sizes.get(i) - below));
                    }
                }
                return highest();
            }

            @Override
            public double value(double place) {
                return sizes.get((int) Math.round(Math.max(lowest(), Math.min(highest(), place))));
            }
        };
    }
}
