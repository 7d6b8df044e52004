package io.backstep.ui.activations;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.experiment.Examples;
import io.backstep.text.Language;
import io.backstep.text.Messages;
import io.backstep.ui.background.SameThreadBackground;
import io.backstep.ui.kit.plot.PlotCurve;
import io.backstep.ui.kit.plot.PlotDash;
import io.backstep.ui.kit.plot.PlotPicture;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class ActivationPicturesTest {
    private final ActivationsViewModel viewModel = new ActivationsViewModel(
            new SimpleObjectProperty<>(Examples.all().get(0).experiment()),
            (sample, layer, unit) -> {},
            new SameThreadBackground());
    private final ActivationPictures pictures = new ActivationPictures(viewModel);

    private Set<PlotDash> dashes(String prime) {
        PlotPicture shown = pictures.picture(Messages.of(Language.ENGLISH));
        return shown.curves().stream()
                .filter(curve -> curve.id().replaceAll("[^′″]", "").equals(prime))
                .map(PlotCurve::dash)
                .collect(Collectors.toSet());
    }

    /** The text above the plot says so, and a slope that is dotted would be taken for f″. */
    @Test
    void valuesAreSolidSlopesDashedAndSecondDerivativesDotted() {
        viewModel.showValueProperty().set(true);
        viewModel.showSlopeProperty().set(true);
        viewModel.showCurvatureProperty().set(true);
        for (FunctionKind kind : FunctionKind.values()) {
            if (kind != viewModel.choice().focus()) {
                viewModel.toggle(kind);
            }
        }
        assertThat(dashes("")).containsExactly(PlotDash.SOLID);
        assertThat(dashes("′")).containsExactly(PlotDash.DASHED);
        assertThat(dashes("″")).containsExactly(PlotDash.DOTTED);
        viewModel.showValueProperty().set(false);
        viewModel.showCurvatureProperty().set(false);
        assertThat(dashes("′")).as("slopes alone").containsExactly(PlotDash.DASHED);
    }
}
