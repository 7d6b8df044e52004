package io.backstep.ui.digits;

import io.backstep.text.Messages;
import io.backstep.ui.digits.DigitsMeasures.ClassShare;
import io.backstep.ui.digits.DigitsMeasures.Measure;
import io.backstep.ui.kit.plot.PlotKit;
import io.backstep.ui.kit.plot.PlotPicture;
import io.backstep.ui.kit.plot.PlotView;
import io.backstep.ui.kit.run.CurveKind;
import io.backstep.ui.kit.run.CurvePictures;
import io.backstep.ui.kit.subscription.Subscriptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;

/** The curves of the run, and how good the network is class by class. */
public final class DigitsCurvesView {
    /** While a run goes on the curves are drawn at every so many moments: nobody sees more, and axes take their time. */
    private static final int EVERY = 8;

    private final DigitsViewModel digits;
    private final DigitsTraining training;
    private final DigitsMeasures measures;
    private final PlotKit kit;
    private final List<ProbabilityRow> rows = new ArrayList<>();
    private int skipped;

    @FXML
    private Parent root;

    @FXML
    private ToggleButton digitsLoss;

    @FXML
    private ToggleButton digitsAccuracy;

    @FXML
    private PlotView digitsCurves;

    @FXML
    private VBox classes;

    @FXML
    private Label aboutClasses;

    public DigitsCurvesView(DigitsViewModel digits, DigitsTraining training, DigitsMeasures measures, PlotKit kit) {
        this.digits = digits;
        this.training = training;
        this.measures = measures;
        this.kit = kit;
    }

    @FXML
    private void initialize() {
        digitsCurves.connect(kit);
        ObjectProperty<CurveKind> kind = digits.curvesProperty();
        digitsLoss.setOnAction(event -> choose(CurveKind.LOSS));
        digitsAccuracy.setOnAction(event -> choose(CurveKind.ACCURACY));
        Subscriptions.whileShown(root, held -> {
            held.listen(kind, now -> {
                digitsLoss.setSelected(now == CurveKind.LOSS);
                digitsAccuracy.setSelected(now == CurveKind.ACCURACY);
                draw();
            });
            held.onChange(digits.partProperty(), this::draw);
            held.onChange(training.run().momentProperty(), this::follow);
            held.onChange(training.run().runningProperty(), this::draw);
            held.onChange(kit.language().messagesProperty(), this::draw);
            held.listen(measures.measureProperty(), this::show);
            held.onChange(
                    kit.language().messagesProperty(),
                    () -> show(measures.measureProperty().get()));
        });
    }

    private void choose(CurveKind kind) {
        digits.curvesProperty().set(kind);
        digitsLoss.setSelected(kind == CurveKind.LOSS);
        digitsAccuracy.setSelected(kind == CurveKind.ACCURACY);
    }

    private void follow() {
        skipped++;
        if (!training.run().isRunning() || skipped >= EVERY) {
            draw();
        }
    }

    private void draw() {
        skipped = 0;
        if (digits.partProperty().get() != DigitsPart.CURVES) {
            return;
        }
        training.moment().ifPresent(now -> {
            PlotPicture picture = new CurvePictures(
                            kit.language().messages(), digits.curvesProperty().get(), false, 0)
                    .picture(now.snapshot().history(), now.snapshot().updates(), Optional.empty());
            digitsCurves.setPicture(picture);
        });
    }

    private void show(Optional<Measure> measure) {
        Messages messages = kit.language().messages();
        List<ClassShare> shares = measure.map(Measure::classes).orElse(List.of());
        while (rows.size() < shares.size()) {
            rows.add(new ProbabilityRow("class-", rows.size()));
        }
        if (classes.getChildren().size() != shares.size()) {
            classes.getChildren().setAll(rows.subList(0, shares.size()));
        }
        for (int i = 0; i < shares.size(); i++) {
            ClassShare share = shares.get(i);
            rows.get(i)
                    .show(
                            share.all() == 0 ? 0 : share.share(),
                            share.all() == 0
                                    ? messages.get("digits.percent.none")
                                    : AnswerWords.percent(share.share(), messages),
                            false);
        }
        aboutClasses.setText(messages.get(shares.isEmpty() ? "digits.classes.none" : "digits.classes.about"));
    }
}
