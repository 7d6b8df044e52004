package io.backstep.ui.kit.plot;

import java.util.List;
import java.util.Locale;
import javafx.css.Styleable;

/** How a line is dashed. */
public enum PlotDash {
    /** As its look is. */
    OF_LOOK,
    SOLID,
    DASHED,
    DOTTED,
    DASH_DOT;

    private String cssClass() {
        return "line-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    void applyTo(Styleable node) {
        List<String> classes = node.getStyleClass();
        if (!classes.contains(cssClass())) {
            classes.removeIf(name -> name.startsWith("line-"));
            classes.add(cssClass());
        }
    }
}
