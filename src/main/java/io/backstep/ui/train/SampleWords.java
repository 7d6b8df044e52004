package io.backstep.ui.train;

import io.backstep.engine.data.Sample;
import io.backstep.engine.data.Target;
import io.backstep.engine.math.Vector;
import io.backstep.engine.training.ForwardPass;
import io.backstep.text.Messages;
import java.util.ArrayList;
import java.util.List;

/** Says what a network makes of a sample: what goes in, what comes out, what should, and what that costs. */
final class SampleWords {
    /** Of more inputs than these only how many there are is told. */
    private static final int MOST_INPUTS = 4;

    /** Of more outputs than these only the largest is told, and that of the true class. */
    private static final int MOST_OUTPUTS = 3;

    private final Messages messages;
    private final LearnedWords words;

    SampleWords(Messages messages) {
        this.messages = messages;
        this.words = new LearnedWords(messages);
    }

    /**
     * The sentence.
     *
     * @param row of the data
     * @param inBatch which one of the next batch it is, counted from 1
     */
    String of(Moment moment, int row, int inBatch) {
        LearnedInput learned = moment.learned();
        Sample sample = learned.prepared().samples(List.of(row)).get(0);
        ForwardPass pass = ForwardPass.of(moment.snapshot().network(), sample.input());
        Vector output = pass.outputs();
        return messages.get(
                "train.sample.says",
                inBatch,
                moment.batch().size(),
                inputs(learned, row),
                answers(learned, row, sample.target(), output),
                LearnedWords.number(learned.loss().value(sample.target().toArray(), output.toArray())));
    }

    /** As they are in the data, before they are scaled. */
    private String inputs(LearnedInput learned, int row) {
        if (learned.columns() > MOST_INPUTS) {
            return messages.get("train.sample.inputs", learned.columns());
        }
        List<String> named = new ArrayList<>();
        for (int column = 0; column < learned.columns(); column++) {
            named.add(messages.get(
                    "train.sample.input",
                    words.column(learned, column),
                    LearnedWords.number(learned.loaded().inputs().get(row).get(column))));
        }
        return String.join(messages.get("train.network.join"), named);
    }

    private String answers(LearnedInput learned, int row, Vector target, Vector output) {
        List<String> classes = words.classes(learned);
        if (learned.loaded().target() instanceof Target.Classes known) {
            int truth = known.labels().get(row);
            return output.size() == 1
                    ? messages.get(
                            "train.sample.class",
                            LearnedWords.number(output.get(0)),
                            LearnedWords.number(target.get(0)),
                            classes.get(truth))
                    : messages.get(
                            "train.sample.classes",
                            classes.get(truth),
                            LearnedWords.number(output.get(truth)),
                            classes.get(learned.prepared().coding().read(output)));
        }
        List<String> said = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_OUTPUTS, output.size()); i++) {
            said.add(messages.get(
                    "train.learned.number",
                    words.output(learned, i),
                    LearnedWords.number(target.get(i)),
                    LearnedWords.number(output.get(i))));
        }
        return String.join(messages.get("train.network.join"), said);
    }
}
