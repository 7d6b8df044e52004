package io.backstep.ui.train;

import io.backstep.engine.data.csv.CsvChoice.BadRows;
import io.backstep.engine.data.csv.CsvChoice.TargetKind;
import io.backstep.engine.data.csv.CsvLimits;
import io.backstep.engine.data.csv.CsvTable;
import io.backstep.engine.data.csv.Delimiter;
import io.backstep.text.Messages;
import io.backstep.ui.kit.input.WordCell;
import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.text.LiveLanguage;
import io.backstep.ui.theme.Shown;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.event.EventHandler;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A table of one's own, before it is taken over: what was found in it, how it is understood, and what is wrong with it. */
public final class OwnTableView {
    private static final double SCROLL_BAR = 16;

    private final OwnTableViewModel viewModel;
    private final TrainDataViewModel data;
    private final LiveLanguage language;
    private final Supplier<Optional<Path>> choose;
    private final Runnable close;
    private boolean following;
    private int rows = TablePreview.MOST_ROWS;

    @FXML
    private BorderPane root;

    @FXML
    private Label ownOrigin;

    @FXML
    private Label ownLimits;

    @FXML
    private FlowPane ownOptions;

    @FXML
    private ComboBox<Delimiter> ownDelimiter;

    @FXML
    private CheckBox ownHeader;

    @FXML
    private HBox ownTargetBox;

    @FXML
    private ComboBox<Integer> ownTarget;

    @FXML
    private FlowPane ownKind;

    @FXML
    private ToggleButton ownClasses;

    @FXML
    private ToggleButton ownNumbers;

    @FXML
    private GridPane ownPreview;

    @FXML
    private Label ownSummary;

    @FXML
    private CheckBox ownLeaveOut;

    @FXML
    private ScrollPane ownScroll;

    @FXML
    private VBox ownProblemsBox;

    @FXML
    private VBox ownProblems;

    @FXML
    private Button ownTake;

    /**
     * The view.
     *
     * @param choose lets a person choose a file
     * @param close closes the window that it is in
     */
    public OwnTableView(
            OwnTableViewModel viewModel,
            TrainDataViewModel data,
            LiveLanguage language,
            Supplier<Optional<Path>> choose,
            Runnable close) {
        this.viewModel = viewModel;
        this.data = data;
        this.language = language;
        this.choose = choose;
        this.close = close;
    }

    @FXML
    private void initialize() {
        ownDelimiter.getItems().setAll(Delimiter.values());
        ownDelimiter.valueProperty().subscribe((before, now) -> asked(() -> viewModel.setDelimiter(Optional.of(now))));
        ownTarget.valueProperty().subscribe((before, now) -> asked(() -> viewModel.setTarget(now)));
        ownHeader.setOnAction(event -> viewModel.setHeader(ownHeader.isSelected()));
        ownClasses.setOnAction(event -> kind(TargetKind.CLASSES));
        ownNumbers.setOnAction(event -> kind(TargetKind.NUMBERS));
        ownLeaveOut.setOnAction(
                event -> viewModel.setBadRows(ownLeaveOut.isSelected() ? BadRows.LEAVE_OUT : BadRows.REFUSE));
        Subscriptions.whileShown(root, held -> {
            held.listen(viewModel.tableProperty(), now -> follow());
            held.onChange(viewModel.readingProperty(), this::say);
            held.onChange(language.messagesProperty(), this::follow);
            Scene scene = root.getScene();
            EventHandler<KeyEvent> keys = event -> {
                if (event.isShortcutDown() && event.getCode() == KeyCode.V) {
                    paste();
                    event.consume();
                }
            };
            scene.addEventHandler(KeyEvent.KEY_PRESSED, keys);
            held.add(() -> scene.removeEventHandler(KeyEvent.KEY_PRESSED, keys));
            held.add(FileDrop.accept(scene, viewModel::open));
            Runnable fit = this::fit;
            scene.addPostLayoutPulseListener(fit);
            held.add(() -> scene.removePostLayoutPulseListener(fit));
        });
    }

    /** Only a person asks for something; a combo box that is made to follow does not. */
    private void asked(Runnable ask) {
        if (!following) {
            ask.run();
        }
    }

    private void kind(TargetKind kind) {
        viewModel.setTargetKind(kind);
        follow();
    }

