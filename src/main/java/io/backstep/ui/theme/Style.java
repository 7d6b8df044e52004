package io.backstep.ui.theme;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.css.Styleable;

/** The style classes that code may put on a node. Each has a selector in a file under {@code styles/}. */
public enum Style {
    // Text
    TITLE,
    SECTION_HEADING,
    PROSE,
    MUTED,
    SMALL,
    STRONG,
    SUCCESS,
    FIELD_MESSAGE,

    // Areas
    TOP_BAR,
    SIDE_PANEL,
    EXPLANATION_PANEL,
    TRANSPORT_BAR,
    CARD,
    BRAND,
    BRAND_ACCENT,

    // Controls
    PRIMARY,
    TRANSPORT,
    QUIET,
    LINK,
    KEY_HINT,
    SEGMENTED,
    NAVIGATION,
    CHIP,

    // Meaning, together with one of the above
    POSITIVE,
    NEGATIVE,
    FORWARD,
    LOSS,
    BACKWARD,
    UPDATE,
    UNKNOWN,
    STALE;

    /** A field whose content is not accepted, and the message that says why. */
    public static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    /** A chip that stands for what is happening now. */
    public static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    /** The class as style sheets and FXML write it. */
    public String cssClass() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Adds this class to a node that does not have it yet. */
    public void addTo(Styleable node) {
        if (!node.getStyleClass().contains(cssClass())) {
            node.getStyleClass().add(cssClass());
        }
    }

    public void removeFrom(Styleable node) {
        node.getStyleClass().remove(cssClass());
    }

    /** Leaves of the given classes only this one on the node: a button's phase, the sign of a number. */
    public void replace(Collection<Style> alternatives, Styleable node) {
        List<String> others = alternatives.stream()
                .filter(style -> style != this)
                .map(Style::cssClass)
                .toList();
        node.getStyleClass().removeAll(others);
        addTo(node);
    }
}
