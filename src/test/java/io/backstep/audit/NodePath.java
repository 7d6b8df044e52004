package io.backstep.audit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.scene.Node;

/** Says where a node stands in a way that a person finds it again: {@code VBox#settings > Label.heading}. */
final class NodePath {
    private static final int DEPTH = 5;

    private NodePath() {}

    static String of(Node node) {
        Deque<String> names = new ArrayDeque<>();
        for (Node above = node; above != null && names.size() < DEPTH; above = above.getParent()) {
            names.addFirst(name(above));
        }
        return String.join(" > ", names);
    }

    private static String name(Node node) {
        String type = node.getClass().getSimpleName();
        if (node.getId() != null) {
            return type + "#" + node.getId();
        }
        List<String> classes = node.getStyleClass();
        return classes.isEmpty() ? type : type + "." + classes.get(classes.size() - 1);
    }
}
