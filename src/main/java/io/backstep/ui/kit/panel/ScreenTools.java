package io.backstep.ui.kit.panel;

import io.backstep.ui.kit.formula.FormulaTypesetter;
import io.backstep.ui.kit.plot.PlotKit;
import io.backstep.ui.text.LiveLanguage;
import javafx.scene.control.SplitPane;

/**
 * What every screen of three panels is made with.
 *
 * @param plots what plots need
 * @param settings how the panel on the left is shown
 * @param explanation how the panel on the right is shown
 */
public record ScreenTools(
        LiveLanguage language, FormulaTypesetter typesetter, PlotKit plots, SidePanel settings, SidePanel explanation) {
    /** Lets the panels at the sides be dragged and hidden as on every other screen. */
    public void install(SplitPane panels) {
        ThreePanels.install(panels, language, settings, explanation);
    }
}
