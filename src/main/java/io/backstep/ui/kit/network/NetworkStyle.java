package io.backstep.ui.kit.network;

import io.backstep.engine.trace.Knowledge;
import io.backstep.engine.trace.Phase;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.css.Styleable;

/** The style classes of the drawing. Each has a selector in {@code styles/network.css}. */
enum NetworkStyle {
    NETWORK,

    // Parts
    EDGE,
    HALO,
    ARROW,
    ARROW_HEAD,
    PULSE,
    NEURON,
    RING,
    CURSOR_RING,
    DISC,
    TINT,
    OUTLINE,
    CROSS,
    NEURON_NAME,
    NEURON_VALUE,
    PILL,
    WEIGHT_LABEL,
    NOTE,
    LEADER,
    BLAME,
    BIAS,
    NUMBER,
    LOSS_TERM,
    TARGET,
    TARGET_NAME,
    TARGET_VALUE,
    CAPTION,
    BACKGROUND,
    BACKDROP,
    INPUT_PICTURE,
    PIXEL_MARK,
    /** Says to the audit that contrast is not asked of it: what it shows is told by something else too. */
    AUDIT_DECORATION,
    RULER,

    // State
    UNKNOWN,
    STALE,
    CURRENT,
    POSITIVE,
    NEGATIVE,
    READ,
    WRITTEN,
    FORWARD,
    LOSS,
    BACKWARD,
    UPDATE,
    PRE_ACTIVATION,
    DROPPED;

    /** Pointed at here or in the formula. */
    static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");

    /** Where the keyboard is. */
    static final PseudoClass CURSOR = PseudoClass.getPseudoClass("cursor");

    private static final List<NetworkStyle> KNOWLEDGE = List.of(UNKNOWN, STALE, CURRENT);
    private static final List<NetworkStyle> PHASES = List.of(FORWARD, LOSS, BACKWARD, UPDATE);
    private static final List<NetworkStyle> SIGNS = List.of(POSITIVE, NEGATIVE);

    String cssClass() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    void addTo(Styleable node) {
        node.getStyleClass().add(cssClass());
    }

    /** Puts the class on the node or takes it off; does nothing where that is so already. */
    void set(Styleable node, boolean present) {
        boolean has = node.getStyleClass().contains(cssClass());
        if (present && !has) {
            node.getStyleClass().add(cssClass());
        } else if (!present && has) {
            node.getStyleClass().remove(cssClass());
        }
    }

    private static void setOneOf(List<NetworkStyle> alternatives, NetworkStyle chosen, Styleable node) {
        for (NetworkStyle style : alternatives) {
            style.set(node, style == chosen);
        }
    }

    static void setKnowledge(Styleable node, Knowledge knowledge) {
        NetworkStyle style = knowledge instanceof Knowledge.Current
                ? CURRENT
                : knowledge instanceof Knowledge.Stale ? STALE : UNKNOWN;
        setOneOf(KNOWLEDGE, style, node);
    }

    static void setSign(Styleable node, double value) {
        setOneOf(SIGNS, value < 0 ? NEGATIVE : POSITIVE, node);
    }

    static void setPhase(Styleable node, Phase phase) {
        setOneOf(PHASES, of(phase), node);
    }

    private static NetworkStyle of(Phase phase) {
        return switch (phase) {
            case FORWARD -> FORWARD;
            case LOSS -> LOSS;
            case BACKWARD -> BACKWARD;
            case UPDATE -> UPDATE;
        };
    }
}
