package io.backstep.ui.train;

import io.backstep.engine.training.RunHistory;
import io.backstep.engine.training.Snapshot;
import io.backstep.text.Messages;
import io.backstep.ui.kit.plot.PlotKit;
import io.backstep.ui.kit.plot.PlotPicture;
import io.backstep.ui.kit.plot.PlotRange;
import io.backstep.ui.kit.plot.PlotView;
import io.backstep.ui.kit.plot.PlotZoom;
import io.backstep.ui.kit.run.CurveKind;
import io.backstep.ui.kit.run.CurvePictures;
import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.plan.PlanDifference;
import io.backstep.ui.theme.Shown;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;

/** The curves of a run. */
public final class CurvesView {
    /** While a run goes on the curves are drawn at every so many moments: nobody sees more, and axes take their time. */
    private static final int EVERY = 8;

    private static final double NARROWEST = 5;

    /** The curves' share of the height of the window: they grow with it, as the network does. */
    private static final double SHARE = 0.27;

    private final TrainViewModel train;
    private final CurvesViewModel viewModel;
    private final PlotKit kit;
    private int skipped;
    private PlotRange home = new PlotRange(0, 1);

    @FXML
    private VBox root;

    @FXML
    private PlotView curvesPlot;

    @FXML
    private ToggleButton curvesLoss;

    @FXML
    private ToggleButton curvesAccuracy;

    @FXML
    private ToggleButton curvesRate;

    @FXML
    private ToggleButton curvesLog;

    @FXML
    private Slider smoothing;

    @FXML
    private Button compareRuns;

    @FXML
    private Label comparison;

    public CurvesView(TrainViewModel train, CurvesViewModel viewModel, PlotKit kit) {
        this.train = train;
        this.viewModel = viewModel;
        this.kit = kit;
    }

    @FXML
    private void initialize() {
        curvesPlot.connect(kit);
        Map<CurveKind, ToggleButton> kinds =
                Map.of(CurveKind.LOSS, curvesLoss, CurveKind.ACCURACY, curvesAccuracy, CurveKind.RATE, curvesRate);
        kinds.forEach((kind, toggle) -> toggle.setOnAction(event -> {
            viewModel.kindProperty().set(kind);
            toggle.setSelected(true);
        }));
        curvesLog.selectedProperty().bindBidirectional(viewModel.logarithmicProperty());
        smoothing.valueProperty().bindBidirectional(viewModel.smoothingProperty());
        Subscriptions.whileShown(root, held -> {
            held.listen(
                    root.getScene().heightProperty(), height -> curvesPlot.setPrefHeight(SHARE * height.doubleValue()));
            held.listen(viewModel.kindProperty(), now -> {
                kinds.forEach((kind, toggle) -> toggle.setSelected(kind == now));
                curvesLog.setDisable(now == CurveKind.ACCURACY);
                draw();
            });
            held.listen(train.run().momentProperty(), now -> offerAccuracy(now.map(Moment::learned)));
            held.onChange(viewModel.logarithmicProperty(), this::draw);
            held.onChange(viewModel.smoothingProperty(), this::draw);
            held.onChange(train.firstRunProperty(), this::draw);
            held.listen(train.firstRunProperty(), first -> sayWhatDiffers());
            held.onChange(train.plan().planProperty(), this::sayWhatDiffers);
            held.onChange(kit.language().messagesProperty(), this::sayWhatDiffers);
            held.onChange(train.run().momentProperty(), this::follow);
            held.onChange(train.run().runningProperty(), this::draw);
            held.onChange(kit.language().messagesProperty(), this::draw);
        });
    }

    /** Where nothing is named right or wrong there is no accuracy, and its place shows the loss. */
    private void offerAccuracy(Optional<LearnedInput> learned) {
        boolean classes = learned.flatMap(LearnedInput::classes).isPresent();
        Shown.set(curvesAccuracy, classes);
        if (learned.isPresent() && !classes && viewModel.kindProperty().get() == CurveKind.ACCURACY) {
            viewModel.kindProperty().set(CurveKind.LOSS);
        }
    }

    @FXML
    private void compare() {
        if (train.firstRunProperty().get().isPresent()) {
            train.endComparison();
        } else {
            train.compare();
        }
    }

    private void sayWhatDiffers() {
        Messages messages = kit.language().messages();
        Optional<FirstRun> first = train.firstRunProperty().get();
        compareRuns.setText(messages.get(first.isPresent() ? "train.compare.end" : "train.compare"));
        Shown.set(comparison, first.isPresent());
        comparison.setText(first.map(other ->
                        PlanDifference.between(other.plan(), train.plan().plan()))
                .map(ids -> ids.isEmpty()
                        ? messages.get("train.compare.same")
                        : messages.get("train.compare.differs", listed(ids, messages)))
                .orElse(""));
    }

    private static String listed(List<String> ids, Messages messages) {
        return ids.stream()
                .map(id -> messages.get("train.difference." + id))
                .collect(Collectors.joining(messages.get("train.compare.join")));
    }

    private void follow() {
        skipped++;
        if (!train.run().isRunning() || skipped >= EVERY) {
            draw();
        }
    }

    private void draw() {
        skipped = 0;
        Optional<Snapshot> snapshot = train.run().moment().map(Moment::snapshot);
        if (snapshot.isEmpty()) {
            return;
        }
        Optional<RunHistory> first = train.firstRunProperty().get().map(FirstRun::history);
        PlotPicture picture = new CurvePictures(
                        kit.language().messages(),
                        viewModel.kindProperty().get(),
                        viewModel.logarithmicProperty().get(),
                        viewModel.smoothingProperty().get())
                .picture(snapshot.get().history(), snapshot.get().updates(), first);
        PlotRange whole = picture.x().range();
        boolean zoomed = !curvesPlot.xRange().equals(home) && whole.span() >= home.span();
        home = whole;
        curvesPlot.setZoom(PlotZoom.within(whole, whole, Math.min(NARROWEST, whole.span())));
        // Who looks at a stretch goes on looking at it while the run goes on.
        curvesPlot.setPicture(zoomed ? picture.withX(picture.x().withRange(curvesPlot.xRange())) : picture);
    }
}
