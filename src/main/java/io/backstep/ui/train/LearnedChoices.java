package io.backstep.ui.train;

import io.backstep.text.Messages;
import io.backstep.ui.kit.input.WordCell;
import io.backstep.ui.theme.Shown;
import io.backstep.ui.train.LearnedViewModel.Sight;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;

/** Which output is on a map, and which inputs it varies. */
final class LearnedChoices {
    /** The choice of all outputs together. */
    private static final int ALL = -1;

    private final ComboBox<Integer> output;
    private final ComboBox<Integer> across;
    private final ComboBox<Integer> up;
    private final List<Node> ofOutput;
    private final List<Node> ofInputs;
    private Function<Integer, String> outputs = number -> "";
    private Function<Integer, String> columns = number -> "";
    private boolean following;

    /**
     * The boxes become choices.
     *
     * @param ofOutput what is seen only where there are several outputs
     * @param ofInputs what is seen only where there are more than two inputs
     */
    LearnedChoices(
            LearnedViewModel viewModel,
            ComboBox<Integer> output,
            ComboBox<Integer> across,
            ComboBox<Integer> up,
            List<Node> ofOutput,
            List<Node> ofInputs) {
        this.output = output;
        this.across = across;
        this.up = up;
        this.ofOutput = ofOutput;
        this.ofInputs = ofInputs;
        install(
                output,
                number -> outputs.apply(number),
                number -> viewModel.showOutput(number == ALL ? Optional.empty() : Optional.of(number)));
        install(across, number -> columns.apply(number), viewModel::showAcross);
        install(up, number -> columns.apply(number), viewModel::showUp);
    }

    private void install(ComboBox<Integer> box, Function<Integer, String> names, IntConsumer choose) {
        WordCell.write(box, names);
        box.setOnAction(event -> {
            Integer chosen = box.getValue();
            if (!following && chosen != null) {
                choose.accept(chosen);
            }
        });
    }

    void show(LearnedInput input, Sight sight, Messages messages) {
        LearnedWords words = new LearnedWords(messages);
        following = true;
        outputs = number -> number == ALL ? messages.get("train.learned.output.all") : words.output(input, number);
        columns = number -> words.column(input, number);
        int several = input.network().outputs();
        List<Integer> offered = new ArrayList<>();
        if (LearnedViewModel.mayShowAll(input)) {
            offered.add(ALL);
        }
        IntStream.range(0, several).forEach(offered::add);
        List<Integer> all = IntStream.range(0, input.columns()).boxed().toList();
        fill(output, offered, sight.output().orElse(ALL));
        fill(across, all, sight.across());
        fill(up, all, sight.up());
        boolean map = input.pixels().isEmpty();
        ofOutput.forEach(node -> visible(node, several > 1 && map));
        ofInputs.forEach(node -> visible(node, input.columns() > 2 && map));
        following = false;
    }

    /** Written anew even if only the words have changed. */
    private static void fill(ComboBox<Integer> box, List<Integer> items, int chosen) {
        box.getItems().setAll(items);
        box.setValue(null);
        box.setValue(chosen);
    }

    static void visible(Node node, boolean shown) {
        Shown.set(node, shown);
    }
}
