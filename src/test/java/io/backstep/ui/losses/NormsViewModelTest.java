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
        for (double place = -2; place <= 1; place += 0.05) {
            viewModel.setLambda(NormsViewModel.valueAt(place));
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
    void slidersAreRoundedAndBounded() {
        assertThat(NormsViewModel.valueAt(NormsViewModel.place(0.5))).isEqualTo(0.5);
        assertThat(NormsViewModel.valueAt(0.123456)).isEqualTo(1.33);
        viewModel.setP(100);
        assertThat(viewModel.state().p()).isEqualTo(10);
        viewModel.setLambda(-1);
        assertThat(viewModel.state().lambda()).isEqualTo(0.01);
        viewModel.moveCentre(1.2345, -99);
        assertThat(viewModel.state().bowl().centre()).isEqualTo(new Point(1.23, -2.8));
        viewModel.setCurvatures(0, 99);
        assertThat(viewModel.state().bowl().firstCurvature()).isEqualTo(0.2);
        assertThat(viewModel.state().bowl().secondCurvature()).isEqualTo(4);
        viewModel.setTurn(1000);
        assertThat(viewModel.state().bowl().turn()).isEqualTo(90);
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
        viewModel.setP(3.2);
        viewModel.setLambda(0.07);
        viewModel.show(Ball.L0, false);
        viewModel.moveCentre(-1, 2);
        viewModel.setCurvatures(2, 0.3);
        viewModel.setTurn(-45);
        NormsViewModel other = new NormsViewModel();
        other.recall(viewModel.remember());
        assertThat(other.state()).isEqualTo(viewModel.state());
        other.recall(ScreenState.EMPTY
                .with("picture", "none")
                .with("penalty", "l7")
                .with("p", "much")
                .with("bowl", "1 2 3"));
        assertThat(other.state()).isEqualTo(viewModel.state());
        other.recall(ScreenState.EMPTY.with("bowl", "NaN Infinity NaN 1e300 NaN").with("lambda", "NaN"));
        assertThat(other.state().problem().minimum().x()).isFinite();
    }
}