    private String column(int index) {
        return table().map(found -> found.columns().get(index)).orElse("");
    }

    private Optional<CsvTable> table() {
        return viewModel.tableProperty().get().flatMap(now -> now.table().value());
    }

    private void follow() {
        following = true;
        try {
            Messages messages = language.messages();
            Optional<OwnTable> now = viewModel.tableProperty().get();
            WordCell.write(ownDelimiter, delimiter -> messages.get("train.own.delimiter." + delimiter.name()));
            WordCell.write(ownTarget, this::column);
            ownLimits.setText(messages.get(
                    "train.own.limits",
                    CsvLimits.BYTES / (1024 * 1024),
                    CsvLimits.ROWS,
                    CsvLimits.COLUMNS,
                    CsvLimits.CLASSES));
            ownOrigin.setText(now.map(found -> name(found.origin(), messages)).orElse(""));
            Shown.set(ownOptions, now.isPresent());
            Optional<CsvTable> table = table();
            Shown.set(ownTargetBox, table.isPresent());
            Shown.set(ownKind, table.isPresent());
            now.ifPresent(found -> followOptions(found, table));
            Shown.set(ownLimits, now.isEmpty());
            Shown.set(ownScroll, table.isPresent());
            preview();
            say();
        } finally {
            following = false;
        }
    }

    private static String name(OwnTable.Origin origin, Messages messages) {
        return origin instanceof OwnTable.InFile in
                ? String.valueOf(in.path().getFileName())
                : messages.get("train.own.pasted");
    }

    private void followOptions(OwnTable now, Optional<CsvTable> table) {
        ownDelimiter.setValue(
                table.map(CsvTable::delimiter).or(() -> now.asked().delimiter()).orElse(null));
        ownHeader.setSelected(
                table.map(CsvTable::header).or(() -> now.asked().header()).orElse(false));
        table.ifPresent(found -> {
            List<Integer> indices =
                    IntStream.range(0, found.columns().size()).boxed().toList();
            // Columns may have other names though they are as many.
            ownTarget.getItems().setAll(indices);
            now.choice().ifPresent(choice -> {
                ownTarget.setValue(choice.target());
                ownLeaveOut.setSelected(choice.badRows() == BadRows.LEAVE_OUT);
            });
            now.asClasses().ifPresent(classes -> {
                ownClasses.setSelected(classes);
                ownNumbers.setSelected(!classes);
            });
        });
    }

    private void preview() {
        new TablePreview(ownPreview, language.messages(), viewModel)
                .show(viewModel.tableProperty().get(), rows);
    }

    /** As many rows as there is room for, each of them whole. */
    private void fit() {
        // Room for a scroll bar is always left: whether there is one depends on the rows.
        int fitting = TablePreview.fitting(ownPreview, ownScroll.getHeight() - SCROLL_BAR);
        if (ownScroll.isVisible() && fitting != rows) {
            rows = fitting;
            preview();
        }
    }

    private void say() {
        Messages messages = language.messages();
        Optional<OwnTable> now = viewModel.tableProperty().get();
        boolean reading = viewModel.readingProperty().get();
        ownTake.setDisable(reading || !now.map(OwnTable::usable).orElse(false));
        ownSummary.setText(
                reading
                        ? messages.get("train.own.reading")
                        : now.map(found -> OwnSummary.of(found, messages))
                                .orElseGet(() -> messages.get("train.own.none")));
        List<Node> lines = now.map(found -> new OwnProblems(found, messages, viewModel).lines())
                .orElse(List.of());
        ownProblems.getChildren().setAll(lines);
        boolean rows = now.map(OwnTable::rowsAreBad).orElse(false);
        Shown.set(ownLeaveOut, rows);
        Shown.set(ownProblemsBox, rows || !lines.isEmpty());
    }

    @FXML
    private void open() {
        choose.get().ifPresent(viewModel::open);
    }

    @FXML
    private void paste() {
        String text = Clipboard.getSystemClipboard().getString();
        viewModel.paste(text == null ? "" : text);
    }

    @FXML
    private void cancel() {
        close.run();
    }

    @FXML
    private void take() {
        viewModel
                .tableProperty()
                .get()
                .flatMap(now -> now.own(language.messages().get("train.own.pasted")))
                .ifPresent(own -> {
                    data.takeOver(own);
                    close.run();
                });
    }
}
