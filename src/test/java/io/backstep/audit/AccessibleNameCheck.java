package io.backstep.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;

/**
 * Controls, and other nodes that take the focus, without a name that a screen reader could read. A name is the node's own
 * text, its accessible text, or the text of a label for it, and has at least one letter or digit.
 */
final class AccessibleNameCheck implements SceneCheck {
    private static final String NAME = "accessible name";

    @Override
    public List<Finding> findings(AuditedScene audited) {
        List<Label> labels = audited.nodes().stream()
                .filter(Label.class::isInstance)
                .map(Label.class::cast)
                .toList();
        List<Finding> findings = new ArrayList<>();
        for (Node node : audited.nodes()) {
            if (needsName(node) && names(node, labels).noneMatch(AccessibleNameCheck::isName)) {
                findings.add(audited.finding(
                        NAME,
                        node,
                        node instanceof Labeled labeled ? textOf(labeled) : "",
                        node.getAccessibleRole() + " has no name: no text, accessible text or label for it"));
            }
        }
        return findings;
    }

    private static boolean needsName(Node node) {
        if (AuditedScene.isInsideControl(node) || isBarOfScrollPane(node)) {
            return false;
        }
        if (node instanceof Control control && !AuditedScene.isContainer(control)) {
            // A label that takes no focus is read as it stands, and an arrow between two others needs no reading.
            return !(control instanceof Label) || control.isFocusTraversable();
        }
        return node.isFocusTraversable()
                && !(node instanceof Control)
                && node.getAccessibleRole() != AccessibleRole.PARENT;
    }

    /** A screen reader reads what is scrolled, and scrolls by itself; it never stops at such a bar. */
    private static boolean isBarOfScrollPane(Node node) {
        return node instanceof ScrollBar && node.getParent() instanceof ScrollPane;
    }

    private static Stream<String> names(Node node, List<Label> labels) {
        Stream<String> own = Stream.of(
                        Optional.ofNullable(node.getAccessibleText()),
                        node instanceof Labeled labeled
                                ? Optional.ofNullable(labeled.getText())
                                : Optional.<String>empty())
                .flatMap(Optional::stream);
        Stream<String> others =
                labels.stream().filter(label -> label.getLabelFor() == node).map(AccessibleNameCheck::textOf);
        return Stream.concat(own, others);
    }

    private static String textOf(Labeled labeled) {
        return labeled.getText() == null ? "" : labeled.getText();
    }

    private static boolean isName(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
