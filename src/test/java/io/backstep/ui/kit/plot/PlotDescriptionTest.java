package io.backstep.ui.kit.plot;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.engine.function.Relu;
import io.backstep.engine.function.Sigmoid;
import io.backstep.engine.function.StepFunction;
import io.backstep.text.Language;
import io.backstep.text.Messages;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class PlotDescriptionTest {
    private final PlotDescription english = new PlotDescription(Messages.of(Language.ENGLISH));

    private String of(DoubleUnaryOperator function) {
        return english.curve(function, new AxisMap(PlotAxis.Scale.LINEAR, PlotRange.around0(8), 0, 1));
    }

    @Test
    void saysWhereACurveRisesAndIsSteepest() {
        assertThat(of(new Sigmoid()::value))
                .isEqualTo("rises from 0.000335 at −8 to 1 at 8, steepest at 0, nearly flat from −8 to −5.3,"
                        + " nearly flat from 5.3 to 8");
    }

    @Test
    void saysWhereACurveTurns() {
        assertThat(of(new Sigmoid()::slope))
                .startsWith("rises from 0.000335 at −8 to 0.25 at 0")
                .contains("falls from 0.25 at 0 to 0.000335 at 8");
    }

    @Test
    void saysWhereACurveIsFlatJumpsOrHasNoValue() {
        assertThat(of(new Relu()::value)).isEqualTo("stays at 0 from −8 to 0, rises from 0 at 0 to 8 at 8");
        assertThat(of(new StepFunction()::value)).contains("stays at 0 from −8").contains("jumps from 0 to 1 at 0");
        assertThat(of(z -> 2.5)).isEqualTo("stays at 2.5");
        assertThat(of(z -> Double.NaN)).isEqualTo("has no value here");
        assertThat(of(Math::log)).startsWith("has no value from −8 to 0").contains("rises from");
        assertThat(of(z -> Math.sin(5 * z))).startsWith("goes up and down between −1 and 1");
    }

    @Test
    void tellsOfTheWholePlotInBothLanguages() {
        PlotPicture picture = PlotPicture.of(
                "σ",
                PlotAxis.linear(-8, 8, "z"),
                PlotAxis.linear(0, 1, ""),
                List.of(PlotCurve.function("value", "σ(z)", PlotLook.VALUE, new Sigmoid()::value)));
        assertThat(english.of(picture, new PlotRange(-8, 8)))
                .startsWith("σ\nz: from −8 to 8\nσ(z): rises from 0.000335 at −8 to 1 at 8, steepest at 0, ");
        assertThat(new PlotDescription(Messages.of(Language.CHINESE)).of(picture, new PlotRange(-8, 8)))
                .contains("上升")
                .contains("最陡");
        assertThat(english.atProbe(picture, "z", 0)).isEqualTo("z = 0; σ(z) = 0.5");
    }
}
