package io.backstep.audit;

import io.backstep.text.Language;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/** Small scenes that show what a check finds and what it lets pass. */
final class Fixtures {
    private static final Vocabulary ENGLISH = Vocabulary.of(
            Language.ENGLISH, List.of("Step", "Back", "Loss: {0}", "Open…", "Learning rate", "Blame arrives at {0}"));

    private Fixtures() {}

    /** What one check finds in a root of 400 by 300. */
    static List<Finding> findings(SceneCheck check, Supplier<Parent> root) {
        return findings(check, root, ENGLISH);
    }

    static List<Finding> findings(SceneCheck check, Supplier<Parent> root, Vocabulary vocabulary) {
        try (CssWarnings warnings = CssWarnings.listen()) {
            return ShownScene.with(
                    () -> new Scene(root.get(), 400, 300),
                    scene ->
                            check.findings(new AuditedScene(scene, new AuditContext("fixture", vocabulary, warnings))));
        }
    }

    /** A pane that leaves its children where they are put. */
    static Pane pane(Node... children) {
        return new Pane(children);
    }

    static VBox column(Node... children) {
        return new VBox(8, children);
    }

    static <T extends Node> T at(double x, double y, T node) {
        node.relocate(x, y);
        return node;
    }
}
