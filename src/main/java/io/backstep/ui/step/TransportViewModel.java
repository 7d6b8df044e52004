package io.backstep.ui.step;

import io.backstep.engine.formula.Numbers;
import io.backstep.engine.trace.Phase;
import io.backstep.explanation.Explainer;
import io.backstep.text.Messages;
import io.backstep.ui.kit.clock.FrameClock;
import io.backstep.ui.text.LiveLanguage;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableStringValue;

/** The bar below the drawing: steps in both directions, playing, the timeline and the losses so far. */
public final class TransportViewModel {
    private final StepViewModel step;
    private final LiveLanguage language;
    private final StepPlayer player;
    private final ReadOnlyBooleanWrapper canGoToEnd = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Phase> nextPhase = new ReadOnlyObjectWrapper<>(Phase.FORWARD);
    private final ReadOnlyObjectWrapper<TimelinePlace> place;
    private final ReadOnlyObjectWrapper<LossCurve> lossCurve;
    private final ObservableStringValue position;
    private final ObservableStringValue sentence;
    private final Course steps = new StepCourse(this);
    private final Course iterations = new IterationCourse(this);
    private Timeline timeline;

    /**
     * A place on the timeline.
     *
     * @param from the position before the click that led there
     * @param position how many steps have been taken
     */
    record TimelinePlace(Timeline timeline, int from, int position) {
        /** Whether the last click took a step, counted from 0. */
        boolean isCurrent(int index) {
            return index >= from && index < position;
        }
    }

    public TransportViewModel(StepViewModel step, LiveLanguage language, FrameClock clock) {
        this.step = step;
        this.language = language;
        player = new StepPlayer(step, clock);
        StepViewModel.Click now = step.click();
        timeline = new Timeline(now.run().trace(), now.granularity());
        place = new ReadOnlyObjectWrapper<>(
                new TimelinePlace(timeline, now.from(), now.run().position()));
        lossCurve = new ReadOnlyObjectWrapper<>(LossCurve.of(now.run()));
        position = Bindings.createStringBinding(this::positionText, place, language.messagesProperty());
        sentence = Bindings.createStringBinding(this::positionSentence, place, language.messagesProperty());
        step.clickProperty().subscribe(this::show);
        step.clickProperty().subscribe(player::stopUnlessStepping);
    }

    // Properties

    public ReadOnlyBooleanProperty playingProperty() {
        return player.playingProperty();
    }

    public ObjectProperty<Speed> speedProperty() {
        return player.speedProperty();
    }

    public ReadOnlyBooleanProperty canGoForwardProperty() {
        return step.canGoForwardProperty();
    }

    public ReadOnlyBooleanProperty canGoBackProperty() {
        return step.canGoBackProperty();
    }

    /** Whether this iteration has steps left. */
    public ReadOnlyBooleanProperty canGoToEndProperty() {
        return canGoToEnd.getReadOnlyProperty();
    }

    /** The phase that the next step belongs to. */
    public ReadOnlyObjectProperty<Phase> nextPhaseProperty() {
        return nextPhase.getReadOnlyProperty();
    }

    /** "step 23 of 42". */
    public ObservableStringValue positionProperty() {
        return position;
    }

    /** "step 23 of 42, Backward". */
    public ObservableStringValue sentenceProperty() {
        return sentence;
    }

    ReadOnlyObjectProperty<TimelinePlace> placeProperty() {
        return place.getReadOnlyProperty();
    }

    TimelinePlace place() {
        return Objects.requireNonNull(place.get());
    }

    ReadOnlyObjectProperty<LossCurve> lossCurveProperty() {
        return lossCurve.getReadOnlyProperty();
    }

    LossCurve lossCurve() {
        return Objects.requireNonNull(lossCurve.get());
    }

    /** The steps of this iteration, in clicks; a place is how many have been taken. */
    Course steps() {
        return steps;
    }

    /** The iterations so far, of which the oldest may not be kept any more. */
    Course iterations() {
        return iterations;
    }

    /** What the click does that takes in a step, counted from 0. */
    public String titleOf(int index) {
        StepViewModel.Click click = step.click();
        int from = timeline.stopBefore(index);
        int to = timeline.stopAfter(index);
        String title = new Explainer(messages(), click.run().trace()).title(from, to, click.granularity());
        return messages().get("transport.timeline.step", Integer.toString(to), title);
    }

    /** The iteration and its loss, and whether it can be returned to. */
    public String describeIteration(long iteration) {
        LossCurve curve = lossCurve();
        String number = Long.toString(iteration);
        String loss = curve.lossOf(iteration)
                .map(value -> Numbers.plain(value, Numbers.FORMULA_DIGITS))
                .orElse("");
        if (loss.isEmpty()) {
            return messages().get("transport.losses.unknown", number);
        }
        String key = curve.canReturnTo(iteration) ? "transport.losses.point" : "transport.losses.dropped";
        return messages().get(key, number, loss);
    }

    /** What the losses are, and that of the iteration on view, as a screen reader reads it. */
    String sentenceAboutLosses() {
        String here = describeIteration(lossCurve().iteration());
        return messages().get("transport.losses.sentence", messages().get("transport.losses"), here);
    }

    private Messages messages() {
        return language.messages();
    }

    private String positionText() {
        TimelinePlace here = place();
        return messages()
                .get(
                        "transport.position",
                        Integer.toString(here.position()),
                        Integer.toString(here.timeline().size()));
    }

    private String positionSentence() {
        TimelinePlace here = place();
        Phase phase = here.timeline().spanAt(here.position()).phase();
        return messages()
                .get("transport.position.phase", positionText(), messages().get("phase." + phase.name()));
    }

    // Commands

    public void first() {
        byHand(step::first);
    }

    public void stepBack() {
        byHand(step::stepBack);
    }

    public void stepForward() {
        byHand(step::stepForward);
    }

    public void nextLayer() {
        byHand(step::nextLayer);
    }

    public void previousLayer() {
        byHand(step::previousLayer);
    }

    public void nextPass() {
        byHand(step::nextPass);
    }

    public void previousPass() {
        byHand(step::previousPass);
    }

    public void nextIteration() {
        byHand(step::nextIteration);
    }

    public void last() {
        byHand(step::last);
    }

    /** Goes to the end of the click that takes in a step, counted from 0; to the beginning for anything before. */
    public void scrubTo(int index) {
        int stop = timeline.stopAfter(index);
        byHand(() -> step.goTo(stop));
    }

    /** To the beginning of an iteration that has been; does nothing where it is not kept any more. */
    public void returnTo(long iteration) {
        byHand(() -> step.goToIteration(iteration));
    }

    /** Begins to take steps by itself, or stops. */
    public void togglePlay() {
        if (player.playingProperty().get()) {
            pause();
        } else {
            play();
        }
    }

    /** Takes a step with the next frame and one every {@link Speed#interval()} from then on, until anything else moves. */
    public void play() {
        player.play();
    }

    public void pause() {
        player.pause();
    }

    private void byHand(Runnable command) {
        pause();
        command.run();
    }

    private void show(StepViewModel.Click click) {
        StepRun run = click.run();
        if (!timeline.isOf(run.trace(), click.granularity())) {
            timeline = new Timeline(run.trace(), click.granularity());
        }
        boolean more = run.position() < run.trace().size();
        nextPhase.set(more ? run.trace().step(run.position()).phase() : Phase.FORWARD);
        canGoToEnd.set(more);
        place.set(new TimelinePlace(timeline, click.from(), run.position()));
        lossCurve.set(LossCurve.of(run));
    }
}
