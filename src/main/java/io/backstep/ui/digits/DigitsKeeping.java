package io.backstep.ui.digits;

import io.backstep.experiment.Experiment;
import io.backstep.experiment.ExperimentProblem;
import io.backstep.experiment.ExperimentReader;
import io.backstep.experiment.ParametersBeside;
import io.backstep.text.Words;
import io.backstep.ui.background.Background;
import io.backstep.ui.background.Latest;
import io.backstep.ui.document.DocumentFiles;
import io.backstep.ui.document.Notice;
import io.backstep.ui.kit.input.Remark;
import io.backstep.ui.kit.run.LiveRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Saves the trained network and opens another; where that fails, what is on view stays. */
public final class DigitsKeeping {
    private final DigitsTraining training;
    private final ReadOnlyObjectWrapper<Optional<Remark>> remark = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Background background;
    private final Latest<Opened> opening;

    /** What came of a file: a run, or why there is none. */
    private record Opened(
            String name, DigitsMoment moment, Optional<LiveRun<DigitsRun>> live, Optional<Words> refusal) {}

    public DigitsKeeping(DigitsTraining training, Background background) {
        this.training = training;
        this.background = background;
        opening = background.latest(this::take, failure -> {
            throw new IllegalStateException(failure);
        });
    }

    // Properties

    /** What came of the last file. */
    ReadOnlyObjectProperty<Optional<Remark>> remarkProperty() {
        return remark.getReadOnlyProperty();
    }

    /** What the network may be called: its layers. */
    String proposedName() {
        return training.networkProperty()
                .getValue()
                .map(network -> network.inputs()
                        + network.layers().stream()
                                .map(layer -> "-" + layer.units())
                                .reduce("", String::concat))
                .orElse("network")
                .concat(DocumentFiles.ENDING);
    }

    // Commands

    /** Saves the network as it is now, which takes a moment. The dialog has asked whether a file may be replaced. */
    void save(Path chosen) {
        Optional<DigitsMoment> now = training.moment();
        if (now.isEmpty()) {
            return;
        }
        Path file = DocumentFiles.withEnding(chosen.toAbsolutePath().normalize());
        if (!file.equals(chosen.toAbsolutePath().normalize()) && Files.exists(file)) {
            refuse(messages -> messages.get("digits.keep.exists", name(file)));
            return;
        }
        background.run(
                () -> {
                    new ParametersBeside().write(file, KeptNetwork.experiment(DocumentFiles.titleOf(file), now.get()));
                    return name(file);
                },
                saved -> remark.set(
                        Optional.of(new Remark(messages -> messages.get("digits.keep.saved", saved), false))),
                failure -> refuse(notSaved(file, failure)));
    }

    private static Words notSaved(Path file, Throwable failure) {
        if (failure instanceof IOException problem) {
            return Notice.of("document.save.failed", name(file), DocumentFiles.reason(problem));
        }
        throw new IllegalStateException(failure);
    }

    /** Puts the network of a file in place of the one on view, which can be taken back. */
    void open(Path file) {
        Optional<DigitsMoment> now = training.moment();
        now.ifPresent(moment -> opening.submit(() -> read(file, moment)));
    }

    private static Opened read(Path file, DigitsMoment moment) {
        String name = name(file);
        try {
            Experiment experiment = new ExperimentReader().read(file);
            Optional<Words> refusal =
                    KeptNetwork.refusal(experiment, moment.planned().pictures());
            if (refusal.isPresent()) {
                return new Opened(name, moment, Optional.empty(), refusal);
            }
            DigitsPlan plan =
                    KeptNetwork.plan(experiment, moment.planned().plan().plan());
            return new Opened(
                    name,
                    moment,
                    Optional.of(
                            moment.planned().from(plan, experiment.network()).live()),
                    Optional.empty());
        } catch (ExperimentProblem problem) {
            return new Opened(name, moment, Optional.empty(), Optional.of(problem::worded));
        }
    }

    private void take(Opened opened) {
        String name = opened.name();
        if (opened.live().isEmpty()) {
            Words why = opened.refusal().orElseThrow();
            refuse(messages -> messages.get("digits.keep.refused", name, why.in(messages)));
        } else if (training.moment().filter(opened.moment()::sharesDataWith).isEmpty()) {
            training.run().closeLater(opened.live().stream().toList());
            refuse(messages -> messages.get("digits.keep.other-pictures", name));
        } else {
            training.adopt("digits.keep.undo", Optional.empty(), opened.live().get());
            remark.set(Optional.of(new Remark(messages -> messages.get("digits.keep.opened", name), false)));
        }
    }

    private void refuse(Words why) {
        remark.set(Optional.of(new Remark(why, true)));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
