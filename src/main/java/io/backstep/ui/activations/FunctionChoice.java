package io.backstep.ui.activations;

import io.backstep.engine.function.ElementwiseActivation;
import io.backstep.engine.function.Elu;
import io.backstep.engine.function.LeakyRelu;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Which functions are on view.
 *
 * @param focus the one that everything on the screen is about
 * @param overlaid others whose curves lie over it; never the one in focus
 * @param leak the slope of leaky ReLU below 0, from {@link #LEAST_LEAK} to {@link #MOST_LEAK}
 * @param alpha how far ELU falls, from {@link #LEAST_ALPHA} to {@link #MOST_ALPHA}
 */
public record FunctionChoice(FunctionKind focus, Set<FunctionKind> overlaid, double leak, double alpha) {
    static final double LEAST_LEAK = 0;
    static final double MOST_LEAK = 1;
    static final double LEAST_ALPHA = 0.1;
    static final double MOST_ALPHA = 3;

    static final FunctionChoice USUAL =
            new FunctionChoice(FunctionKind.SIGMOID, Set.of(), LeakyRelu.USUAL_SLOPE, Elu.USUAL_ALPHA);

    public FunctionChoice {
        Set<FunctionKind> others = EnumSet.noneOf(FunctionKind.class);
        others.addAll(overlaid);
        others.remove(focus);
        overlaid = Collections.unmodifiableSet(others);
        leak = Math.max(LEAST_LEAK, Math.min(MOST_LEAK, leak));
        alpha = Math.max(LEAST_ALPHA, Math.min(MOST_ALPHA, alpha));
    }

    public ElementwiseActivation function(FunctionKind kind) {
        return kind.function(leak, alpha);
    }

    public ElementwiseActivation focused() {
        return function(focus);
    }

    public boolean shows(FunctionKind kind) {
        return kind == focus || overlaid.contains(kind);
    }

    /** The one in focus, then the others in the order of the list. */
    public List<FunctionKind> shown() {
        List<FunctionKind> shown = new ArrayList<>(overlaid);
        shown.add(0, focus);
        return List.copyOf(shown);
    }

    /** The same with another one in focus; the one before goes from view. */
    FunctionChoice focusedOn(FunctionKind kind) {
        return new FunctionChoice(kind, overlaid, leak, alpha);
    }

    /**
     * The same with one function shown or taken away. When the one in focus is taken away the first of the others gets
     * the focus; the last one stays.
     */
    FunctionChoice toggled(FunctionKind kind) {
        Set<FunctionKind> others = EnumSet.noneOf(FunctionKind.class);
        others.addAll(overlaid);
        if (kind == focus) {
            return others.isEmpty()
                    ? this
                    : new FunctionChoice(others.iterator().next(), others, leak, alpha);
        }
        if (!others.remove(kind)) {
            others.add(kind);
        }
        return new FunctionChoice(focus, others, leak, alpha);
    }

    FunctionChoice withLeak(double newLeak) {
        return new FunctionChoice(focus, overlaid, newLeak, alpha);
    }

    FunctionChoice withAlpha(double newAlpha) {
        return new FunctionChoice(focus, overlaid, leak, newAlpha);
    }
}
