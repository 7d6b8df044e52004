package io.backstep.audit;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.css.CssParser;
import javafx.scene.Node;
import javafx.scene.Parent;

/**
 * What JavaFX complained about while the scene was styled, and what it finds wrong in the style sheets themselves. The
 * sheets are read once more because JavaFX reads each of them only once and complains only then.
 */
final class CssCheck implements SceneCheck {
    private static final String NAME = "css";

    @Override
    public List<Finding> findings(AuditedScene audited) {
        Set<String> sheets = new LinkedHashSet<>(audited.scene().getStylesheets());
        for (Node node : audited.nodes()) {
            if (node instanceof Parent parent) {
                sheets.addAll(parent.getStylesheets());
            }
        }
        Set<String> problems = new LinkedHashSet<>();
        for (String sheet : sheets) {
            problems.addAll(problemsIn(sheet));
        }
        problems.addAll(audited.context().cssWarnings().messages());
        return problems.stream()
                .map(problem -> audited.finding(NAME, audited.scene().getRoot(), "", problem))
                .toList();
    }

    private static List<String> problemsIn(String sheet) {
        List<String> problems = new ArrayList<>();
        CssParser.errorsProperty().clear();
        try {
            URI place = URI.create(sheet);
            if (place.getScheme() == null) {
                return List.of();
            }
            new CssParser().parse(place.toURL());
            CssParser.errorsProperty().forEach(error -> problems.add(error.getMessage()));
        } catch (IOException | IllegalArgumentException e) {
            problems.add("style sheet cannot be read: " + sheet);
        } finally {
            CssParser.errorsProperty().clear();
        }
        return problems;
    }
}
