package io.backstep.ui.losses;

import io.backstep.engine.formula.Numbers;
import io.backstep.engine.function.TemperedSoftmax;
import io.backstep.engine.math.Matrix;
import io.backstep.engine.math.Vector;
import io.backstep.text.Words;
import io.backstep.ui.document.ScreenMemory;
import io.backstep.ui.document.ScreenState;
import io.backstep.ui.kit.input.NumberText;
import io.backstep.ui.kit.input.ValueSetting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/** Logits, what softmax makes of them, and what cross-entropy asks of each. Outputs are counted from 0. */
public final class ManyOutputsViewModel implements ScreenMemory {
    public static final int FEWEST = 2;
    public static final int MOST = 10;
    /** The largest logit, to both sides. */
    public static final double LARGEST_LOGIT = 1000;

    private static final Vector USUAL = Vector.of(2, 0.5, -1, 1);
    private static final double SMALLEST_REACH = 1;
    private static final double USUAL_REACH = 5;
    private static final double SLIDER_REACH = 10;
    /** What a hand can tell apart on the way from one end of the axis to the other. */
    private static final double DRAG_PARTS = 50;

    private final ReadOnlyObjectWrapper<Vector> logits = new ReadOnlyObjectWrapper<>(USUAL);
    private final ReadOnlyObjectWrapper<Integer> target = new ReadOnlyObjectWrapper<>(0);
    private final ReadOnlyObjectWrapper<Integer> selected = new ReadOnlyObjectWrapper<>(0);
    private final ValueSetting count = ValueSetting.whole("outputs", FEWEST, MOST, USUAL.size());
    private final ValueSetting temperature = ValueSetting.logarithmic("temperature", 0.05, 20, 1);
    private final ValueSetting constant = ValueSetting.around0("constant", LARGEST_LOGIT, SLIDER_REACH, 0.5, 0);
    private final ValueSetting reach = ValueSetting.logarithmic("reach", SMALLEST_REACH, LARGEST_LOGIT, USUAL_REACH);
    private final ReadOnlyObjectWrapper<Outcome> outcome = new ReadOnlyObjectWrapper<>(work());

    /**
     * What follows from the logits.
     *
     * @param logits with the constant added
     * @param shares a, what softmax makes of them
     * @param target 1 for the target class, 0 for the others
     * @param loss the cross-entropy
     * @param gradient dE/dz of every logit
     * @param jacobian da_i/dz_j in row i, column j
     * @param changeByConstant the largest change of a share that comes from adding the constant
     */
    public record Outcome(
            Vector logits,
            Vector shares,
            Vector target,
            double loss,
            Vector gradient,
            Matrix jacobian,
            double changeByConstant) {}

    public ManyOutputsViewModel() {
        count.valueProperty().subscribe((before, now) -> setOutputs(now.intValue()));
        temperature.valueProperty().subscribe(now -> update());
        constant.valueProperty().subscribe(now -> update());
    }

    private void update() {
        outcome.set(work());
    }

    private Outcome work() {
        TemperedSoftmax softmax = new TemperedSoftmax(temperature.value());
        double[] plain = logits.get().toArray();
        double[] z = Arrays.stream(plain).map(x -> x + constant.value()).toArray();
        double[] t = new double[z.length];
        t[target.get()] = 1;
        double[] a = softmax.values(z);
        double[] without = softmax.values(plain);
        double change = 0;
        for (int i = 0; i < a.length; i++) {
            change = Math.max(change, Math.abs(a[i] - without[i]));
        }
        return new Outcome(
                Vector.of(z),
                Vector.of(a),
                Vector.of(t),
                softmax.loss(t, z),
                Vector.of(softmax.gradient(t, z)),
                softmax.jacobian(z),
                change);
    }

    // Properties

    /** The logits before the constant is added. */
    public ReadOnlyObjectProperty<Vector> logitsProperty() {
        return logits.getReadOnlyProperty();
    }

    /** How many outputs there are. */
    public ValueSetting count() {
        return count;
    }

    public int outputs() {
        return logits.get().size();
    }

    /** The class that should come out. */
    public ReadOnlyObjectProperty<Integer> targetProperty() {
        return target.getReadOnlyProperty();
    }

    public int target() {
        return target.get();
    }

    /** The output whose formulas are on view. */
    public ReadOnlyObjectProperty<Integer> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    public int selected() {
        return selected.get();
    }

    /** T. */
    public ValueSetting temperature() {
        return temperature;
    }

    /** What is added to every logit. */
    public ValueSetting constant() {
        return constant;
    }

    /** How far the axis of the logits is to reach to both sides. */
    public ValueSetting reach() {
        return reach;
    }

    /** How far that axis reaches: further where logits with the constant added would leave it. */
    public double shownReach() {
        return DoubleStream.of(outcome().logits().toArray()).map(Math::abs).reduce(reach.value(), Math::max);
    }

