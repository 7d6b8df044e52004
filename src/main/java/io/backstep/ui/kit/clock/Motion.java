package io.backstep.ui.kit.clock;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** Whether things on screen move; switched off, every change shows at once. */
public final class Motion {
    private final BooleanProperty enabled = new SimpleBooleanProperty(this, "enabled", true);

    public BooleanProperty enabledProperty() {
        return enabled;
    }

    public boolean isEnabled() {
        return enabled.get();
    }
}
