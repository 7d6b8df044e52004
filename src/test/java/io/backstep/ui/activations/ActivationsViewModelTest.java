package io.backstep.ui.activations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.backstep.engine.formula.Numbers;
import io.backstep.engine.function.ElementwiseActivation;
import io.backstep.engine.function.Elu;
import io.backstep.engine.function.LeakyRelu;
import io.backstep.engine.function.Regions;
import io.backstep.engine.function.Regions.Kind;
import io.backstep.experiment.Examples;
import io.backstep.experiment.Experiment;
import io.backstep.text.Language;
import io.backstep.text.Messages;
import io.backstep.ui.background.SameThreadBackground;
import io.backstep.ui.document.ScreenState;
import io.backstep.ui.kit.formula.FormulaLine;
import io.backstep.ui.kit.plot.PlotBand;
import io.backstep.ui.kit.plot.PlotCurve;
import io.backstep.ui.kit.plot.PlotPicture;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleUnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the screen shows is the engine's. */
class ActivationsViewModelTest {
    private static final Messages ENGLISH = Messages.of(Language.ENGLISH);

    private final ObjectProperty<Experiment> current =
            new SimpleObjectProperty<>(Examples.get("two-two-two").experiment());
    private final ActivationsViewModel screen = make();

    private ActivationsViewModel make() {
        return new ActivationsViewModel(current, (sample, layer, unit) -> {}, new SameThreadBackground());
    }

    @ParameterizedTest
    @EnumSource
    void theProbeSaysWhatTheEngineSays(FunctionKind kind) {
        Random random = new Random(kind.id().hashCode());
        screen.focus(kind);
        screen.setReach(20);
        for (int i = 0; i < 1000; i++) {
            screen.setLeak(random.nextDouble());
            screen.setAlpha(0.1 + 2.9 * random.nextDouble());
            screen.setShare(0.01 + 0.74 * random.nextDouble());
            screen.moveTo(-20 + 40 * random.nextDouble());
            Probe probe = screen.probe();
            ElementwiseActivation function = screen.choice().focused();
            double z = probe.z();
            assertThat(probe.value()).isEqualTo(function.value(z));
            assertThat(probe.slope()).isEqualTo(function.slope(z));
            assertThat(probe.curvature()).isEqualTo(function.curvature(z));
            assertThat(probe.region())
                    .isEqualTo(byDefinition(function, z, screen.shareProperty().get()));
        }
    }

    /** The design's definition, written out once more. */
    private static Kind byDefinition(ElementwiseActivation function, double z, double share) {
        double slope = Math.abs(function.slope(z));
        boolean flat =
                slope == 0 && function.slope(Math.copySign(5, z)) == 0 && function.slope(Math.copySign(3, z)) == 0;
        if (flat) {
            return Kind.DEAD;
        }
        if (slope < share * function.largestSlope()) {
            return z < 0 ? Kind.SATURATED_LOW : Kind.SATURATED_HIGH;
        }
        return slope >= 0.8 * function.largestSlope() ? Kind.NEARLY_LINEAR : Kind.BETWEEN;
    }

    @ParameterizedTest
    @EnumSource
    void theCurvesAreTheEngines(FunctionKind kind) {
        screen.focus(kind);
        screen.showCurvatureProperty().set(true);
        ElementwiseActivation function = screen.choice().focused();
        PlotPicture picture = new ActivationPictures(screen).picture(ENGLISH);
        List<DoubleUnaryOperator> engine = List.of(function::value, function::slope, function::curvature);
        assertThat(picture.curves()).hasSize(3);
        for (int i = 0; i < 3; i++) {
            assertThat(picture.curves().get(i).shape()).isInstanceOf(PlotCurve.Function.class);
            PlotCurve.Function drawn =
                    (PlotCurve.Function) picture.curves().get(i).shape();
            for (double z : new Random(i).doubles(200, -20, 20).toArray()) {
                assertThat(drawn.function().applyAsDouble(z))
                        .isEqualTo(engine.get(i).applyAsDouble(z));
            }
        }
    }

    @Test
    void theBandsSolveTheDefinition() {
        PlotPicture picture = new ActivationPictures(screen).picture(ENGLISH);
        assertThat(picture.bands())
                .extracting(PlotBand::label)
                .containsExactly("saturated", "nearly linear", "saturated");
        assertThat(picture.bands().get(0).to()).isCloseTo(-2.88727095035762, within(1e-9));
        assertThat(picture.bands().get(2).from()).isCloseTo(2.88727095035762, within(1e-9));
        screen.showRegionsProperty().set(false);
        assertThat(new ActivationPictures(screen).picture(ENGLISH).bands()).isEmpty();
    }

    @Test
    void functionsStayTheSameObjectsWhileTheyAreOnView() {
        ActivationPictures pictures = new ActivationPictures(screen);
        PlotPicture before = pictures.picture(ENGLISH);
        screen.setReach(5);
        screen.toggle(FunctionKind.TANH);
        PlotPicture after = pictures.picture(ENGLISH);
        assertThat(after.curves()).containsAll(before.curves());
        assertThat(after.curves()).hasSize(4);
        assertThat(after.legend()).isTrue();
    }

