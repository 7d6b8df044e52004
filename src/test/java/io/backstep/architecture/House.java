package io.backstep.architecture;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The packages of the house and the directions between them: each package with all that it may use. Packages below a
 * listed one have its rights. A feature of {@code ui} is any package below {@code ui} that is not listed.
 */
final class House {
    /** What a feature may use. */
    static final List<String> FEATURE = List.of(
            "engine",
            "dataset",
            "experiment",
            "lesson",
            "explanation",
            "text",
            "ui.kit",
            "ui.background",
            "ui.theme",
            "ui.text",
            "ui.document",
            "ui.plan");

    /** The packages of {@code ui} that are no features. */
    static final List<String> SHARED = List.of("kit", "background", "theme", "text", "document", "plan", "app");

    /** Packages that know neither JavaFX nor AWT nor anything made of them. */
    static final List<String> WITHOUT_SCREEN =
            List.of("engine", "dataset", "experiment", "lesson", "cli", "explanation", "text");

    private House() {}

    static Map<String, List<String>> mayUse() {
        Map<String, List<String>> mayUse = new LinkedHashMap<>();
        mayUse.put("engine.math", List.of());
        mayUse.put("engine.formula", List.of());
        mayUse.put("engine.function", List.of("engine.math", "engine.formula"));
        mayUse.put("engine.network", List.of("engine.math", "engine.formula", "engine.function"));
        mayUse.put("engine.optimizer", List.of("engine.math", "engine.formula"));
        mayUse.put("engine.data", List.of("engine.math"));
        mayUse.put("engine.information", List.of("engine.math", "engine.formula"));
        mayUse.put("engine.convex", List.of("engine.math", "engine.formula", "engine.information"));
        mayUse.put("engine.norm", List.of("engine.math", "engine.formula", "engine.function"));
        List<String> belowTrace = List.of(
                "engine.math",
                "engine.formula",
                "engine.function",
                "engine.network",
                "engine.optimizer",
                "engine.data");
        mayUse.put("engine.trace", belowTrace);
        mayUse.put("engine.training", belowTrace);
        mayUse.put("text", List.of());
        mayUse.put("dataset", List.of("engine", "text"));
        mayUse.put("experiment", List.of("engine", "dataset", "text"));
        mayUse.put("lesson", List.of("engine", "dataset", "experiment", "text"));
        mayUse.put("explanation", List.of("engine", "text"));
        mayUse.put("cli", List.of("engine", "dataset", "experiment", "lesson", "explanation", "text"));
        mayUse.put("ui.background", List.of());
        mayUse.put("ui.text", List.of("text"));
        mayUse.put("ui.theme", List.of("text", "ui.text"));
        mayUse.put("ui.kit", List.of("engine", "explanation", "text", "ui.background", "ui.theme", "ui.text"));
        mayUse.put(
                "ui.document",
                List.of(
                        "engine",
                        "dataset",
                        "experiment",
                        "explanation",
                        "text",
                        "ui.background",
                        "ui.theme",
                        "ui.text"));
        mayUse.put(
                "ui.plan",
                List.of("engine", "dataset", "experiment", "text", "ui.kit", "ui.background", "ui.theme", "ui.text"));
        mayUse.put("ui.app", List.of("engine", "dataset", "experiment", "lesson", "explanation", "text", "cli", "ui"));
        return mayUse;
    }
}
