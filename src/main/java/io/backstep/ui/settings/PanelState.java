package io.backstep.ui.settings;

/**
 * How a panel at a side of a screen is shown.
 *
 * @param width in pixels, from 0 on; kept while the panel is hidden
 */
public record PanelState(double width, boolean hidden) {
    public PanelState {
        if (!(width >= 0 && width <= WindowBounds.LARGEST)) {
            throw new IllegalArgumentException("no panel is " + width + " wide");
        }
    }
}