    private ProbeFormulas formulas(boolean curvature) {
        String symbol = new FunctionWords(ENGLISH).symbol(screen.probe().function());
        return new ProbeFormulas(screen.probe(), symbol, curvature);
    }

    @Test
    void theFormulasComeToTheNumbers() {
        screen.moveTo(-3.2);
        List<String> lines =
                formulas(true).numbers().stream().map(FormulaLine::spoken).toList();
        String value = Numbers.plain(screen.probe().value(), Numbers.FORMULA_DIGITS);
        assertThat(lines.get(0)).startsWith("σ(−3.2) = ").endsWith("≈ " + value);
        assertThat(lines.get(1)).contains(value).endsWith("≈ 0.0376318");
        assertThat(lines.get(2))
                .startsWith("σ''(−3.2) = ")
                .endsWith(Numbers.plain(screen.probe().curvature(), 6));
    }

    @Test
    void whatIsItsOwnFormulaIsWrittenOnce() {
        screen.focus(FunctionKind.STEP);
        assertThat(formulas(false).numbers().get(0).spoken()).isEqualTo("step(−3.2) = 0");
        screen.focus(FunctionKind.LINEAR);
        assertThat(formulas(false).numbers().get(0).spoken()).isEqualTo("linear(−3.2) = −3.2");
        assertThat(formulas(false).numbers().get(1).spoken()).isEqualTo("linear'(−3.2) = 1");
    }

    @Test
    void oneIsInFocusAndOthersLieOverIt() {
        screen.toggle(FunctionKind.RELU);
        screen.toggle(FunctionKind.TANH);
        assertThat(screen.choice().shown()).containsExactly(FunctionKind.SIGMOID, FunctionKind.TANH, FunctionKind.RELU);
        screen.focus(FunctionKind.RELU);
        assertThat(screen.choice().shown()).containsExactly(FunctionKind.RELU, FunctionKind.TANH);
        screen.toggle(FunctionKind.RELU);
        assertThat(screen.choice().shown()).containsExactly(FunctionKind.TANH);
        screen.toggle(FunctionKind.TANH);
        assertThat(screen.choice().shown()).as("the last one stays").containsExactly(FunctionKind.TANH);
    }

    @Test
    void parametersAreKeptWithinTheirLimits() {
        screen.setLeak(-1);
        screen.setAlpha(100);
        assertThat(screen.choice().function(FunctionKind.LEAKY_RELU)).isEqualTo(new LeakyRelu(0));
        assertThat(screen.choice().function(FunctionKind.ELU)).isEqualTo(new Elu(3));
        screen.setShare(5);
        assertThat(screen.shareProperty().get()).isLessThan(Regions.LINEAR_SHARE);
    }

    @Test
    void theProbeStaysOnThePlot() {
        screen.moveTo(7);
        screen.setReach(3);
        assertThat(screen.probe().z()).isEqualTo(3);
        screen.moveTo(-100);
        assertThat(screen.probe().z()).isEqualTo(-3);
        screen.setReach(1000);
        assertThat(screen.reach()).isEqualTo(20);
    }

