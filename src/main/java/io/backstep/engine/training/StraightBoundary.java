package io.backstep.engine.training;

import io.backstep.engine.function.Activation;
import io.backstep.engine.function.Gelu;
import io.backstep.engine.function.Linear;
import io.backstep.engine.function.Silu;
import io.backstep.engine.network.Layer;
import io.backstep.engine.network.Network;
import io.backstep.engine.training.Finding.Sign;
import java.util.List;
import java.util.Optional;

/**
 * A network that can part classes by a straight line or plane and by nothing else: it has no hidden layer; or all hidden
 * layers are linear, and so are one; or each has a single unit, of a function that only rises, so that all that comes
 * through is on which side of one line a point lies and how far off.
 */
final class StraightBoundary {
    /** So much better a curved boundary must do: less is no proof, as neighbours err by chance. */
    static final double BETTER = 0.1;
    /** The loss has come to rest where the last quarter of the run took off less than this share of what there is. */
    static final double AT_REST = 0.01;
    /** How many samples are compared with each other; of each pair the distance is worked out. */
    static final int MOST_COMPARED = 256;
    /** Up to so many samples, neighbours tell nothing: in a truth table the nearest other row is another case. */
    static final int FEW = 16;

    static final int EPOCHS = 10;

    private final double possible;

    private StraightBoundary(double possible) {
        this.possible = possible;
    }

    /** For a network that draws straight boundaries; nothing for one that can bend them, or has no classes to part. */
    static Optional<StraightBoundary> of(Network network, TrainingData training, Classes classes) {
        return classes == Classes.NONE || !isStraight(network)
                ? Optional.empty()
                : Optional.of(new StraightBoundary(DataFacts.agreementOfNeighbours(training, MOST_COMPARED, FEW)));
    }

    private static boolean isStraight(Network network) {
        List<Layer> hidden = network.layers().subList(0, network.depth() - 1);
        return hidden.stream().allMatch(layer -> layer.activation() instanceof Linear)
                || hidden.stream().allMatch(layer -> layer.units() == 1 && onlyRises(layer.activation()));
    }

    private static boolean onlyRises(Activation activation) {
        return !(activation instanceof Gelu || activation instanceof Silu);
    }

    Optional<Finding> finding(Snapshot now, double lossOfMean) {
        Figures figures = now.figures();
        double accuracy = figures.training().accuracy().orElse(1);
        boolean resting = figures.epochs() >= EPOCHS
                && new LossCourse(now.history().trainingLoss()).recentFall() < AT_REST * lossOfMean;
        return resting && possible - accuracy >= BETTER
                ? Optional.of(Finding.of(Sign.CURVE_NEEDED, List.of(), accuracy, possible))
                : Optional.empty();
    }
}
