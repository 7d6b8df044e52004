package io.backstep.ui.train;

import io.backstep.engine.math.Vector;
import io.backstep.text.Messages;
import io.backstep.ui.kit.plot.BarsPicture;
import io.backstep.ui.kit.plot.BarsPicture.Bar;
import io.backstep.ui.kit.plot.BarsPicture.Group;
import io.backstep.ui.kit.plot.BarsView;
import io.backstep.ui.kit.plot.HeatMapPicture;
import io.backstep.ui.kit.plot.HeatMapView;
import io.backstep.ui.kit.plot.PlotAxis;
import io.backstep.ui.kit.plot.PlotKit;
import io.backstep.ui.kit.plot.PlotLook;
import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.theme.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** For data whose inputs are pixels: the picture that the network is shown, and what each of its outputs gives for it. */
public final class LearnedImageView {
    private final LearnedViewModel viewModel;
    private final PlotKit kit;
    private final IntConsumer onRowPicked;

    @FXML
    private VBox root;

    @FXML
    private Label imageSays;

    @FXML
    private HeatMapView imagePixels;

    @FXML
    private BarsView imageAnswers;

    @FXML
    private Button imageNextWrong;

    /** @param onRowPicked hears of the row of the data that is to be shown */
    public LearnedImageView(LearnedViewModel viewModel, PlotKit kit, IntConsumer onRowPicked) {
        this.viewModel = viewModel;
        this.kit = kit;
        this.onRowPicked = onRowPicked;
    }

    @FXML
    private void initialize() {
        imagePixels.connect(kit);
        imageAnswers.connect(kit);
        Subscriptions.whileShown(root, listening -> {
            listening.listen(viewModel.mapProperty(), now -> draw());
            listening.onChange(viewModel.rowOnView(), this::draw);
            listening.onChange(viewModel.filterProperty(), this::draw);
            listening.onChange(kit.language().messagesProperty(), this::draw);
        });
    }

    @FXML
    private void before() {
        go(-1, row -> true);
    }

    @FXML
    private void next() {
        go(1, row -> true);
    }

    @FXML
    private void nextWrong() {
        viewModel
                .mapProperty()
                .get()
                .ifPresent(map -> go(1, row -> !map.predictions().isRight(row)));
    }

    /** Puts the next row on view that is shown at all and is wanted; after the last one comes the first. */
    private void go(int step, IntPredicate wanted) {
        viewModel.mapProperty().get().ifPresent(map -> {
            int all = map.input().loaded().size();
            int from = viewModel.rowOnView(map).orElse(0);
            IntStream.rangeClosed(1, all)
                    .map(away -> Math.floorMod(from + step * away, all))
                    .filter(row -> isOffered(map, row) && wanted.test(row))
                    .findFirst()
                    .ifPresent(onRowPicked);
        });
    }

    /** All pictures, or those of the cell of the confusion matrix that is chosen. */
    private boolean isOffered(LearnedMap map, int row) {
        return viewModel.filterProperty().get().isEmpty() || viewModel.shows(map, row);
    }

    private void draw() {
        Optional<LearnedMap> map = viewModel.mapProperty().get();
        Optional<PixelGrid> pixels = map.flatMap(now -> now.input().pixels());
        Shown.set(root, pixels.isPresent());
        if (map.isPresent() && pixels.isPresent()) {
            viewModel.rowOnView(map.get()).ifPresent(row -> draw(map.get(), pixels.get(), row));
        }
    }

    private void draw(LearnedMap map, PixelGrid pixels, int row) {
        Messages messages = kit.language().messages();
        imageSays.setText(new LearnedWords(messages).point(map, row, false));
        Vector picture = map.input().loaded().inputs().get(row);
        List<String> counted = IntStream.rangeClosed(1, pixels.side())
                .mapToObj(String::valueOf)
                .toList();
        HeatMapPicture shown = HeatMapPicture.of(
                        messages.get("train.learned.image.pixels"), pixels.picture(picture::get), counted, counted)
                .counting();
        if (!shown.equals(imagePixels.picture())) {
            imagePixels.setPicture(shown);
        }
        imageAnswers.setPicture(answers(map, row, messages));
        imageNextWrong.setDisable(IntStream.range(0, map.input().loaded().size())
                .noneMatch(other -> other != row
                        && isOffered(map, other)
                        && !map.predictions().isRight(other)));
    }

    /** The output of the true class in the colour of what is right, or of what is lost where another one is larger. */
    private static BarsPicture answers(LearnedMap map, int row, Messages messages) {
        LearnedWords words = new LearnedWords(messages);
        Vector outputs = map.predictions().outputs().get(row);
        int truth = LearnedPictures.group(map, row);
        boolean right = map.predictions().isRight(row);
        List<Group> groups = new ArrayList<>();
        double low = 0;
        double high = 1;
        for (int output = 0; output < outputs.size(); output++) {
            double value = outputs.get(output);
            low = Double.isFinite(value) ? Math.min(low, value) : low;
            high = Double.isFinite(value) ? Math.max(high, value) : high;
            PlotLook look = output == truth
                    ? PlotLook.FORWARD
                    : !right && output == map.predictions().said().get(row) ? PlotLook.LOSS : PlotLook.MUTED;
            groups.add(Group.of(new Bar(
                    "answer-" + output,
                    words.output(map.input(), output),
                    value,
                    look,
                    AlignedNumbers.decimals(value, 2),
                    BarsPicture.Use.NONE)));
        }
        return BarsPicture.lying(
                messages.get("train.learned.image.answers"),
                PlotAxis.linear(low, high, "").withMarks(PlotAxis.Marks.NONE),
                groups);
    }
}
