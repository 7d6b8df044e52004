package io.backstep.ui.train;

import io.backstep.text.Messages;
import io.backstep.ui.kit.input.WordCell;
import io.backstep.ui.kit.plot.BarsView;
import io.backstep.ui.kit.plot.PlotKit;
import io.backstep.ui.kit.plot.PlotView;
import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.theme.Shown;
import io.backstep.ui.train.DiagnosisViewModel.Seen;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;

/** How the layers are doing, with a sentence on what to look for. */
public final class DiagnosisView {
    private static final Set<DiagnosisKind> HISTOGRAMS =
            Set.of(DiagnosisKind.WEIGHTS, DiagnosisKind.PRE_ACTIVATIONS, DiagnosisKind.OUTPUTS);

    private final DiagnosisViewModel viewModel;
    private final PlotKit kit;

    private boolean offering;

    @FXML
    private VBox root;

    @FXML
    private ComboBox<DiagnosisKind> diagnosisKind;

    @FXML
    private ComboBox<Integer> diagnosisLayer;

    @FXML
    private ToggleButton overTime;

    @FXML
    private Label diagnosisSays;

    @FXML
    private BarsView diagnosisBars;

    @FXML
    private PlotView diagnosisPlot;

    public DiagnosisView(DiagnosisViewModel viewModel, PlotKit kit) {
        this.viewModel = viewModel;
        this.kit = kit;
    }

    @FXML
    private void initialize() {
        diagnosisBars.connect(kit);
        diagnosisPlot.connect(kit);
        diagnosisKind.getItems().setAll(DiagnosisKind.values());
        diagnosisKind.valueProperty().bindBidirectional(viewModel.kindProperty());
        diagnosisLayer.setOnAction(event -> {
            Integer chosen = diagnosisLayer.getValue();
            if (!offering && chosen != null) {
                viewModel.layerProperty().set(chosen);
            }
        });
        overTime.selectedProperty().bindBidirectional(viewModel.overTimeProperty());
        Subscriptions.whileShown(root, held -> {
            held.add(viewModel.follow());
            held.listen(kit.language().messagesProperty(), this::speak);
            held.onChange(kit.language().messagesProperty(), this::draw);
            held.onChange(viewModel.seenProperty(), this::draw);
            held.onChange(viewModel.kindProperty(), this::draw);
            held.onChange(viewModel.layerProperty(), this::draw);
            held.onChange(viewModel.overTimeProperty(), this::draw);
            draw();
        });
    }

    private void speak(Messages messages) {
        WordCell.write(diagnosisKind, kind -> messages.get("train.diagnosis." + kind.id()));
        WordCell.write(
                diagnosisLayer,
                layer -> DiagnosisPictures.layerName(
                        messages, layer, diagnosisLayer.getItems().size()));
    }

    private void draw() {
        viewModel.seenProperty().get().ifPresent(this::draw);
    }

    private void draw(Seen seen) {
        Messages messages = kit.language().messages();
        DiagnosisKind kind = viewModel.kindProperty().get();
        boolean histogram = HISTOGRAMS.contains(kind);
        int layer = offerLayers(seen.now().layers().size());
        DiagnosisPictures pictures = new DiagnosisPictures(messages, seen);
        boolean bars = !histogram && !overTime.isSelected();
        Shown.set(diagnosisBars, bars);
        Shown.set(diagnosisPlot, !bars);
        Shown.set(diagnosisLayer, histogram);
        diagnosisSays.setText(messages.get("train.diagnosis." + kind.id() + ".says"));
        if (bars) {
            diagnosisBars.setPicture(pictures.now(kind));
        } else if (histogram) {
            HistogramPictures histograms = new HistogramPictures(messages, seen, kind, layer);
            diagnosisPlot.setPicture(overTime.isSelected() ? histograms.overTime() : histograms.now());
        } else {
            diagnosisPlot.setPicture(pictures.overTime(kind));
        }
    }

    /** Offers the layers that there are, and tells which of them is on view. */
    private int offerLayers(int layers) {
        int chosen = Math.max(0, Math.min(viewModel.layerProperty().get(), layers - 1));
        boolean others = diagnosisLayer.getItems().size() != layers;
        if (others || !Integer.valueOf(chosen).equals(diagnosisLayer.getValue())) {
            offering = true;
            if (others) {
                List<Integer> offered = IntStream.range(0, layers).boxed().toList();
                diagnosisLayer.getItems().setAll(offered);
            }
            diagnosisLayer.setValue(chosen);
            offering = false;
            speak(kit.language().messages());
        }
        return chosen;
    }
}
