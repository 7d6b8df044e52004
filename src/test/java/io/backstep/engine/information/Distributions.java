package io.backstep.engine.information;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Random distributions, the same ones every time, many of them with zeros and some with nearly nothing. */
public final class Distributions {
    private Distributions() {}

    /** P and Q over equally many outcomes. */
    public record Pair(Distribution p, Distribution q) {}

    public static Stream<Pair> pairs(int count) {
        Random random = new Random(7);
        return IntStream.range(0, count).mapToObj(i -> {
            int outcomes = Distribution.FEWEST + random.nextInt(Distribution.MOST - Distribution.FEWEST + 1);
            return new Pair(random(random, outcomes), random(random, outcomes));
        });
    }

    public static Distribution random(Random random, int outcomes) {
        double[] weights = new double[outcomes];
        for (int i = 0; i < outcomes; i++) {
            double size = random.nextDouble();
            weights[i] = switch (random.nextInt(5)) {
                case 0 -> 0;
                case 1 -> StrictMath.pow(10, -30 * size);
                default -> size;
            };
        }
        weights[random.nextInt(outcomes)] += 0.1;
        return Distribution.ofWeights(weights);
    }
}
