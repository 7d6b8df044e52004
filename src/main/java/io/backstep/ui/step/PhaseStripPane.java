package io.backstep.ui.step;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;

/** Lets its children flow, and puts the last one at the right end of the row it comes to stand in. */
public final class PhaseStripPane extends FlowPane {
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        List<Node> managed = getManagedChildren();
        if (!managed.isEmpty()) {
            Node last = managed.get(managed.size() - 1);
            double width = last.getLayoutBounds().getWidth();
            last.setLayoutX(getWidth() - snappedRightInset() - width);
        }
    }
}
