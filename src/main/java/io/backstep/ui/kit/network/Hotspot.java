package io.backstep.ui.kit.network;

import io.backstep.engine.formula.Quantity;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;

/**
 * Something on the drawing that can be pointed at.
 *
 * @param quantity what it shows at present
 * @param tip what there is to say about it at present
 * @param onLit what else is to be done when it is lit, or no longer
 */
record Hotspot(Node node, Supplier<Quantity> quantity, Function<NetworkTexts, String> tip, Consumer<Boolean> onLit) {
    Hotspot(Node node, Supplier<Quantity> quantity, Function<NetworkTexts, String> tip) {
        this(node, quantity, tip, lit -> {});
    }

    boolean isVisible() {
        return node.isVisible();
    }

    void setLit(boolean lit) {
        node.pseudoClassStateChanged(NetworkStyle.LIT, lit);
        onLit.accept(lit);
    }
}
