package io.backstep.ui.digits;

import io.backstep.dataset.FirstBytes;
import io.backstep.engine.data.image.IdxHead;
import io.backstep.engine.data.image.IdxHead.Meaning;
import io.backstep.engine.data.image.IdxHead.Part;
import io.backstep.engine.data.image.LabelledImages;
import io.backstep.text.Messages;
import io.backstep.ui.digits.DataChoice.Source;
import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.text.LiveLanguage;
import io.backstep.ui.theme.Style;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.fxml.FXML;
import javafx.geometry.VPos;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What the bytes mean with which the files on view begin. */
public final class FileFormatView {
    private static final int BYTES_IN_LINE = 8;

    private final DigitsDataViewModel viewModel;
    private final LiveLanguage language;

    @FXML
    private Parent root;

    @FXML
    private Label formatOrigin;

    @FXML
    private VBox formatFiles;

    public FileFormatView(DigitsDataViewModel viewModel, LiveLanguage language) {
        this.viewModel = viewModel;
        this.language = language;
    }

    @FXML
    private void initialize() {
        Subscriptions.whileShown(root, held -> {
            held.listen(viewModel.firstBytesProperty(), now -> show());
            held.onChange(viewModel.problemProperty(), this::show);
            held.onChange(language.messagesProperty(), this::show);
        });
    }

    private void show() {
        Messages messages = language.messages();
        formatFiles.getChildren().clear();
        boolean refused = viewModel.problemProperty().get().isPresent();
        boolean written = !refused && viewModel.onViewProperty().get() == Source.BUILT_IN;
        formatOrigin.setText(messages.get(
                refused ? "digits.format.refused" : written ? "digits.format.written" : "digits.format.read"));
        for (FirstBytes file : viewModel.firstBytesProperty().get()) {
            formatFiles.getChildren().add(file(file, messages));
        }
    }

    private static VBox file(FirstBytes file, Messages messages) {
        Label name =
                label(messages.get(file.packed() ? "digits.format.file.packed" : "digits.format.file", file.name()));
        Style.STRONG.addTo(name);
        GridPane table = new GridPane();
        table.getStyleClass().add("idx-table");
        VBox all = new VBox(name, table);
        all.getStyleClass().add("idx-file");
        List<Part> parts = file.head().parts();
        for (Part part : parts) {
            if (part.meaning() == Meaning.POINTS) {
                row(table, part, "", messages.get("digits.format.POINTS"));
                all.getChildren().add(new HexPicture(part, columns(file.head()), messages));
            } else {
                row(table, part, lines(part.bytes()), meaning(part, file.head(), messages));
            }
        }
        if (parts.isEmpty()) {
            all.getChildren().add(label(messages.get("digits.format.empty")));
        }
        return all;
    }

    /** How many points stand in a row; what no picture has is not believed. */
    private static int columns(IdxHead head) {
        return Math.max(1, Math.min(LabelledImages.MOST_SIDE, head.value(Meaning.COLUMNS)));
    }

    private static void row(GridPane table, Part part, String bytes, String meaning) {
        Label place = new Label(part.from() == part.to() ? "" + part.from() : part.from() + "–" + part.to());
        Style.MUTED.addTo(place);
        Label written = new Label(bytes);
        written.getStyleClass().add("idx-bytes");
        Label means = label(meaning);
        for (Label each : List.of(place, written)) {
            each.setMinWidth(Region.USE_PREF_SIZE);
            GridPane.setValignment(each, VPos.TOP);
        }
        table.addRow(table.getRowCount(), place, written, means);
    }

    private static String meaning(Part part, IdxHead head, Messages messages) {
        boolean pictures = head.value(Meaning.DIMENSIONS) == 3;
        String kind = part.meaning() == Meaning.COUNT && !pictures
                ? "LABELLED"
                : part.meaning().name();
        if (part.meaning() == Meaning.DIMENSIONS && !pictures) {
            kind = "ONE_DIMENSION";
        }
        if (part.meaning() == Meaning.LABELS) {
            return messages.get(
                    "digits.format.LABELS",
                    part.bytes().stream().map(String::valueOf).collect(Collectors.joining(" ")));
        }
        return messages.get("digits.format." + kind, part.value(), sum(part.bytes()));
    }

    /** Several bytes as the number that they write: {@code 234 · 256 + 96}. */
    private static String sum(List<Integer> bytes) {
        StringBuilder sum = new StringBuilder();
        for (int i = 0; i < bytes.size(); i++) {
            int power = bytes.size() - 1 - i;
            if (bytes.get(i) == 0 && (power > 0 || sum.length() > 0)) {
                continue;
            }
            sum.append(sum.length() == 0 ? "" : " + ").append(bytes.get(i));
            sum.append(power == 0 ? "" : power == 1 ? " · 256" : " · 256" + (power == 2 ? "²" : "³"));
        }
        return sum.toString();
    }

    /** As hexadecimal, so many in a line that what they mean has room beside them. */
    private static String lines(List<Integer> bytes) {
        return IntStream.iterate(0, from -> from < bytes.size(), from -> from + BYTES_IN_LINE)
                .mapToObj(from -> hex(bytes.subList(from, Math.min(bytes.size(), from + BYTES_IN_LINE))))
                .collect(Collectors.joining("\n"));
    }

    static String hex(List<Integer> bytes) {
        return bytes.stream()
                .map(one -> String.format(Locale.ROOT, "%02X", one))
                .collect(Collectors.joining(" "));
    }

    private static Label label(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
