package io.backstep.ui.losses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.backstep.engine.convex.ConvexFunction;
import io.backstep.engine.convex.WeightedPoints;
import io.backstep.ui.document.ScreenState;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JensenViewModelTest {
    private final JensenViewModel viewModel = new JensenViewModel();

    private WeightedPoints points() {
        return viewModel.state().points();
    }

    @Test
    void pointsStayOnTheCurveWhereItIsDefined() {
        for (ConvexFunction function : ConvexFunction.values()) {
            viewModel.choose(function);
            viewModel.movePoint(0, -1000);
            assertThat(points().x(0))
                    .isEqualTo(JensenViewModel.stretch(function).from());
            viewModel.movePoint(0, 1000);
            assertThat(points().x(0))
                    .isEqualTo(JensenViewModel.stretch(function).to());
            viewModel.movePoint(1, 1.23456);
            assertThat(points().x(1)).isEqualTo(1.23);
        }
    }

    @Test
    void theInductionGoesForwardAndBack() {
        assertThat(viewModel.state().steps()).isEqualTo(3);
        assertThat(viewModel.state().induction()).isEmpty();
        viewModel.back();
        assertThat(viewModel.state().step()).isZero();
        viewModel.next();
        assertThat(viewModel.state().induction().orElseThrow().newPoint()).isEqualTo(1);
        viewModel.next();
        viewModel.next();
        viewModel.next();
        assertThat(viewModel.state().step()).isEqualTo(3);
        assertThat(viewModel.state().induction().orElseThrow().mean()).isCloseTo(points().mean(), within(1e-14));
        viewModel.back();
        assertThat(viewModel.state().step()).isEqualTo(2);
    }

    @Test
    void aStepThatIsNoLongerThereGivesWay() {
        viewModel.goTo(3);
        viewModel.setCount(2);
        assertThat(viewModel.state().step()).isEqualTo(1);
        viewModel.setWeight(0, 1);
        assertThat(viewModel.state().steps()).isZero();
        assertThat(viewModel.state().step()).isZero();
        assertThat(points().gap()).isZero();
    }

    @Test
    void pointsComeIntoTheWidestGapAndGo() {
        viewModel.setCount(6);
        assertThat(points().size()).isEqualTo(6);
        assertThat(points().places()).doesNotHaveDuplicates();
        viewModel.setCount(7);
        viewModel.setCount(1);
        assertThat(points().size()).isEqualTo(6);
    }

    @Test
    void weightsKeepTheirSum() {
        viewModel.beginGesture();
        viewModel.setWeight(0, 1);
        viewModel.setWeight(0, 0.6);
        viewModel.endGesture();
        assertThat(points().weights().toArray()).containsExactly(new double[] {0.6, 0.15, 0.15, 0.1}, within(1e-15));
        viewModel.makeWeightsEqual();
        assertThat(points().weight(3)).isEqualTo(0.25);
    }

    @Test
    void theGapIsNeverUnderNought() {
        Random random = new Random(4);
        for (int i = 0; i < 2000; i++) {
            switch (random.nextInt(6)) {
                case 0 -> viewModel.choose(List.of(ConvexFunction.values()).get(random.nextInt(5)));
                case 1 -> viewModel.setCount(2 + random.nextInt(5));
                case 2 -> viewModel.goTo(random.nextInt(6));
                case 3 -> viewModel.setWeight(random.nextInt(points().size()), random.nextDouble());
                default -> viewModel.movePoint(random.nextInt(points().size()), random.nextDouble() * 8 - 4);
            }
            assertThat(points().valueOfMean()).isLessThanOrEqualTo(points().meanOfValues() + 1e-13);
            viewModel.state().induction().ifPresent(step -> {
                assertThat(step.valueOfMean()).isLessThanOrEqualTo(step.chord() + 1e-13);
                assertThat(step.chord()).isLessThanOrEqualTo(step.meanOfValues() + 1e-13);
            });
        }
    }

    @Test
    void remembersAllOfItAndPassesOverWhatIsBroken() {
        viewModel.choose(ConvexFunction.X_LOGARITHM);
        viewModel.setCount(5);
        viewModel.movePoint(2, 0);
        viewModel.goTo(2);
        JensenViewModel other = new JensenViewModel();
        other.recall(viewModel.remember());
        assertThat(other.state()).isEqualTo(viewModel.state());
        other.recall(viewModel
                .remember()
                .with("function", "sine")
                .with("places", "1 2")
                .with("step", "x"));
        assertThat(other.state().points()).isEqualTo(viewModel.state().points());
        other.recall(ScreenState.EMPTY.with("places", "1 NaN 3").with("weights", "0.5 0.25 0.25"));
        assertThat(other.state().points()).isEqualTo(viewModel.state().points());
    }
}
