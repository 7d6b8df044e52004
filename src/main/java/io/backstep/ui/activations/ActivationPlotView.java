package io.backstep.ui.activations;

import io.backstep.ui.kit.plot.PlotKit;
import io.backstep.ui.kit.plot.PlotRange;
import io.backstep.ui.kit.plot.PlotView;
import io.backstep.ui.kit.plot.PlotZoom;
import io.backstep.ui.kit.subscription.Subscriptions;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;

/** The curves of the functions, with the regions behind them and the probe on them. */
public final class ActivationPlotView {
    private final ActivationsViewModel viewModel;
    private final PlotKit kit;
    private final ActivationPictures pictures;

    @FXML
    private PlotView activationPlot;

    public ActivationPlotView(ActivationsViewModel viewModel, PlotKit kit) {
        this.viewModel = viewModel;
        this.kit = kit;
        this.pictures = new ActivationPictures(viewModel);
    }

    @FXML
    private void initialize() {
        activationPlot.connect(kit);
        activationPlot.setProbeName("probe", "z");
        activationPlot.setZoom(PlotZoom.around0(
                ActivationsViewModel.USUAL_REACH, ActivationsViewModel.LEAST_REACH, ActivationsViewModel.MOST_REACH));
        activationPlot.setProbe(viewModel.probe().z());
        Subscriptions.whileShown(activationPlot, held -> {
            show();
            List<ObservableValue<?>> shown = List.of(
                    viewModel.choiceProperty(),
                    viewModel.showValueProperty(),
                    viewModel.showSlopeProperty(),
                    viewModel.showCurvatureProperty(),
                    viewModel.showRegionsProperty(),
                    viewModel.shareProperty(),
                    viewModel.reachProperty(),
                    kit.language().messagesProperty());
            shown.forEach(value -> held.onChange(value, this::show));
            held.listen(viewModel.probeProperty(), now -> {
                activationPlot.setProbe(now.z());
                activationPlot.setMarks(
                        pictures.marks(activationPlot.picture().y().range()));
            });
            held.add(activationPlot.probeProperty().subscribe((before, now) -> viewModel.moveTo(now.doubleValue())));
            held.add(activationPlot.xRangeProperty().subscribe((before, now) -> zoomed(now)));
        });
    }

    private void zoomed(PlotRange now) {
        viewModel.setReach(now.high());
    }

    private void show() {
        activationPlot.setPicture(pictures.picture(kit.language().messages()));
    }

    PlotView plot() {
        return activationPlot;
    }
}
