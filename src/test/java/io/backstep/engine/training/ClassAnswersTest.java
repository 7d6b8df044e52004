package io.backstep.engine.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.backstep.engine.data.ClassCoding;
import io.backstep.engine.data.Generated;
import io.backstep.engine.data.Pattern;
import io.backstep.engine.data.Sample;
import io.backstep.engine.function.CrossEntropy;
import io.backstep.engine.function.Initializer;
import io.backstep.engine.function.Softmax;
import io.backstep.engine.function.Tanh;
import io.backstep.engine.math.Vector;
import io.backstep.engine.network.BiasMode;
import io.backstep.engine.network.Layer;
import io.backstep.engine.network.Network;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ClassAnswersTest {
    private final ClassCoding coding = new ClassCoding.OneHot();
    private final Network network = new Network(
            2,
            List.of(
                    new Layer(new Tanh(), new Initializer.Gaussian(1).weights(7, 2, 1), Vector.zeros(7)),
                    new Layer(new Softmax(), new Initializer.Gaussian(1).weights(3, 7, 2), Vector.zeros(3))),
            BiasMode.LEARNED);

    @Test
    void theAnswersAreThoseOfTheNetworkSampleBySample() {
        List<Sample> samples =
                new Generated(Pattern.SPIRAL_3, 300, 0.1, 5).dataSet().samples(coding);
        ClassAnswers answers = ClassAnswers.of(network, new CrossEntropy(), TrainingData.of(samples));
        double loss = 0;
        int right = 0;
        int[][] counts = new int[3][3];
        for (int i = 0; i < samples.size(); i++) {
            Sample sample = samples.get(i);
            Vector output = ForwardPass.of(network, sample.input()).outputs();
            int said = coding.read(output);
            int truth = coding.read(sample.target());
            assertThat(answers.said().get(i)).isEqualTo(said);
            assertThat(answers.right().get(i)).isEqualTo(truth);
            assertThat(answers.confidence().get(i)).isEqualTo(output.get(said), within(1e-12));
            assertThat(answers.losses().get(i)).isEqualTo(-StrictMath.log(output.get(truth)), within(1e-12));
            loss += answers.losses().get(i);
            right += said == truth ? 1 : 0;
            counts[truth][said]++;
        }
        assertThat(answers.evaluation().loss()).isEqualTo(loss / samples.size(), within(1e-12));
        assertThat(answers.evaluation().accuracy()).hasValue((double) right / samples.size());
        ConfusionMatrix confusion = answers.confusion(3);
        assertThat(confusion.right()).isEqualTo(right);
        for (int truth = 0; truth < 3; truth++) {
            for (int said = 0; said < 3; said++) {
                assertThat(confusion.count(truth, said)).isEqualTo(counts[truth][said]);
            }
        }
    }

    @Test
    void withoutSamplesThereIsNothingToSay() {
        assertThat(ClassAnswers.of(network, new CrossEntropy(), TrainingData.NONE)
                        .evaluation())
                .isEqualTo(Evaluation.NONE);
    }
}
