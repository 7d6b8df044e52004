package io.backstep.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/**
 * Nodes that leave their parent or the window. The content of a viewport may leave it in the directions it scrolls in.
 * Groups have no size of their own, so their children answer to the nearest region above. Declared layers without words
 * (a halo, a pulse) may leave their parent, but not with a text or a control.
 */
final class OverflowCheck implements SceneCheck {
    private static final String NAME = "leaves";

    private static final double TOLERANCE = 1;

    @Override
    public List<Finding> findings(AuditedScene audited) {
        List<Finding> findings = new ArrayList<>();
        for (Node node : audited.nodes()) {
            boolean content = (node instanceof Text text && !text.getText().isBlank())
                    || (node instanceof Control && !AuditedScene.isInsideControl(node));
            if (!content && (AuditedScene.isInsideControl(node) || AuditedScene.isLayered(node))) {
                continue;
            }
            Bounds bounds = Geometry.bounds(node);
            if (bounds.getWidth() <= 0 || bounds.getHeight() <= 0) {
                continue;
            }
            outside(audited, node, bounds).ifPresent(findings::add);
        }
        return findings;
    }

    private static Optional<Finding> outside(AuditedScene audited, Node node, Bounds bounds) {
        boolean horizontally = true;
        boolean vertically = true;
        boolean parentSeen = false;
        for (Node above = node.getParent(); above != null; above = above.getParent()) {
            horizontally &= !Geometry.scrollsHorizontally(above);
            vertically &= !Geometry.scrollsVertically(above);
            if (!parentSeen && above instanceof Region region && !isPartOfScrolling(region)) {
                parentSeen = true;
                Bounds parent = region.localToScene(region.getLayoutBounds());
                if (leaves(bounds, parent, horizontally, vertically)) {
                    return Optional.of(finding(audited, node, bounds, "its parent", parent));
                }
            }
        }
        Bounds window = Geometry.window(audited.scene());
        return leaves(bounds, window, horizontally, vertically)
                ? Optional.of(finding(audited, node, bounds, "the window", window))
                : Optional.empty();
    }

    /** Between a scrolled content and its viewport stands a pane that does not always have the content's size. */
    private static boolean isPartOfScrolling(Region region) {
        return region instanceof ScrollPane
                || (region.getParent() != null
                        && region.getParent().getStyleClass().contains("viewport")
                        && region.getParent().getParent() instanceof ScrollPane);
    }

    private static boolean leaves(Bounds inner, Bounds outer, boolean horizontally, boolean vertically) {
        boolean across = inner.getMinX() < outer.getMinX() - TOLERANCE || inner.getMaxX() > outer.getMaxX() + TOLERANCE;
        boolean along = inner.getMinY() < outer.getMinY() - TOLERANCE || inner.getMaxY() > outer.getMaxY() + TOLERANCE;
        return (horizontally && across) || (vertically && along);
    }

    private static Finding finding(AuditedScene audited, Node node, Bounds bounds, String what, Bounds outer) {
        return audited.finding(
                NAME,
                node,
                node instanceof Text text ? text.getText() : "",
                Geometry.inWords(bounds) + " leaves " + what + ", " + Geometry.inWords(outer));
    }
}
