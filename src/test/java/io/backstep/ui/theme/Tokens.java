package io.backstep.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;

/** The colour tokens of one theme, read from {@code tokens.css} as the cascade would resolve them. */
final class Tokens {
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^}]*)}");
    private static final Pattern DECLARATION = Pattern.compile("(-[\\w-]+):\\s*([^;]+);");

    private final Map<String, String> values = new LinkedHashMap<>();

    private Tokens(String css, Theme theme) {
        collect(css, ".root");
        if (theme != Theme.LIGHT) {
            collect(css, ".root:dark");
        }
        if (theme == Theme.HIGH_CONTRAST) {
            collect(css, ".root:high-contrast");
        }
    }

    static Tokens of(Theme theme) {
        return new Tokens(read("tokens.css"), theme);
    }

    static String read(String stylesheet) {
        try (InputStream in = Tokens.class.getResourceAsStream("/io/backstep/styles/" + stylesheet)) {
            String css = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return css.replaceAll("(?s)/\\*.*?\\*/", "");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void collect(String css, String selector) {
        Matcher rule = RULE.matcher(css);
        while (rule.find()) {
            if (rule.group(1).strip().equals(selector)) {
                Matcher declaration = DECLARATION.matcher(rule.group(2));
                while (declaration.find()) {
                    values.put(declaration.group(1), declaration.group(2).strip());
                }
            }
        }
    }

    Set<String> names() {
        return values.keySet();
    }

    Color color(String token) {
        String value = Objects.requireNonNull(values.get("-bs-" + token), () -> "no token " + token);
        while (value.startsWith("-")) {
            String name = value;
            value = Objects.requireNonNull(values.get(name), () -> "no token " + name);
        }
        return Color.web(value);
    }

    /** Contrast of two opaque colours from 1 to 21, by WCAG 2.1. */
    double contrast(String one, String other) {
        double a = luminance(color(one));
        double b = luminance(color(other));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
