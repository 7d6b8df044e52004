package io.backstep.ui.losses;

import io.backstep.engine.function.AbsoluteError;
import io.backstep.engine.function.AsymmetricError;
import io.backstep.engine.function.BinaryCrossEntropy;
import io.backstep.engine.function.HalfSquaredError;
import io.backstep.engine.function.HuberLoss;
import io.backstep.engine.function.LossOfOneOutput;
import io.backstep.engine.function.LossThroughActivation;
import io.backstep.engine.function.MeanSquaredError;
import io.backstep.engine.function.OutputLoss;
import io.backstep.engine.function.Regions;
import io.backstep.engine.function.Sigmoid;
import io.backstep.engine.function.Stalling;
import io.backstep.ui.document.ScreenMemory;
import io.backstep.ui.document.ScreenState;
import io.backstep.ui.kit.input.ValueSetting;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/** A loss over the line of outputs, and the slopes of two losses over z, seen through sigmoid. */
public final class OneOutputViewModel implements ScreenMemory {
    /** Squared error as seen from z. */
    static final LossThroughActivation SQUARED =
            new LossThroughActivation(new LossOfOneOutput(new HalfSquaredError()), new Sigmoid());
    /** Cross-entropy as seen from z. */
    static final LossThroughActivation CROSS_ENTROPY =
            new LossThroughActivation(new LossOfOneOutput(new BinaryCrossEntropy()), new Sigmoid());

    /** How far out the plot over z can be zoomed. */
    static final double LARGEST_REACH = 20;
    /** How close in. */
    static final double SMALLEST_REACH = 2;

    private static final double USUAL_REACH = 8;

    private final ReadOnlyObjectWrapper<LossChoice> choice = new ReadOnlyObjectWrapper<>(LossChoice.SQUARED);
    private final ReadOnlyObjectWrapper<OutputLoss> loss = new ReadOnlyObjectWrapper<>(SQUARED.loss());
    private final ValueSetting target = ValueSetting.linear("target", 0, 1, 0.01, 1);
    private final ValueSetting output = ValueSetting.linear("output", -1, 2, 0.01, 0.3);
    private final ValueSetting z = ValueSetting.linear("z", -LARGEST_REACH, LARGEST_REACH, 0.05, -4);
    private final ValueSetting reach = ValueSetting.linear("reach", SMALLEST_REACH, LARGEST_REACH, 0.5, USUAL_REACH);
    private final ValueSetting tooLow = ValueSetting.linear("tooLow", 0, 5, 0.1, 2);
    private final ValueSetting tooHigh = ValueSetting.linear("tooHigh", 0, 5, 0.1, 0.5);
    private final ValueSetting delta = ValueSetting.linear("delta", 0.05, 2, 0.05, 0.5);

    public OneOutputViewModel() {
        tooLow.valueProperty().subscribe(now -> makeLoss());
        tooHigh.valueProperty().subscribe(now -> makeLoss());
        delta.valueProperty().subscribe(now -> makeLoss());
    }

    private void makeLoss() {
        loss.set(
                switch (choice.get()) {
                    case SQUARED -> SQUARED.loss();
                    case MEAN_SQUARED -> new LossOfOneOutput(new MeanSquaredError());
                    case BINARY_CROSS_ENTROPY -> CROSS_ENTROPY.loss();
                    case ASYMMETRIC -> new AsymmetricError(tooLow.value(), tooHigh.value());
                    case ABSOLUTE -> new AbsoluteError();
                    case HUBER -> new HuberLoss(delta.value());
                });
        if (loss.get().ofShares()) {
            setOutput(output.value());
        }
    }

    // Properties

    public ReadOnlyObjectProperty<LossChoice> choiceProperty() {
        return choice.getReadOnlyProperty();
    }

    /** The loss that is chosen, with its numbers. */
    public ReadOnlyObjectProperty<OutputLoss> lossProperty() {
        return loss.getReadOnlyProperty();
    }

    public OutputLoss loss() {
        return loss.get();
    }

    /** t, from 0 to 1. */
    public ValueSetting target() {
        return target;
    }

    /** a where the probe stands. */
    public ValueSetting output() {
        return output;
    }

    /** z where the probe of the plot through sigmoid stands. */
    public ValueSetting z() {
        return z;
    }

    /** How far the plot over z reaches to both sides. */
    public ValueSetting reach() {
        return reach;
    }

    /** a of the asymmetric loss: what a unit too low costs. */
    public ValueSetting tooLow() {
        return tooLow;
    }

    /** b of the asymmetric loss: what a unit too high costs. */
    public ValueSetting tooHigh() {
        return tooHigh;
    }

    /** Where the Huber loss becomes a line. */
    public ValueSetting delta() {
        return delta;
    }

    /** The least output that the loss is plotted for. */
    public double leastOutput() {
        return loss().ofShares() ? 0 : output.low();
    }

    /** The largest output that the loss is plotted for. */
    public double largestOutput() {
        return loss().ofShares() ? 1 : output.high();
    }

    /** Where on the plot over z squared error stalls. */
    public List<Stalling.Stretch> stalls() {
        return Stalling.stretches(target.value(), Regions.USUAL_SHARE, -reach.value(), reach.value());
    }

    /** What becomes of learning at the z of the probe. */
    public Learning learning() {
        if (Stalling.at(target.value(), z.value(), Regions.USUAL_SHARE)) {
            return Learning.STALLS;
        }
        double error = Math.abs(SQUARED.output(z.value()) - target.value());
        return error > Stalling.WRONG ? Learning.WRONG : Learning.NEARLY_RIGHT;
    }

    /** What becomes of learning at some z. */
    public enum Learning {
        /** The answer is wrong, and squared error hardly asks for a change. */
        STALLS,
        /** The answer is wrong, and both losses ask for a change. */
        WRONG,
        /** The answer is nearly right; little is left to be learned. */
        NEARLY_RIGHT
    }

    // Commands

    public void choose(LossChoice chosen) {
        choice.set(chosen);
        makeLoss();
    }

    /** Puts the probe over an output, as far as the loss is plotted. */
    public void setOutput(double value) {
        if (!Double.isNaN(value)) {
            output.set(Math.max(leastOutput(), Math.min(largestOutput(), value)));
        }
    }

    @Override
    public ScreenState remember() {
        ScreenState state = ScreenState.EMPTY.with("loss", choice.get().id());
        for (ValueSetting setting : settings()) {
            state = state.with(setting.name(), setting.value());
        }
        return state;
    }

    @Override
    public void recall(ScreenState state) {
        settings().forEach(setting -> setting.recall(state.number(setting.name())));
        choose(state.text("loss").flatMap(LossChoice::ofId).orElse(LossChoice.SQUARED));
    }

    @Override
    public Subscription onChange(Runnable changed) {
        List<Subscription> all = new ArrayList<>();
        all.add(choice.subscribe((before, now) -> changed.run()));
        settings().forEach(setting -> all.add(setting.valueProperty().subscribe((before, now) -> changed.run())));
        return Subscription.combine(all.toArray(Subscription[]::new));
    }

    private List<ValueSetting> settings() {
        return List.of(target, output, z, reach, tooLow, tooHigh, delta);
    }
}
