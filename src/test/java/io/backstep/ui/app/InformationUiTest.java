package io.backstep.ui.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.backstep.engine.information.Distribution;
import io.backstep.engine.information.Distributions;
import io.backstep.engine.information.Information;
import io.backstep.engine.information.Logarithm;
import io.backstep.engine.norm.Norms;
import io.backstep.experiment.Examples;
import io.backstep.text.Language;
import io.backstep.ui.document.Position;
import io.backstep.ui.document.ScreenState;
import io.backstep.ui.kit.plot.BarsView;
import io.backstep.ui.kit.plot.PlotCurve;
import io.backstep.ui.kit.plot.PlotMark;
import io.backstep.ui.kit.plot.PlotPoint;
import io.backstep.ui.kit.plot.PlotView;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;

/** Journeys through the topics Information, Jensen and Norms. What is on view is the engine's. */
final class InformationUiTest extends WindowJourneys {
    private double number(String id) {
        String digits = text(id).replace('−', '-');
        return digits.equals("∞") ? Double.POSITIVE_INFINITY : Double.parseDouble(digits);
    }

    private ScreenState kept() {
        return shown.services.document().position().of("losses");
    }

    private double[] kept(String name) {
        return Arrays.stream(kept().text(name).orElseThrow().split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private void restore(ScreenState state) {
        robot.interact(() -> shown.services
                .document()
                .restore(
                        Examples.get("two-two-two").experiment(),
                        Position.start("losses").with("losses", state),
                        Optional.empty(),
                        false));
        awaitPulse();
    }

    private static String join(Distribution distribution) {
        return Arrays.stream(distribution.toArray()).mapToObj(Double::toString).collect(Collectors.joining(" "));
    }

    @Test
    void entropyAndDivergenceAddUpOnScreenWhateverTheDistributions() {
        openTopic("information");
        Distributions.pairs(60).forEach(pair -> {
            restore(kept().with("information.p", join(pair.p())).with("information.q", join(pair.q())));
            assertThat(number("#entropyP")).isCloseTo(Information.entropy(pair.p(), Logarithm.BITS), within(1e-12));
            if (Information.impossibleUnder(pair.q(), pair.p()).isEmpty()) {
                assertThat(number("#crossEntropyPQ"))
                        .isCloseTo(number("#entropyP") + number("#klPQ"), within(1e-12))
                        .isCloseTo(Information.crossEntropy(pair.p(), pair.q(), Logarithm.BITS), within(1e-12));
            } else {
                assertThat(number("#klPQ")).isInfinite();
                assertThat(number("#crossEntropyPQ")).isInfinite();
                assertThat(text("#informationSentence")).contains("impossible");
            }
        });
    }

    @Test
    void aBarIsDraggedAndTheOthersMakeRoom() {
        openTopic("information");
        BarsView bars = robot.lookup("#barsP").query();
        Node bar = robot.lookup("#P-A").query();
        Bounds at = bar.localToScreen(bar.getBoundsInLocal());
        robot.moveTo(at.getCenterX(), at.getCenterY())
                .press(MouseButton.PRIMARY)
                .moveBy(0, 20)
                .release(MouseButton.PRIMARY);
        awaitPulse();
        double[] p = kept("information.p");
        assertThat(p[0]).isBetween(0.1, 0.49);
        assertThat(p[1]).isCloseTo(2 * p[2], within(1e-12));
        assertThat(Arrays.stream(p).sum()).isCloseTo(1, within(1e-12));
        assertThat(bars.picture().groups().get(0).bars().get(0).value()).isEqualTo(p[0]);
        assertThat(number("#crossEntropyPQ")).isCloseTo(number("#entropyP") + number("#klPQ"), within(1e-12));
    }

    @Test
    void aBarIsMovedByKeyboardDownToNothing() {
        openTopic("information");
        robot.interact(() -> robot.lookup("#Q-D").query().requestFocus());
        robot.push(KeyCode.UP);
        awaitPulse();
        assertThat(kept("information.q")[3]).isEqualTo(0.26);
        robot.push(KeyCode.HOME);
        awaitPulse();
        assertThat(kept("information.q")[3]).isZero();
        assertThat(text("#klPQ")).isEqualTo("∞");
        assertThat(text("#informationSentence")).contains("D").contains("impossible");
        press("#unit-nats");
        assertThat(number("#entropyP")).isCloseTo(1.75 * StrictMath.log(2), within(1e-12));
        press("#sameChances");
        assertThat(text("#klPQ")).isEqualTo("0");
    }

    @Test
    void aTextIsWrittenInBits() {
        openTopic("information");
        press("#information-text");
        robot.interact(() -> robot.lookup("#codedText").queryAs(TextField.class).setText("aab😀"));
        awaitPulse();
        Parent tiles = robot.lookup("#codeTiles").query();
        assertThat(tiles.getChildrenUnmodifiable())
                .extracting(Node::getAccessibleText)
                .containsExactly("a: 1 bits, 0", "a: 1 bits, 0", "b: 2 bits, 10", "😀: 2 bits, 11");
        robot.interact(() -> robot.lookup("#codedText").queryAs(TextField.class).setText("x".repeat(500)));
        awaitPulse();
        assertThat(robot.lookup("#codedText").queryAs(TextField.class).getText())
                .hasSize(80);
    }

    @Test
    void aPointIsDraggedAlongTheCurveAndTheProofStepsBothWays() {
        openTopic("jensen");
        PlotView plot = robot.lookup("#jensenPlot").query();
        Node handle = robot.lookup("#point-1").query();
        Bounds at = handle.localToScreen(handle.getBoundsInLocal());
        double before = kept("jensen.places")[0];
        robot.moveTo(at.getCenterX(), at.getCenterY())
                .press(MouseButton.PRIMARY)
                .moveBy(-40, 30)
                .release(MouseButton.PRIMARY);
        awaitPulse();
        double after = kept("jensen.places")[0];
        assertThat(after).isLessThan(before);
        PlotPoint shownAt = mark(plot, "point-1");
        assertThat(shownAt).isEqualTo(new PlotPoint(after, after * after));
        assertThat(text("#jensenPlace")).isEqualTo("step 0 of 3");
        for (int step = 1; step <= 3; step++) {
            press("#jensenNext");
            assertThat(text("#jensenPlace")).isEqualTo("step " + step + " of 3");
            assertThat(mark(plot, "valueOfMean").y())
                    .isLessThanOrEqualTo(mark(plot, "meanOfValues").y());
        }
        assertThat(text("#jensenSentence")).contains("which was to be shown");
        press("#jensenBack");
        press("#jensenBack");
        assertThat(text("#jensenSentence")).contains("convex");
        robot.interact(() -> robot.lookup("#weight-2").query().requestFocus());
        robot.push(KeyCode.END);
        awaitPulse();
        assertThat(text("#jensenPlace")).contains("nothing to join");
    }

    private static PlotPoint mark(PlotView plot, String id) {
        return plot.picture().marks().stream()
                .filter(mark -> mark.id().equals(id))
                .map(mark -> mark instanceof PlotMark.Handle handle ? handle.at() : ((PlotMark.Dot) mark).at())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void lambdaGrowsUntilAWeightIsExactlyNought() {
        openTopic("norms");
        press("#norms-penalty");
        PlotView plot = robot.lookup("#normsPlot").query();
        robot.interact(() -> robot.lookup("#penaltyLambda").query().requestFocus());
        assertThat(mark(plot, "minimum").y()).isPositive();
        assertThat(text("#normsSentence")).contains("Neither is 0");
        int pushes = 0;
        while (mark(plot, "minimum").y() != 0 && pushes++ < 60) {
            robot.push(KeyCode.RIGHT);
            awaitPulse();
        }
        assertThat(mark(plot, "minimum").y()).isZero();
        assertThat(mark(plot, "minimum").x()).isPositive();
        assertThat(text("#normsSentence")).contains("w₂ is exactly 0");
        press("#penalty-l2");
        assertThat(mark(plot, "minimum").y()).isPositive();
        assertThat(text("#normsSentence")).contains("but not 0");
        robot.push(KeyCode.END);
        awaitPulse();
        assertThat(mark(plot, "minimum").y()).isPositive();
    }

    @Test
    void theBallFollowsItsSlider() {
        openTopic("norms");
        PlotView plot = robot.lookup("#normsPlot").query();
        for (double place : new double[] {-1, -0.5, 0, 0.3, 1}) {
            robot.interact(() -> robot.lookup("#normP").queryAs(Slider.class).setValue(place));
            awaitPulse();
            double p = kept().number("norms.p").orElseThrow();
            List<PlotPoint> edge = plot.picture().curves().stream()
                    .filter(curve -> curve.id().equals("ball-lp"))
                    .map(curve -> ((PlotCurve.Line) curve.shape()).points())
                    .findFirst()
                    .orElseThrow();
            assertThat(edge)
                    .allSatisfy(point ->
                            assertThat(Norms.length(p, point.x(), point.y())).isCloseTo(1, within(1e-12)));
        }
        press("#showL0");
        assertThat(plot.picture().curves()).noneMatch(curve -> curve.id().equals("ball-l0"));
    }

    @Test
    void theCentreOfTheLossIsDragged() {
        openTopic("norms");
        press("#norms-penalty");
        Node handle = robot.lookup("#lossCentre").query();
        Bounds at = handle.localToScreen(handle.getBoundsInLocal());
        robot.moveTo(at.getCenterX(), at.getCenterY())
                .press(MouseButton.PRIMARY)
                .moveBy(-60, 60)
                .release(MouseButton.PRIMARY);
        awaitPulse();
        double[] centre = kept("norms.centre");
        assertThat(centre[0]).isLessThan(1.8);
        assertThat(centre[1]).isLessThan(0.9);
        assertThat(mark(robot.lookup("#normsPlot").query(), "lossCentre"))
                .isEqualTo(new PlotPoint(centre[0], centre[1]));
    }

    @Test
    void theLanguageChangesInPlace() {
        openTopic("information");
        press("#information-text");
        robot.interact(() -> shown.services.language().setLanguage(Language.CHINESE));
        awaitPulse();
        assertThat(text("#informationSentence")).contains("比特");
        press("#topic-jensen");
        assertThat(text("#jensenPlace")).isEqualTo("第 0 步，共 3 步");
        press("#topic-norms");
        assertThat(text("#normsTitle")).contains("形状");
    }
}
