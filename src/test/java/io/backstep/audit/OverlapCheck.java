package io.backstep.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Text over text, control over control, text over a control that it is no part of. Declared layers (mouse transparent, or
 * with the style class {@code audit-layered}) may lie over controls; text over text is never right. Things in the same
 * viewport are compared where they stand in its content, other things by what is to be seen of them.
 */
final class OverlapCheck implements SceneCheck {
    private static final String NAME = "overlap";

    /** Neighbours may share a border, and letters may reach into the pixel next to them. */
    private static final double TOLERANCE = 1;

    private record Item(
            Node node,
            String words,
            Bounds whole,
            Bounds visible,
            @Nullable Node viewport) {
        boolean isText() {
            return node instanceof Text;
        }
    }

    @Override
    public List<Finding> findings(AuditedScene audited) {
        List<Item> items = Stream.concat(audited.texts().stream(), audited.controls().stream())
                .map(node -> new Item(
                        node,
                        node instanceof Text text ? text.getText() : "",
                        Geometry.bounds(node),
                        Geometry.visibleBounds(node, audited.scene()),
                        Geometry.viewport(node)))
                .toList();
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            for (int j = i + 1; j < items.size(); j++) {
                Item first = items.get(i);
                Item second = items.get(j);
                Bounds shared = shared(first, second);
                if (shared.getWidth() > TOLERANCE && shared.getHeight() > TOLERANCE && mayNotOverlap(first, second)) {
                    findings.add(audited.finding(
                            NAME,
                            first.node(),
                            first.words(),
                            "shares " + Geometry.inWords(shared) + " with " + NodePath.of(second.node())
                                    + (second.words().isEmpty() ? "" : " \"" + second.words() + "\"")));
                }
            }
        }
        return findings;
    }

    private static Bounds shared(Item first, Item second) {
        return first.viewport() == second.viewport()
                ? Geometry.intersection(first.whole(), second.whole())
                : Geometry.intersection(first.visible(), second.visible());
    }

    private static boolean mayNotOverlap(Item first, Item second) {
        if (first.isText() && second.isText()) {
            return true;
        }
        if (AuditedScene.isAncestor(first.node(), second.node())
                || AuditedScene.isAncestor(second.node(), first.node())
                || isInsideSame(first.node(), second.node())) {
            return false;
        }
        return !AuditedScene.isLayered(first.node()) && !AuditedScene.isLayered(second.node());
    }

    /** A text inside a control that overlaps another control is already told by the two controls. */
    private static boolean isInsideSame(Node first, Node second) {
        Node text = first instanceof Text ? first : second;
        return text instanceof Text
                && !(first instanceof Control && second instanceof Control)
                && AuditedScene.isInsideControl(text);
    }
}
