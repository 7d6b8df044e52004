package io.backstep.ui.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backstep.text.Language;
import io.backstep.ui.theme.TextScale;
import io.backstep.ui.theme.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How settings are written down, as JSON. A setting that is missing has its default, an unknown one (of a newer version)
 * is passed over; one of the wrong kind makes the whole file unusable.
 */
final class SettingsFormat {
    private final JsonMapper json = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    byte[] write(Settings settings) {
        ObjectNode root = json.createObjectNode();
        settings.window()
                .ifPresent(window -> root.putObject("window")
                        .put("x", window.x())
                        .put("y", window.y())
                        .put("width", window.width())
                        .put("height", window.height()));
        root.put("maximized", settings.maximized());
        root.put("theme", settings.theme().code());
        settings.language().ifPresent(language -> root.put("language", language.code()));
        root.put("textSize", settings.textScale().percent());
        root.put("motion", settings.motion());
        ObjectNode panels = root.putObject("panels");
        settings.panels()
                .forEach((name, panel) ->
                        panels.putObject(name).put("width", panel.width()).put("hidden", panel.hidden()));
        ArrayNode recent = root.putArray("recentFiles");
        settings.recentFiles().forEach(file -> recent.add(file.toString()));
        try {
            return json.writeValueAsBytes(root);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e); // a tree of texts and numbers can always be written
        }
    }

    /**
     * Reads settings.
     *
     * @throws IOException if the file is not JSON
     * @throws IllegalArgumentException if a setting is of the wrong kind or out of range
     */
    Settings read(byte[] content) throws IOException {
        @Nullable JsonNode root = json.readTree(content);
        if (root == null || !root.isObject()) {
            throw new IllegalArgumentException("an object expected");
        }
        Settings defaults = Settings.DEFAULTS;
        Map<String, PanelState> panels = new TreeMap<>();
        child(root, "panels")
                .ifPresent(nodes -> nodes.properties()
                        .forEach(entry -> panels.put(
                                entry.getKey(),
                                new PanelState(
                                        number(entry.getValue(), "width"),
                                        flag(entry.getValue(), "hidden").orElse(false)))));
        return new Settings(
                child(root, "window").map(SettingsFormat::window),
                flag(root, "maximized").orElse(defaults.maximized()),
                text(root, "theme").map(code -> known(Theme.ofCode(code), code)).orElse(defaults.theme()),
                text(root, "language").map(code -> known(Language.ofCode(code), code)),
                child(root, "textSize")
                        .map(node -> known(TextScale.ofPercent(node.asInt()), node.toString()))
                        .orElse(defaults.textScale()),
                flag(root, "motion").orElse(defaults.motion()),
                panels,
                child(root, "recentFiles").map(SettingsFormat::paths).orElse(defaults.recentFiles()));
    }

    private static WindowBounds window(JsonNode node) {
        return new WindowBounds(number(node, "x"), number(node, "y"), number(node, "width"), number(node, "height"));
    }

    private static List<Path> paths(JsonNode nodes) {
        List<Path> paths = new ArrayList<>();
        for (JsonNode node : nodes) {
            if (!node.isTextual()) {
                throw new IllegalArgumentException("a path expected");
            }
            try {
                paths.add(Path.of(node.textValue()));
            } catch (InvalidPathException e) {
                throw new IllegalArgumentException("a path expected", e);
            }
        }
        return paths;
    }

    private static Optional<JsonNode> child(JsonNode parent, String name) {
        return Optional.ofNullable(parent.get(name));
    }

    private static double number(JsonNode parent, String name) {
        JsonNode node = child(parent, name).orElseThrow(() -> new IllegalArgumentException(name + " is missing"));
        if (!node.isNumber()) {
            throw new IllegalArgumentException(name + ": a number expected");
        }
        return node.doubleValue();
    }

    private static Optional<Boolean> flag(JsonNode parent, String name) {
        Optional<JsonNode> node = child(parent, name);
        if (node.isPresent() && !node.get().isBoolean()) {
            throw new IllegalArgumentException(name + ": true or false expected");
        }
        return node.map(JsonNode::booleanValue);
    }

    private static Optional<String> text(JsonNode parent, String name) {
        Optional<JsonNode> node = child(parent, name);
        if (node.isPresent() && !node.get().isTextual()) {
            throw new IllegalArgumentException(name + ": text expected");
        }
        return node.map(JsonNode::textValue);
    }

    private static <T> T known(Optional<T> value, String code) {
        return value.orElseThrow(() -> new IllegalArgumentException(code + " is not known"));
    }
}
