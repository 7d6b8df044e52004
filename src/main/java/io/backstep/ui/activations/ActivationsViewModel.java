package io.backstep.ui.activations;

import io.backstep.engine.function.Regions;
import io.backstep.experiment.Experiment;
import io.backstep.text.Words;
import io.backstep.ui.background.Background;
import io.backstep.ui.document.ScreenMemory;
import io.backstep.ui.document.ScreenState;
import io.backstep.ui.kit.input.NumberText;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/** The functions on the Activations screen, and the place on them that is looked at. */
public final class ActivationsViewModel implements ScreenMemory {
    /** The name of the screen in the session. */
    public static final String NAME = "activations";

    static final double LEAST_SHARE = 0.01;
    static final double MOST_SHARE = 0.75;
    static final double LEAST_REACH = 2;
    static final double MOST_REACH = 20;
    static final double USUAL_REACH = 8;
    private static final double USUAL_Z = -3.2;
    /** However it was zoomed, the end of the axis is a number to be read, and so is a probe that stands there. */
    private static final double TENTHS = 10;

    private final ReadOnlyObjectWrapper<FunctionChoice> choice = new ReadOnlyObjectWrapper<>(FunctionChoice.USUAL);
    private final BooleanProperty showValue = new SimpleBooleanProperty(this, "showValue", true);
    private final BooleanProperty showSlope = new SimpleBooleanProperty(this, "showSlope", true);
    private final BooleanProperty showCurvature = new SimpleBooleanProperty(this, "showCurvature", false);
    private final BooleanProperty showRegions = new SimpleBooleanProperty(this, "showRegions", true);
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper(Regions.USUAL_SHARE);
    private final ReadOnlyDoubleWrapper z = new ReadOnlyDoubleWrapper(USUAL_Z);
    private final ReadOnlyDoubleWrapper reach = new ReadOnlyDoubleWrapper(USUAL_REACH);
    private final ReadOnlyObjectWrapper<Probe> probe;
    private final NeuronStripViewModel neurons;
    private final ManyLayersViewModel manyLayers;
    private final DeepNetworkViewModel deepNetwork;
    private final CollapseViewModel collapse;

    /**
     * The screen.
     *
     * @param current the experiment with the network as it is now
     * @param destination where a click on a neuron leads
     */
    public ActivationsViewModel(
            ObservableValue<Experiment> current, NeuronDestination destination, Background background) {
        probe = new ReadOnlyObjectWrapper<>(newProbe());
        choice.subscribe(this::follow);
        share.subscribe(now -> follow());
        z.subscribe(now -> follow());
        neurons = new NeuronStripViewModel(current, destination, background, probe.getReadOnlyProperty());
        manyLayers = new ManyLayersViewModel(probe.getReadOnlyProperty());
        deepNetwork = new DeepNetworkViewModel(probe.map(Probe::function), background);
        collapse = new CollapseViewModel(current);
    }

    private Probe newProbe() {
        return new Probe(choice.get().focused(), z.get(), share.get());
    }

    private void follow() {
        Probe now = newProbe();
        if (!now.equals(probe.get())) {
            probe.set(now);
        }
    }

    // Properties

    public ReadOnlyObjectProperty<FunctionChoice> choiceProperty() {
        return choice.getReadOnlyProperty();
    }

    public FunctionChoice choice() {
        return choice.get();
    }

    public BooleanProperty showValueProperty() {
        return showValue;
    }

    public BooleanProperty showSlopeProperty() {
        return showSlope;
    }

    public BooleanProperty showCurvatureProperty() {
        return showCurvature;
    }

    public BooleanProperty showRegionsProperty() {
        return showRegions;
    }

    /** Under which share of the largest slope a unit is saturated. */
    public ReadOnlyDoubleProperty shareProperty() {
        return share.getReadOnlyProperty();
    }

    /** z goes from minus this to this on the plot. */
    public ReadOnlyDoubleProperty reachProperty() {
        return reach.getReadOnlyProperty();
    }

    public double reach() {
        return reach.get();
    }

    /** The function in focus where the probe stands. */
    public ReadOnlyObjectProperty<Probe> probeProperty() {
        return probe.getReadOnlyProperty();
    }

    public Probe probe() {
        return probe.get();
    }

    public NeuronStripViewModel neurons() {
        return neurons;
    }

    public ManyLayersViewModel manyLayers() {
        return manyLayers;
    }

    public DeepNetworkViewModel deepNetwork() {
        return deepNetwork;
    }

