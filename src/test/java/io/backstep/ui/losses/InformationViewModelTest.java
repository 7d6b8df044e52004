package io.backstep.ui.losses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.backstep.engine.information.Distribution;
import io.backstep.engine.information.Logarithm;
import io.backstep.ui.document.ScreenState;
import io.backstep.ui.losses.InformationViewModel.Side;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class InformationViewModelTest {
    private final InformationViewModel viewModel = new InformationViewModel();

    private Distribution p() {
        return viewModel.state().p();
    }

    @Test
    void draggingOneRescalesTheOthers() {
        viewModel.setChance(Side.P, 0, 0.2);
        assertThat(p().toArray()).containsExactly(new double[] {0.2, 0.4, 0.2, 0.2}, within(1e-15));
        viewModel.setChance(Side.P, 0, 0.12345);
        assertThat(p().chance(0)).isEqualTo(0.12);
        assertThat(Arrays.stream(p().toArray()).sum()).isCloseTo(1, within(1e-12));
        viewModel.setChance(Side.P, 0, 7);
        assertThat(p().toArray()).containsExactly(1, 0, 0, 0);
    }

    @Test
    void withinAGestureTheProportionsAreNotForgotten() {
        Distribution before = p();
        viewModel.beginGesture();
        viewModel.setChance(Side.P, 0, 1);
        viewModel.setChance(Side.P, 0, 0.5);
        viewModel.endGesture();
        assertThat(p().toArray()).containsExactly(before.toArray(), within(1e-15));
        viewModel.setChance(Side.P, 0, 1);
        viewModel.setChance(Side.P, 0, 0.4);
        assertThat(p().toArray()).containsExactly(new double[] {0.4, 0.2, 0.2, 0.2}, within(1e-15));
    }

    @Test
    void whatIsShownAddsUpWhateverIsDragged() {
        Random random = new Random(9);
        for (int i = 0; i < 2000; i++) {
            switch (random.nextInt(8)) {
                case 0 -> viewModel.setOutcomes(2 + random.nextInt(9));
                case 1 -> viewModel.swap();
                case 2 -> viewModel.makeUniform(Side.Q);
                case 3 -> viewModel.setLogarithm(random.nextBoolean() ? Logarithm.BITS : Logarithm.NATS);
                default ->
                    viewModel.setChance(
                            random.nextBoolean() ? Side.P : Side.Q,
                            random.nextInt(viewModel.state().outcomes()),
                            random.nextInt(4) == 0 ? 0 : random.nextDouble());
            }
            for (Side side : Side.values()) {
                double divergence = viewModel.state().divergence(side);
                double crossEntropy = viewModel.state().crossEntropy(side);
                if (Double.isInfinite(divergence)) {
                    assertThat(crossEntropy).isInfinite();
                } else {
                    assertThat(crossEntropy).isCloseTo(viewModel.state().entropy(side) + divergence, within(1e-12));
                }
            }
        }
    }

    @Test
    void outcomesComeAndGo() {
        viewModel.setOutcomes(10);
        assertThat(viewModel.state().outcomes()).isEqualTo(10);
        viewModel.setOutcomes(2);
        viewModel.setOutcomes(1);
        viewModel.setOutcomes(11);
        assertThat(viewModel.state().outcomes()).isEqualTo(2);
        assertThat(viewModel.state().q().outcomes()).isEqualTo(2);
    }

    @Test
    void knowingTheTruthCostsNothingMore() {
        viewModel.believeTheTruth();
        assertThat(viewModel.state().divergence(Side.P)).isZero();
        viewModel.makeUniform(Side.P);
        assertThat(viewModel.state().entropy(Side.P)).isEqualTo(2);
    }

    @Test
    void textIsCodedAndCutBetweenSymbols() {
        viewModel.textProperty().set("aab");
        assertThat(viewModel.codeProperty().get().totalBits()).isEqualTo(1 + 1 + 2);
        viewModel.textProperty().set("😀".repeat(InformationViewModel.LONGEST_TEXT + 5));
        assertThat(viewModel.textProperty().get()).isEqualTo("😀".repeat(InformationViewModel.LONGEST_TEXT));
        assertThat(viewModel.codeProperty().get().text()).hasSize(InformationViewModel.LONGEST_TEXT);
    }

    @Test
    void remembersAllOfIt() {
        viewModel.setOutcomes(3);
        viewModel.setChance(Side.Q, 2, 0);
        viewModel.setLogarithm(Logarithm.NATS);
        viewModel.textProperty().set("熵是 H 😀");
        InformationViewModel other = new InformationViewModel();
        AtomicInteger changes = new AtomicInteger();
        other.onChange(changes::incrementAndGet);
        other.recall(viewModel.remember());
        assertThat(other.state()).isEqualTo(viewModel.state());
        assertThat(other.textProperty().get()).isEqualTo("熵是 H 😀");
        assertThat(other.remember()).isEqualTo(viewModel.remember());
        assertThat(changes.get()).isPositive();
    }

    @Test
    void passesOverWhatIsBroken() {
        ScreenState usual = viewModel.remember();
        for (String broken : new String[] {"", "x", "0.5 0.6", "1", "NaN NaN", "0.5 0.5 ,"}) {
            viewModel.recall(usual.with("p", broken).with("bits", "perhaps"));
            assertThat(viewModel.remember()).isEqualTo(usual);
        }
        viewModel.recall(usual.with("p", "0.5 0.5"));
        viewModel.recall(ScreenState.EMPTY);
        assertThat(viewModel.remember()).isEqualTo(usual);
    }
}
