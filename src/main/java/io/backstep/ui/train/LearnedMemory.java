package io.backstep.ui.train;

import io.backstep.engine.data.Part;
import io.backstep.engine.math.Vector;
import io.backstep.ui.document.ScreenMemory;
import io.backstep.ui.document.ScreenState;
import io.backstep.ui.train.LearnedViewModel.Sight;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/**
 * What the session keeps of the learned side. Which inputs and output are on view belongs to the data: it waits until
 * these are there, and columns are known by their names.
 */
final class LearnedMemory implements ScreenMemory {
    private static final String DISCRETE = "discrete";
    private static final String HELD_OUT = "heldOut";
    private static final String WRONG = "wrong";
    private static final String PART = "part";
    private static final String ACROSS = "across";
    private static final String UP = "up";
    private static final String OUTPUT = "output";
    private static final String ALL = "all";
    /** Where the other inputs are held, if not at the mean. */
    private static final String POINT = "point";

    private static final List<String> OF_SIGHT = List.of(ACROSS, UP, OUTPUT, POINT);

    private final LearnedViewModel learned;
    /** What was recalled of data that are not there yet. */
    private ScreenState waiting = ScreenState.EMPTY;

    LearnedMemory(LearnedViewModel learned) {
        this.learned = learned;
        learned.sightProperty().subscribe((before, now) -> {
            boolean otherData = !now.map(Sight::facts).equals(before.map(Sight::facts));
            if (otherData && !waiting.equals(ScreenState.EMPTY)) {
                ScreenState wanted = waiting;
                waiting = ScreenState.EMPTY;
                restore(wanted);
            }
        });
    }

    @Override
    public ScreenState remember() {
        ScreenState state = ScreenState.EMPTY
                .with(DISCRETE, learned.discreteProperty().get())
                .with(HELD_OUT, learned.showHeldOutProperty().get())
                .with(WRONG, learned.showWrongProperty().get())
                .with(PART, learned.partProperty().get().name());
        ScreenState sight = waiting.equals(ScreenState.EMPTY) ? ofSight() : waiting;
        for (String name : OF_SIGHT) {
            Optional<String> value = sight.text(name);
            state = value.isPresent() ? state.with(name, value.get()) : state;
        }
        return state;
    }

    private ScreenState ofSight() {
        Optional<Sight> now = learned.sightProperty().get();
        Optional<LearnedInput> input = learned.input();
        if (now.isEmpty() || input.isEmpty()) {
            return ScreenState.EMPTY;
        }
        List<String> columns = input.get().loaded().columns();
        Sight sight = now.get();
        ScreenState state = kept(ScreenState.EMPTY, ACROSS, columns.get(sight.across()));
        state = kept(state, UP, columns.get(sight.up()));
        state = state.with(OUTPUT, sight.output().map(String::valueOf).orElse(ALL));
        return sight.point().equals(sight.facts().mean()) ? state : kept(state, POINT, text(sight.point()));
    }

    /** What is too long to be kept is as usual the next time. */
    private static ScreenState kept(ScreenState state, String name, String value) {
        return value.length() <= ScreenState.LONGEST ? state.with(name, value) : state;
    }

    private static String text(Vector point) {
        return Arrays.stream(point.toArray()).mapToObj(Double::toString).collect(Collectors.joining(" "));
    }

    @Override
    public void recall(ScreenState state) {
        learned.discreteProperty().set(state.flag(DISCRETE).orElse(false));
        learned.showHeldOutProperty().set(state.flag(HELD_OUT).orElse(true));
        learned.showWrongProperty().set(state.flag(WRONG).orElse(true));
        learned.partProperty().set(state.text(PART).flatMap(LearnedMemory::part).orElse(Part.TEST));
        ScreenState sight = ScreenState.EMPTY;
        for (String name : OF_SIGHT) {
            Optional<String> value = state.text(name);
            sight = value.isPresent() ? sight.with(name, value.get()) : sight;
        }
        waiting = restore(sight) ? ScreenState.EMPTY : sight;
    }

    private static Optional<Part> part(String name) {
        return Stream.of(Part.values()).filter(part -> part.name().equals(name)).findFirst();
    }

    /** Shows the inputs and the output of a state, if the data have them; tells whether they do. */
    private boolean restore(ScreenState state) {
        Optional<LearnedInput> input = learned.input();
        if (learned.sightProperty().get().isEmpty() || input.isEmpty()) {
            return false;
        }
        OptionalInt across = column(state, ACROSS, input.get());
        OptionalInt up = column(state, UP, input.get());
        if (across.isEmpty() || up.isEmpty()) {
            return false;
        }
        learned.showInputs(across.getAsInt(), up.getAsInt());
        if (state.text(OUTPUT).equals(Optional.of(ALL)) && LearnedViewModel.mayShowAll(input.get())) {
            learned.showOutput(Optional.empty());
        }
        OptionalInt output = state.integer(OUTPUT);
        if (output.isPresent()
                && output.getAsInt() >= 0
                && output.getAsInt() < input.get().network().outputs()) {
            learned.showOutput(Optional.of(output.getAsInt()));
        }
        state.text(POINT).flatMap(text -> point(text, input.get().columns())).ifPresent(point -> {
            for (int column = 0; column < point.size(); column++) {
                learned.hold(column, point.get(column));
            }
        });
        return true;
    }

    private static OptionalInt column(ScreenState state, String name, LearnedInput input) {
        int column = input.loaded().columns().indexOf(state.text(name).orElse(""));
        return column >= 0 ? OptionalInt.of(column) : OptionalInt.empty();
    }

    private static Optional<Vector> point(String text, int columns) {
        try {
            double[] values = Stream.of(text.split(" ", -1))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            return values.length == columns && Arrays.stream(values).allMatch(Double::isFinite)
                    ? Optional.of(Vector.of(values))
                    : Optional.empty();
        } catch (NumberFormatException broken) {
            return Optional.empty();
        }
    }

    @Override
    public Subscription onChange(Runnable changed) {
        List<ObservableValue<?>> kept = List.of(
                learned.discreteProperty(),
                learned.showHeldOutProperty(),
                learned.showWrongProperty(),
                learned.partProperty(),
                learned.sightProperty());
        return kept.stream()
                .map(value -> value.subscribe(changed))
                .reduce(Subscription::and)
                .orElse(Subscription.EMPTY);
    }
}
