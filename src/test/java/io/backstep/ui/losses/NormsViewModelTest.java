package io.backstep.ui.losses;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.engine.norm.Penalty;
import io.backstep.engine.norm.Point;
import io.backstep.ui.document.ScreenState;
import io.backstep.ui.losses.NormsViewModel.Ball;
import io.backstep.ui.losses.NormsViewModel.Picture;
import org.junit.jupiter.api.Test;

class NormsViewModelTest {
    private final NormsViewModel viewModel = new NormsViewModel();

    @Test
    void l1ReachesAnAxisExactlyAndL2NeverDoes() {
        boolean reached = false;
        for (double lambda = 0.01; lambda <= 10; lambda *= 1.1) {
            viewModel.lambda().set(lambda);
            Point l1 = viewModel.state().problem(Penalty.L1).minimum();
            Point l2 = viewModel.state().problem(Penalty.L2).minimum();
            reached |= l1.y() == 0 && l1.x() != 0;
            assertThat(l2.x()).isNotZero();
            assertThat(l2.y()).isNotZero();
        }
        assertThat(reached).isTrue();
        assertThat(viewModel.state().problem(Penalty.L1).minimum()).isEqualTo(Point.ORIGIN);
    }

    @Test
    void theCentreStaysOnThePicture() {
        viewModel.moveCentre(1.2345, -99);
        assertThat(viewModel.state().bowl().centre()).isEqualTo(new Point(1.23, -2.8));
    }

    @Test
    void theStateFollowsEverySlider() {
        viewModel.p().set(3);
        viewModel.lambda().set(0.7);
        viewModel.firstCurvature().set(2);
        viewModel.secondCurvature().set(1);
        viewModel.turn().set(-20);
        assertThat(viewModel.state().p()).isEqualTo(3);
        assertThat(viewModel.state().problem().lambda()).isEqualTo(0.7);
        assertThat(viewModel.state().bowl()).isEqualTo(new NormsViewModel.Bowl(new Point(1.8, 0.9), 2, 1, -20));
    }

    @Test
    void ballsAreLaidOverEachOther() {
        viewModel.show(Ball.L2, false);
        assertThat(viewModel.state().balls()).doesNotContain(Ball.L2).contains(Ball.L_INFINITY);
        for (Ball ball : Ball.values()) {
            viewModel.show(ball, false);
        }
        assertThat(viewModel.state().balls()).isEmpty();
    }

    @Test
    void remembersAllOfItAndPassesOverWhatIsBroken() {
        viewModel.choose(Picture.PENALTY);
        viewModel.choose(Penalty.L2);
        viewModel.p().set(3.2);
        viewModel.lambda().set(0.07);
        viewModel.show(Ball.L0, false);
        viewModel.moveCentre(-1, 2);
        viewModel.turn().set(-45);
        NormsViewModel other = new NormsViewModel();
        other.recall(viewModel.remember());
        assertThat(other.state()).isEqualTo(viewModel.state());
        other.recall(viewModel
                .remember()
                .with("picture", "none")
                .with("penalty", "l7")
                .with("centre", "1 2 3"));
        assertThat(other.state()).isEqualTo(viewModel.state());
        other.recall(ScreenState.EMPTY
                .with("centre", "NaN Infinity")
                .with("lambda", "NaN")
                .with("p", "much"));
        assertThat(other.state().problem().minimum().x()).isFinite();
        assertThat(other.state().p()).isEqualTo(0.5);
    }
}
