package io.backstep.audit;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Scene;

/** Walks a shown scene and reports everything a person would be embarrassed by and a program can see. */
public final class SceneAudit {
    private SceneAudit() {}

    /**
     * Audits a scene that is shown and laid out. Runs on the FX thread. The last check presses Tab, so the focus and
     * with it scroll positions may be elsewhere afterwards: take the picture first.
     */
    public static List<Finding> audit(Scene scene, AuditContext context) {
        AuditedScene audited = new AuditedScene(scene, context);
        return Stream.of(
                        new CutTextCheck(),
                        new OverlapCheck(),
                        new OverflowCheck(),
                        new ContrastCheck(),
                        new AccessibleNameCheck(),
                        new WordsCheck(),
                        new CssCheck(),
                        new TabOrderCheck())
                .flatMap(check -> check.findings(audited).stream())
                .distinct()
                .toList();
    }
}
