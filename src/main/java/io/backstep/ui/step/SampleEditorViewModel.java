package io.backstep.ui.step;

import io.backstep.engine.data.Sample;
import io.backstep.engine.math.Vector;
import io.backstep.text.Words;
import io.backstep.ui.document.Document;
import io.backstep.ui.kit.input.NumberText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/**
 * The sample on view, which follows the run, and the edits of it. Samples, inputs and targets are counted from 0.
 *
 * <p>What is typed is answered with what is wrong with it, or with nothing once it was taken over.
 */
final class SampleEditorViewModel {
    private final Document document;
    private final StepViewModel step;

    private final ReadOnlyIntegerWrapper index = new ReadOnlyIntegerWrapper();

    SampleEditorViewModel(Document document, StepViewModel step) {
        this.document = document;
        this.step = step;
        document.experimentProperty().subscribe(now -> findSample());
        step.runProperty().subscribe(now -> findSample());
    }

    private void findSample() {
        StepRun run = step.run();
        index.set((run.firstSample() + run.sample())
                % document.experiment().data().size());
    }

    // Properties

    /** The index of the sample on view. */
    ReadOnlyIntegerProperty indexProperty() {
        return index.getReadOnlyProperty();
    }

    Sample sample() {
        return document.experiment().data().get(index.get());
    }

    Sample sample(int wanted) {
        return document.experiment().data().get(wanted);
    }

    /** How many samples there are. */
    int count() {
        return document.experiment().data().size();
    }

    // Commands

    /** One input of the sample on view. */
    Optional<Words> enterInput(int input, String text) {
        OptionalDouble value = NumberText.parse(text);
        if (value.isEmpty()) {
            return Optional.of(EditProblems.notANumber());
        }
        Sample now = sample();
        editSample(new Sample(now.input().with(input, value.getAsDouble()), now.target()));
        return Optional.empty();
    }

    /**
     * The first targets of the sample on view, together, because a loss may take only some combinations of them.
     *
     * @param texts one for each target that is edited; further targets stay
     */
    Optional<Words> enterTargets(List<String> texts) {
        double[] targets = sample().target().toArray();
        for (int i = 0; i < texts.size(); i++) {
            OptionalDouble value = NumberText.parse(texts.get(i));
            if (value.isEmpty()) {
                return Optional.of(EditProblems.notANumber());
            }
            targets[i] = value.getAsDouble();
        }
        if (Arrays.equals(targets, sample().target().toArray())) {
            return Optional.empty();
        }
        Optional<Words> problem =
                document.experiment().loss().problemWith(targets).map(EditProblems::targets);
        if (problem.isEmpty()) {
            editSample(new Sample(sample().input(), Vector.of(targets)));
        }
        return problem;
    }

    private void editSample(Sample changed) {
        int edited = index.get();
        document.edit("job.sample", now -> {
            List<Sample> data = new ArrayList<>(now.data());
            data.set(edited, changed);
            return now.withData(data);
        });
    }

    /** Shows another sample: this iteration begins anew with it. */
    void chooseSample(int wanted) {
        if (wanted >= 0 && wanted < count() && wanted != index.get()) {
            step.chooseSample(wanted);
        }
    }

    /** Appends a copy of the sample on view, to be edited. */
    void addSample() {
        Sample copy = sample();
        int added = count();
        document.edit("job.sample", now -> {
            List<Sample> data = new ArrayList<>(now.data());
            data.add(copy);
            return now.withData(data);
        });
        // Whoever follows the document may not have taken the edit over yet.
        step.experimentChanged(document.experiment());
        step.chooseSample(added);
    }

    /** Removes the sample on view, unless it is the only one. */
    void removeSample() {
        int edited = index.get();
        if (document.experiment().data().size() > 1) {
            document.edit("job.sample", now -> {
                List<Sample> data = new ArrayList<>(now.data());
                data.remove(edited);
                return now.withData(data);
            });
        }
    }
}