    public ReadOnlyObjectProperty<Outcome> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    public Outcome outcome() {
        return outcome.get();
    }

    /** What the heights of dragged bars are rounded to. */
    public double dragStep() {
        return Math.pow(10, Math.floor(Math.log10(shownReach() / DRAG_PARTS)));
    }

    // Commands

    /** Puts the bar of a logit at a height, constant and all, rounded to what a hand can tell apart. */
    public void dragLogit(int index, double height) {
        double step = dragStep();
        double within = Math.max(-shownReach(), Math.min(shownReach(), height));
        double rounded = Numbers.rounded(Math.round(within / step) * step, Numbers.FORMULA_DIGITS);
        setLogit(index, Numbers.rounded(rounded - constant.value(), Numbers.FORMULA_DIGITS));
    }

    /** Takes over what was typed for a logit, before the constant is added; the axis grows where it has to. */
    public Optional<Words> enterLogit(int index, String text) {
        OptionalDouble typed = NumberText.parse(text);
        if (typed.isEmpty() || Math.abs(typed.getAsDouble()) > LARGEST_LOGIT) {
            return Optional.of(messages ->
                    messages.get("setting.problem.range", NumberText.of(-LARGEST_LOGIT), NumberText.of(LARGEST_LOGIT)));
        }
        reach.set(Math.max(reach.value(), Math.abs(typed.getAsDouble())));
        setLogit(index, typed.getAsDouble());
        return Optional.empty();
    }

    private void setLogit(int index, double value) {
        selected.set(index);
        setLogits(logits.get().with(index, Math.max(-LARGEST_LOGIT, Math.min(LARGEST_LOGIT, value))));
    }

    private void setLogits(Vector values) {
        logits.set(values);
        target.set(Math.min(target.get(), values.size() - 1));
        selected.set(Math.min(selected.get(), values.size() - 1));
        count.set(values.size());
        update();
    }

    /** Another number of outputs; new ones begin with a logit of 0. */
    public void setOutputs(int number) {
        int wanted = Math.max(FEWEST, Math.min(MOST, number));
        if (wanted != outputs()) {
            setLogits(Vector.of(Arrays.copyOf(logits.get().toArray(), wanted)));
        }
    }

    /**
     * Asks for another class.
     *
     * @param index of the class that should come out
     */
    public void chooseTarget(int index) {
        if (index >= 0 && index < outputs()) {
            target.set(index);
            selected.set(index);
            update();
        }
    }

    /**
     * Asks for the formulas of another output.
     *
     * @param index of the output whose formulas are to be shown
     */
    public void select(int index) {
        if (index >= 0 && index < outputs()) {
            selected.set(index);
        }
    }

    @Override
    public ScreenState remember() {
        ScreenState state = ScreenState.EMPTY
                .with(
                        "logits",
                        Arrays.stream(logits.get().toArray())
                                .mapToObj(Double::toString)
                                .collect(Collectors.joining(" ")))
                .with("target", target.get())
                .with("selected", selected.get());
        for (ValueSetting setting : settings()) {
            state = state.with(setting.name(), setting.value());
        }
        return state;
    }

    @Override
    public void recall(ScreenState state) {
        settings().forEach(setting -> setting.recall(state.number(setting.name())));
        setLogits(state.text("logits").flatMap(ManyOutputsViewModel::parse).orElse(USUAL));
        chooseTarget(0);
        state.integer("target").ifPresent(this::chooseTarget);
        state.integer("selected").ifPresent(this::select);
    }

    private static Optional<Vector> parse(String text) {
        List<Double> values = new ArrayList<>();
        for (String part : text.split(" ", MOST + 1)) {
            OptionalDouble value = ScreenState.EMPTY.with("logit", part).number("logit");
            if (value.isEmpty() || !(Math.abs(value.getAsDouble()) <= LARGEST_LOGIT)) {
                return Optional.empty();
            }
            values.add(value.getAsDouble());
        }
        return values.size() < FEWEST || values.size() > MOST
                ? Optional.empty()
                : Optional.of(Vector.of(
                        values.stream().mapToDouble(Double::doubleValue).toArray()));
    }

    @Override
    public Subscription onChange(Runnable changed) {
        List<Subscription> all = new ArrayList<>();
        all.add(logits.subscribe((before, now) -> changed.run()));
        all.add(target.subscribe((before, now) -> changed.run()));
        all.add(selected.subscribe((before, now) -> changed.run()));
        settings().forEach(setting -> all.add(setting.valueProperty().subscribe((before, now) -> changed.run())));
        return Subscription.combine(all.toArray(Subscription[]::new));
    }

    private List<ValueSetting> settings() {
        return List.of(temperature, constant, reach);
    }
}
