package io.backstep.ui.app;

import io.backstep.ui.theme.Style;
import javafx.scene.AccessibleRole;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** The name as the bar shows it, which is the same in every language. */
public final class Brand extends TextFlow {
    /** The two parts of the name. */
    public Brand() {
        Text back = new Text("back");
        Text step = new Text("step");
        Style.BRAND.addTo(back);
        Style.BRAND_ACCENT.addTo(step);
        getChildren().addAll(back, step);
        setAccessibleRole(AccessibleRole.TEXT);
        // One name, not a sentence that may break.
        setMinWidth(USE_PREF_SIZE);
    }
}