    @Test
    void aTypedZReachesFurther() {
        assertThat(screen.enterZ("12,5")).isEmpty();
        assertThat(screen.probe().z()).isEqualTo(12.5);
        assertThat(screen.reach()).isEqualTo(13);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "five", "21", "-20.5", "NaN", "1e999"})
    void whatIsNoZIsAnsweredAndChangesNothing(String typed) {
        assertThat(screen.enterZ(typed)).isPresent();
        assertThat(screen.probe().z()).isEqualTo(-3.2);
    }

    @Test
    void everythingComesBackFromTheSession() {
        screen.focus(FunctionKind.ELU);
        screen.toggle(FunctionKind.GELU);
        screen.setAlpha(1.75);
        screen.setLeak(0.25);
        screen.showCurvatureProperty().set(true);
        screen.showRegionsProperty().set(false);
        screen.setShare(0.33);
        screen.setReach(12);
        screen.moveTo(1.0 / 3);
        screen.manyLayers().setLayers(21);
        screen.deepNetwork().setStart(StartKind.HE);
        screen.deepNetwork().setDepth(7);
        screen.deepNetwork().newSeed();
        ActivationsViewModel other = make();
        other.recall(screen.remember());
        assertThat(other.remember()).isEqualTo(screen.remember());
        assertThat(other.probe()).isEqualTo(screen.probe());
        assertThat(other.choice()).isEqualTo(screen.choice());
        assertThat(other.deepNetwork().setup()).isEqualTo(screen.deepNetwork().setup());
    }

    @Test
    void whatIsBrokenInTheSessionIsPassedOver() {
        ScreenState broken = ScreenState.EMPTY
                .with("focus", "softmax")
                .with("overlaid", "tanh nonsense  relu")
                .with("alpha", "NaN")
                .with("share", "7")
                .with("z", "Infinity")
                .with("reach", "-5")
                .with("layers", 99)
                .with("seed", "12345678901234567890")
                .with("showValue", "perhaps");
        screen.recall(broken);
        assertThat(screen.choice().shown()).containsExactly(FunctionKind.SIGMOID, FunctionKind.TANH, FunctionKind.RELU);
        assertThat(screen.choice().alpha()).isEqualTo(1);
        assertThat(screen.shareProperty().get()).isEqualTo(0.75);
        assertThat(screen.reach()).isEqualTo(2);
        assertThat(screen.probe().z()).isEqualTo(-2);
        assertThat(screen.manyLayers().layersProperty().get()).isEqualTo(30);
        assertThat(screen.deepNetwork().setup().seed()).isEqualTo(1);
        assertThat(screen.showValueProperty().get()).isTrue();
    }

    @Test
    void tellsWhenThereIsSomethingToRemember() {
        AtomicInteger told = new AtomicInteger();
        Subscription following = screen.onChange(told::incrementAndGet);
        screen.moveTo(1);
        screen.toggle(FunctionKind.TANH);
        screen.manyLayers().setLayers(3);
        screen.deepNetwork().setWidth(9);
        screen.showSlopeProperty().set(false);
        assertThat(told).hasValue(5);
        following.unsubscribe();
        screen.moveTo(2);
        assertThat(told).hasValue(5);
    }

    @Test
    void productsOfSlopesAreThoseOfTheProbe() {
        screen.manyLayers().setLayers(4);
        assertThat(screen.manyLayers().best()).hasSize(4);
        assertThat(screen.manyLayers().best().get(3).value()).isEqualTo(0.25 * 0.25 * 0.25 * 0.25);
        assertThat(screen.manyLayers().here().get(0).value())
                .isEqualTo(screen.probe().slope());
    }

    @Test
    void whatADoubleCannotHoldIsStillSaid() {
        screen.focus(FunctionKind.TANH);
        screen.setReach(20);
        screen.moveTo(15);
        screen.manyLayers().setLayers(30);
        assertThat(SizeText.of(screen.manyLayers().here().get(29))).matches("\\d(\\.\\d+)?e−3\\d\\d");
        screen.focus(FunctionKind.STEP);
        assertThat(SizeText.of(screen.manyLayers().here().get(29))).isEqualTo("0");
    }

    @Test
    void measuresTheFunctionInFocus() {
        assertThat(screen.deepNetwork().measuredProperty().get()).isEmpty();
        screen.deepNetwork().measure();
        DeepNetworkViewModel.Measured first =
                screen.deepNetwork().measuredProperty().get().orElseThrow();
        assertThat(first.gradients()).isEqualTo(first.network().gradientSizes());
        assertThat(first.network().activation()).isEqualTo(screen.choice().focused());
        screen.focus(FunctionKind.RELU);
        screen.deepNetwork().setStart(StartKind.HE);
        screen.deepNetwork().measure();
        DeepNetworkViewModel.Measured second =
                screen.deepNetwork().measuredProperty().get().orElseThrow();
        assertThat(second.network().activation()).isEqualTo(screen.choice().focused());
        assertThat(second.network().initializer()).isEqualTo(StartKind.HE.initializer());
    }

    @Test
    void collapsesTheCurrentNetwork() {
        CollapseViewModel.Collapsed collapsed = screen.collapse().collapsed();
        assertThat(collapsed.apart()).isLessThan(1e-12);
        assertThat(collapsed.oneLayer().weights().get(0, 0)).isCloseTo(0.4 * 0.15 + 0.45 * 0.25, within(1e-15));
        current.set(Examples.get("fading-gradient").experiment());
        assertThat(screen.collapse().collapsed().apart()).isLessThan(1e-12);
    }

    @Test
    void saysWhereItIsSaturated() {
        FunctionWords words = new FunctionWords(ENGLISH);
        assertThat(words.saturated(screen.choice().function(FunctionKind.SIGMOID), 0.2))
                .isEqualTo("|z| > 2.887");
        assertThat(words.saturated(screen.choice().function(FunctionKind.SOFTPLUS), 0.2))
                .isEqualTo("z < −1.386");
        assertThat(words.saturated(screen.choice().function(FunctionKind.RELU), 0.2))
                .isEqualTo("no z");
        assertThat(words.saturated(screen.choice().function(FunctionKind.GELU), 0.05))
                .contains(" or ")
                .contains(" < z < ");
        assertThat(words.range(screen.choice().function(FunctionKind.GELU).outputRange()))
                .isEqualTo("[−0.17, ∞)");
        assertThat(words.range(screen.choice().function(FunctionKind.STEP).outputRange()))
                .isEqualTo("0 or 1");
    }
}