    public CollapseViewModel collapse() {
        return collapse;
    }

    // Commands

    /** Puts a function in focus; others stay laid over it. */
    public void focus(FunctionKind kind) {
        choice.set(choice().focusedOn(kind));
    }

    /** Shows a function beside the one in focus, or takes it away. */
    public void toggle(FunctionKind kind) {
        choice.set(choice().toggled(kind));
    }

    public void setLeak(double leak) {
        choice.set(choice().withLeak(leak));
    }

    public void setAlpha(double alpha) {
        choice.set(choice().withAlpha(alpha));
    }

    public void setShare(double newShare) {
        share.set(Math.max(LEAST_SHARE, Math.min(MOST_SHARE, newShare)));
    }

    /** Moves the probe, as far as the plot reaches. */
    public void moveTo(double newZ) {
        z.set(clampToReach(newZ));
    }

    /** Takes a typed z; the plot reaches further where it must. */
    public Optional<Words> enterZ(String typed) {
        OptionalDouble number = NumberText.parse(typed);
        if (number.isEmpty()) {
            return Optional.of(messages -> messages.get("activations.z.number"));
        }
        double entered = number.getAsDouble();
        if (Math.abs(entered) > MOST_REACH) {
            return Optional.of(messages -> messages.get("activations.z.limits"));
        }
        if (Math.abs(entered) > reach.get()) {
            setReach(Math.ceil(Math.abs(entered)));
        }
        z.set(entered);
        return Optional.empty();
    }

    /** Shows z from minus this, to one decimal, to this. The probe stays on the plot. */
    public void setReach(double newReach) {
        double readable = Math.rint(newReach * TENTHS) / TENTHS;
        reach.set(Math.max(LEAST_REACH, Math.min(MOST_REACH, readable)));
        z.set(clampToReach(z.get()));
    }

    private double clampToReach(double wanted) {
        return Math.max(-reach.get(), Math.min(reach.get(), wanted));
    }

    // Memory

    @Override
    public ScreenState remember() {
        ScreenState state = ScreenState.EMPTY
                .with("focus", choice().focus().id())
                .with(
                        "overlaid",
                        choice().overlaid().stream().map(FunctionKind::id).collect(Collectors.joining(" ")))
                .with("leak", choice().leak())
                .with("alpha", choice().alpha())
                .with("showValue", showValue.get())
                .with("showSlope", showSlope.get())
                .with("showCurvature", showCurvature.get())
                .with("showRegions", showRegions.get())
                .with("share", share.get())
                .with("z", z.get())
                .with("reach", reach.get());
        return deepNetwork.addTo(manyLayers.addTo(state));
    }

    @Override
    public void recall(ScreenState state) {
        FunctionChoice usual = FunctionChoice.USUAL;
        Set<FunctionKind> overlaid = EnumSet.noneOf(FunctionKind.class);
        Arrays.stream(state.text("overlaid").orElse("").split(" "))
                .forEach(id -> FunctionKind.ofId(id).ifPresent(overlaid::add));
        choice.set(new FunctionChoice(
                state.text("focus").flatMap(FunctionKind::ofId).orElse(usual.focus()),
                overlaid,
                finite(state, "leak", usual.leak()),
                finite(state, "alpha", usual.alpha())));
        showValue.set(state.flag("showValue").orElse(true));
        showSlope.set(state.flag("showSlope").orElse(true));
        showCurvature.set(state.flag("showCurvature").orElse(false));
        showRegions.set(state.flag("showRegions").orElse(true));
        setShare(finite(state, "share", Regions.USUAL_SHARE));
        setReach(finite(state, "reach", USUAL_REACH));
        moveTo(finite(state, "z", USUAL_Z));
        manyLayers.recall(state);
        deepNetwork.recall(state);
    }

    static double finite(ScreenState state, String name, double usual) {
        double value = state.number(name).orElse(usual);
        return Double.isFinite(value) ? value : usual;
    }

    @Override
    public Subscription onChange(Runnable changed) {
        List<ObservableValue<?>> kept = List.of(
                choice,
                showValue,
                showSlope,
                showCurvature,
                showRegions,
                share,
                z,
                reach,
                manyLayers.layersProperty(),
                deepNetwork.setupProperty());
        return kept.stream()
                .map(value -> value.subscribe(changed))
                .reduce(Subscription::and)
                .map(Objects::requireNonNull)
                .orElse(Subscription.EMPTY);
    }
}
