package io.backstep.ui.theme;

import javafx.scene.Node;

/** Puts nodes on view or takes them away. What is not on view takes no room, and keys pass it by. */
public final class Shown {
    private Shown() {}

    /** Whether the node is seen and takes room; one without the other leaves a hole, or a node out of place. */
    public static void set(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
