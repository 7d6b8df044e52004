package io.backstep.engine.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.backstep.engine.data.ClassCoding;
import io.backstep.engine.data.Generated;
import io.backstep.engine.data.Part;
import io.backstep.engine.data.Pattern;
import io.backstep.engine.data.Prepared;
import io.backstep.engine.data.Scaling;
import io.backstep.engine.data.Shares;
import io.backstep.engine.data.Target;
import io.backstep.engine.function.Activation;
import io.backstep.engine.function.CrossEntropy;
import io.backstep.engine.function.HalfSquaredError;
import io.backstep.engine.function.Initializer;
import io.backstep.engine.function.Linear;
import io.backstep.engine.function.Loss;
import io.backstep.engine.function.Softmax;
import io.backstep.engine.function.Tanh;
import io.backstep.engine.math.Vector;
import io.backstep.engine.network.BiasMode;
import io.backstep.engine.network.Layer;
import io.backstep.engine.network.Network;
import io.backstep.engine.optimizer.OptimizerState;
import io.backstep.engine.optimizer.Sgd;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class PredictorTest {
    private static final Shares SHARES = new Shares(0.2, 0.3);

    private static Network network(int inputs, int outputs, Activation last, long seed) {
        return new Network(
                inputs,
                List.of(
                        new Layer(new Tanh(), new Initializer.Gaussian(1).weights(5, inputs, seed), Vector.zeros(5)),
                        new Layer(
                                last,
                                new Initializer.Gaussian(1).weights(outputs, 5, seed + 1),
                                Vector.constant(outputs, 0.1))),
                BiasMode.LEARNED);
    }

    private static Prepared prepared(Pattern pattern, ClassCoding coding) {
        return Prepared.of(new Generated(pattern, 300, 0.1, 5).dataSet(), SHARES, Scaling.STANDARD, coding, 3);
    }

    private static Evaluation evaluated(Network network, Loss loss, Prepared prepared, Part part, Classes classes) {
        ParameterRows parameters = new ParameterRows(network, 0);
        parameters.load(
                network,
                OptimizerState.initial(new Sgd(), network.learnedValues().size()));
        return new Evaluator(network, loss, parameters, Team.alone())
                .evaluate(TrainingData.of(prepared.samples(part)), classes);
    }

    @ParameterizedTest
    @EnumSource(Part.class)
    void aPartIsMeasuredAsTheTrainerMeasuresIt(Part part) {
        Prepared spiral = prepared(Pattern.SPIRAL_3, new ClassCoding.OneHot());
        Network three = network(2, 3, new Softmax(), 1);
        assertThat(new Predictor(spiral, new CrossEntropy()).of(three).evaluation(part))
                .isEqualTo(evaluated(three, new CrossEntropy(), spiral, part, Classes.LARGEST));

        Prepared circle = prepared(Pattern.CIRCLE, ClassCoding.MINUS_ONE_ONE);
        Network one = network(2, 1, new Tanh(), 2);
        assertThat(new Predictor(circle, new HalfSquaredError()).of(one).evaluation(part))
                .isEqualTo(evaluated(one, new HalfSquaredError(), circle, part, Classes.MINUS_OR_PLUS_ONE));

        Prepared sine = prepared(Pattern.SINE, ClassCoding.ZERO_ONE);
        Network curve = network(1, 1, new Linear(), 3);
        assertThat(new Predictor(sine, new HalfSquaredError()).of(curve).evaluation(part))
                .isEqualTo(evaluated(curve, new HalfSquaredError(), sine, part, Classes.NONE));
    }

    @ParameterizedTest
    @EnumSource(Part.class)
    void everyRowIsCountedOnce(Part part) {
        Prepared spiral = prepared(Pattern.SPIRAL_3, new ClassCoding.OneHot());
        Predictions predictions = new Predictor(spiral, new CrossEntropy()).of(network(2, 3, new Softmax(), 7));
        ConfusionMatrix matrix = predictions.confusion(part).orElseThrow();
        Target.Classes classes = (Target.Classes) spiral.data().target();
        List<Integer> rows = spiral.split().rows(part);
        for (int truth = 0; truth < 3; truth++) {
            for (int said = 0; said < 3; said++) {
                int t = truth;
                int s = said;
                assertThat(matrix.count(truth, said)).isEqualTo((int) rows.stream()
                        .filter(row -> classes.labels().get(row) == t
                                && predictions.said().get(row) == s)
                        .count());
            }
        }
        assertThat(matrix.samples()).isEqualTo(rows.size());
        assertThat((double) matrix.right() / matrix.samples())
                .isEqualTo(predictions.evaluation(part).accuracy().orElseThrow());
        assertThat(matrix.matrix().get(1, 2)).isEqualTo(matrix.count(1, 2));
    }

    @Test
    void outputsAreThoseOfEachRow() {
        Prepared spiral = prepared(Pattern.SPIRAL_3, new ClassCoding.OneHot());
        Network network = network(2, 3, new Softmax(), 7);
        Predictions predictions = new Predictor(spiral, new CrossEntropy()).of(network);
        for (int row = 0; row < spiral.data().size(); row++) {
            Vector fed = spiral.normalization().apply(spiral.data().inputs().get(row));
            Vector output = ForwardPass.of(network, fed).outputs();
            assertThat(predictions.outputs().get(row)).isEqualTo(output);
            assertThat(predictions.said().get(row)).isEqualTo(new ClassCoding.OneHot().read(output));
        }
    }

    @Test
    void numbersAreNeitherRightNorWrong() {
        Predictions predictions = new Predictor(prepared(Pattern.SINE, ClassCoding.ZERO_ONE), new HalfSquaredError())
                .of(network(1, 1, new Linear(), 3));
        assertThat(predictions.confusion(Part.TEST)).isEmpty();
        assertThat(predictions.evaluation(Part.TEST).accuracy()).isEmpty();
        assertThat(predictions.isRight(0)).isTrue();
    }

    @Test
    void anEmptyPartHasNoFigures() {
        Prepared all = Prepared.of(
                new Generated(Pattern.CIRCLE, 20, 0, 1).dataSet(),
                new Shares(0, 0),
                Scaling.NONE,
                ClassCoding.ZERO_ONE,
                1);
        Predictions predictions = new Predictor(all, new HalfSquaredError()).of(network(2, 1, new Tanh(), 1));
        assertThat(predictions.evaluation(Part.TEST)).isEqualTo(Evaluation.NONE);
        assertThat(predictions.confusion(Part.TEST).orElseThrow().samples()).isZero();
    }

    @Test
    void aNetworkOfAnotherShapeIsRefused() {
        Predictor predictor = new Predictor(prepared(Pattern.CIRCLE, ClassCoding.ZERO_ONE), new HalfSquaredError());
        assertThatThrownBy(() -> predictor.of(network(3, 1, new Tanh(), 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ConfusionMatrix(List.of(List.of(1, 2))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
