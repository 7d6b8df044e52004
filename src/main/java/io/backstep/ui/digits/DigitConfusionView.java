package io.backstep.ui.digits;

import io.backstep.engine.training.ConfusionMatrix;
import io.backstep.text.Messages;
import io.backstep.ui.kit.plot.HeatMapPicture;
import io.backstep.ui.kit.plot.HeatMapPicture.Cell;
import io.backstep.ui.kit.plot.HeatMapView;
import io.backstep.ui.kit.plot.PlotKit;
import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.theme.Shown;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;

/** Which classes of the pictures to test with were taken for which. A cell opens its pictures. */
public final class DigitConfusionView {
    private final PicturesViewModel viewModel;
    private final PlotKit plots;

    @FXML
    private Parent root;

    @FXML
    private HeatMapView digitMatrix;

    @FXML
    private Label matrixCell;

    @FXML
    private Label matrixTotal;

    public DigitConfusionView(PicturesViewModel viewModel, PlotKit plots) {
        this.viewModel = viewModel;
        this.plots = plots;
    }

    @FXML
    private void initialize() {
        digitMatrix.connect(plots);
        digitMatrix.setOnCellPicked(cell -> viewModel.lookFor(cell.row(), cell.column()));
        Subscriptions.whileShown(root, held -> {
            held.listen(viewModel.testAnswersProperty(), now -> show());
            held.onChange(digitMatrix.pointedProperty(), this::say);
            held.onChange(plots.language().messagesProperty(), this::show);
        });
    }

    private void show() {
        Optional<ConfusionMatrix> matrix = viewModel.testAnswersProperty().get().map(DigitAnswers::confusion);
        Shown.set(digitMatrix, matrix.isPresent());
        matrix.ifPresent(now -> {
            List<String> classes = IntStream.range(0, now.classes())
                    .mapToObj(Integer::toString)
                    .toList();
            HeatMapPicture picture = new HeatMapPicture(
                    messages().get("digits.confusion.name"), now.matrix(), classes, classes, full(now), true);
            if (!picture.equals(digitMatrix.picture())) {
                digitMatrix.setPicture(picture);
            }
        });
        say();
    }

    /** Mistakes are few beside what is right, so that has the full colour, and the most frequent of them half of it. */
    private static double full(ConfusionMatrix matrix) {
        int most = 1;
        for (int truth = 0; truth < matrix.classes(); truth++) {
            for (int said = 0; said < matrix.classes(); said++) {
                most = truth == said ? most : Math.max(most, matrix.count(truth, said));
            }
        }
        return 2.0 * most;
    }

    private void say() {
        Optional<ConfusionMatrix> matrix = viewModel.testAnswersProperty().get().map(DigitAnswers::confusion);
        matrixTotal.setText(matrix.map(now -> messages()
                        .get(
                                "digits.confusion.total",
                                now.right(),
                                now.samples(),
                                AnswerWords.percent((double) now.right() / now.samples(), messages())))
                .orElseGet(() -> messages().get("digits.pictures.waiting")));
        matrixCell.setText(matrix.flatMap(
                        now -> digitMatrix.pointedProperty().get().map(cell -> words(now, cell)))
                .orElseGet(() -> messages().get("digits.confusion.hint")));
    }

    private String words(ConfusionMatrix matrix, Cell cell) {
        int count = matrix.count(cell.row(), cell.column());
        return cell.row() == cell.column()
                ? messages().get("digits.confusion.right", cell.row(), count)
                : messages().get("digits.confusion.wrong", cell.row(), cell.column(), count);
    }

    private Messages messages() {
        return plots.language().messages();
    }
}
