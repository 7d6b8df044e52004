package io.backstep.ui.step;

import io.backstep.engine.formula.Numbers;
import io.backstep.engine.formula.Quantity;
import io.backstep.engine.trace.Knowledge;
import io.backstep.engine.trace.Phase;
import io.backstep.engine.trace.Trace;
import io.backstep.text.Messages;
import io.backstep.ui.step.PhaseSpans.Span;
import io.backstep.ui.text.LiveLanguage;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableStringValue;

/** What has happened so far in this iteration, phase by phase, and how large the loss is. */
public final class PhaseStripViewModel {
    private final StepViewModel step;
    private final LiveLanguage language;
    private final ReadOnlyObjectWrapper<Strip> strip;
    private final ObservableStringValue iteration;
    private final ObservableStringValue sample;
    private final ObservableStringValue loss;
    private PhaseSpans spans;
    private Trace spansOf;

    /** How far a phase has come. */
    enum Progress {
        TO_COME,
        CURRENT,
        DONE,
        /** All of its steps have been taken, and the last of them is on view. */
        JUST_DONE;

        boolean isDone() {
            return this == DONE || this == JUST_DONE;
        }

        boolean isCurrent() {
            return this == CURRENT || this == JUST_DONE;
        }
    }

    /**
     * The whole strip at a moment.
     *
     * @param progress of every phase
     * @param loss of the sample on view; of the batch as soon as that is known
     * @param sample the one on view, from 1
     * @param samples how many there are in the batch
     */
    record Strip(Map<Phase, Progress> progress, Knowledge loss, long iteration, int sample, int samples) {
        Progress of(Phase phase) {
            return progress.getOrDefault(phase, Progress.TO_COME);
        }
    }

    public PhaseStripViewModel(StepViewModel step, LiveLanguage language) {
        this.step = step;
        this.language = language;
        spansOf = step.run().trace();
        spans = PhaseSpans.of(spansOf);
        strip = new ReadOnlyObjectWrapper<>(strip(step.run()));
        iteration = Bindings.createStringBinding(
                () -> messages().get("transport.iteration.number", Long.toString(strip().iteration())),
                strip,
                language.messagesProperty());
        sample = Bindings.createStringBinding(this::sampleText, strip, language.messagesProperty());
        loss = Bindings.createStringBinding(this::lossText, strip, language.messagesProperty());
        step.clickProperty().subscribe(click -> strip.set(strip(click.run())));
    }

    // Properties

    ReadOnlyObjectProperty<Strip> stripProperty() {
        return strip.getReadOnlyProperty();
    }

    Strip strip() {
        return Objects.requireNonNull(strip.get());
    }

    /** "iteration 1". */
    public ObservableStringValue iterationProperty() {
        return iteration;
    }

    /** "sample 2 of 3"; nothing where the batch is one sample. */
    public ObservableStringValue sampleProperty() {
        return sample;
    }

    /** The loss to six digits; whose it is where it is a mean or from before; nothing where there is none yet. */
    public ObservableStringValue lossProperty() {
        return loss;
    }

    /** A phase and how far it has come, as a screen reader reads it. */
    String sentence(Phase phase) {
        String key = switch (strip().of(phase)) {
            case TO_COME -> "transport.phase.toCome";
            case CURRENT -> "transport.phase.current";
            case DONE, JUST_DONE -> "transport.phase.done";
        };
        String name = messages().get(key, messages().get("phase." + phase.name()));
        boolean withLoss = phase == Phase.LOSS && !loss.get().isEmpty();
        return withLoss ? messages().get("transport.phase.loss", name, loss.get()) : name;
    }

    private Messages messages() {
        return language.messages();
    }

    private String sampleText() {
        Strip now = strip();
        return now.samples() == 1
                ? ""
                : messages().get("transport.sample", Integer.toString(now.sample()), Integer.toString(now.samples()));
    }

    private String lossText() {
        Knowledge known = strip().loss();
        StepRun run = step.run();
        if (known instanceof Knowledge.Current current) {
            String number = Numbers.plain(current.value(), Numbers.FORMULA_DIGITS);
            return isKnown(run, new Quantity.BatchLoss()) ? messages().get("transport.loss.mean", number) : number;
        }
        if (!(known instanceof Knowledge.Stale stale)) {
            return "";
        }
        for (int earlier = run.sample() - 1; earlier >= 0; earlier--) {
            if (isKnown(run, new Quantity.Loss(earlier))) {
                return messages().get("transport.loss.ofSample", Integer.toString(earlier + 1), number(stale));
            }
        }
        Knowledge ofBatch = run.trace().valueAt(new Quantity.BatchLoss(), run.position());
        String number = number(ofBatch instanceof Knowledge.Stale mean ? mean : stale);
        return messages().get("transport.loss.ofIteration", Long.toString(run.iteration() - 1), number);
    }

    private static String number(Knowledge.Stale known) {
        return Numbers.plain(known.value(), Numbers.FORMULA_DIGITS);
    }

    private static boolean isKnown(StepRun run, Quantity quantity) {
        return run.trace().valueAt(quantity, run.position()) instanceof Knowledge.Current;
    }

    // Commands

    /** To the end of a phase; from there to its beginning. */
    public void goTo(Phase phase) {
        StepRun run = step.run();
        spans.of(phase, run.position())
                .ifPresent(span -> step.goTo(run.position() == span.to() ? span.from() : span.to()));
    }

    private Strip strip(StepRun run) {
        if (spansOf != run.trace()) {
            spansOf = run.trace();
            spans = PhaseSpans.of(spansOf);
        }
        Map<Phase, Progress> progress = new EnumMap<>(Phase.class);
        for (Phase phase : Phase.values()) {
            spans.of(phase, run.position()).ifPresent(span -> progress.put(phase, progress(span, run.position())));
        }
        return new Strip(
                progress,
                loss(run),
                run.iteration(),
                run.sample() + 1,
                run.trace().batch().size());
    }

    private static Progress progress(Span span, int position) {
        if (position <= span.from()) {
            return Progress.TO_COME;
        } else if (position < span.to()) {
            return Progress.CURRENT;
        }
        return position == span.to() ? Progress.JUST_DONE : Progress.DONE;
    }

    private static Knowledge loss(StepRun run) {
        Knowledge ofBatch = run.trace().valueAt(new Quantity.BatchLoss(), run.position());
        return ofBatch instanceof Knowledge.Current
                ? ofBatch
                : run.trace().valueAt(new Quantity.Loss(run.sample()), run.position());
    }
}
