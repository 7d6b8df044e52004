package io.backstep.audit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.MenuBar;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * Everything that takes the focus, and every control that works, is reached by Tab, and Tab leads on from there. Of a
 * group of toggles one is enough, since the arrow keys walk the rest; a menu bar is reached by its own key. Disabled
 * nodes and those that fill no space are left out.
 */
final class TabOrderCheck implements SceneCheck {
    private static final String NAME = "tab order";

    @Override
    public List<Finding> findings(AuditedScene audited) {
        List<Node> wanted =
                audited.nodes().stream().filter(TabOrderCheck::shouldBeReached).toList();
        if (wanted.isEmpty()) {
            return List.of();
        }
        Set<Node> reached = Collections.newSetFromMap(new IdentityHashMap<>());
        Node trap = walk(audited.scene(), wanted, reached);
        List<Finding> findings = new ArrayList<>();
        if (trap != null) {
            findings.add(audited.finding(NAME, trap, "", "Tab does not lead on from here"));
        }
        for (Node node : wanted) {
            if (!isReached(node, reached)) {
                findings.add(audited.finding(
                        NAME,
                        node,
                        node.getAccessibleText() == null ? "" : node.getAccessibleText(),
                        node.isFocusTraversable()
                                ? "is not reached by Tab (" + reached.size() + " others are)"
                                : "does not take the focus by Tab"));
            }
        }
        return findings;
    }

    /** Presses Tab until the focus comes back to where it was once before, and returns the node it cannot leave. */
    private static @Nullable Node walk(Scene scene, List<Node> wanted, Set<Node> reached) {
        wanted.stream().filter(Node::isFocusTraversable).findFirst().ifPresent(Node::requestFocus);
        Node owner = scene.getFocusOwner();
        boolean others = wanted.stream().filter(Node::isFocusTraversable).count() > 1;
        while (owner != null) {
            Event.fireEvent(owner, tab());
            Node next = scene.getFocusOwner();
            if (next == owner && others) {
                return owner;
            }
            if (next == null || !reached.add(next)) {
                return null;
            }
            owner = next;
        }
        return null;
    }

    private static KeyEvent tab() {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "\t", "\t", KeyCode.TAB, false, false, false, false);
    }

    private static boolean shouldBeReached(Node node) {
        if (node.isDisabled()
                || AuditedScene.isInsideControl(node)
                || isInMenuBar(node)
                || node.getLayoutBounds().getWidth() <= 0
                || node.getLayoutBounds().getHeight() <= 0) {
            return false;
        }
        return node.isFocusTraversable() || isWorkable(node);
    }

    private static boolean isWorkable(Node node) {
        return node instanceof ButtonBase
                || node instanceof TextInputControl
                || node instanceof ComboBoxBase<?>
                || node instanceof ChoiceBox<?>
                || node instanceof Slider
                || node instanceof Spinner<?>;
    }

    private static boolean isInMenuBar(Node node) {
        for (Node above = node; above != null; above = above.getParent()) {
            if (above instanceof MenuBar) {
                return true;
            }
        }
        return false;
    }

    private static boolean isReached(Node node, Set<Node> reached) {
        if (reached.contains(node)) {
            return true;
        }
        ToggleGroup group = node instanceof Toggle toggle ? toggle.getToggleGroup() : null;
        boolean byArrow = group != null
                && group.getToggles().stream()
                        .anyMatch(other -> other instanceof Node member && reached.contains(member));
        return byArrow || reached.stream().anyMatch(inner -> AuditedScene.isAncestor(node, inner));
    }
}
