package io.backstep.ui.step;

import io.backstep.engine.function.Activation;
import io.backstep.engine.function.Activations;
import io.backstep.engine.function.ElementwiseActivation;
import io.backstep.engine.network.Dropout;
import io.backstep.text.Words;
import io.backstep.ui.text.LiveLanguage;
import javafx.beans.binding.StringBinding;
import javafx.scene.control.Tooltip;

/** What the settings call things. */
final class SettingWords {
    private SettingWords() {}

    /** A text that follows the language. */
    static StringBinding live(LiveLanguage language, Words words) {
        return language.bind(words);
    }

    static Tooltip tooltip(LiveLanguage language, Words words) {
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(live(language, words));
        return tooltip;
    }

    static Words initializer(StartWeights.Kind kind) {
        String key = switch (kind) {
            case XAVIER -> "panel.start.xavier";
            case HE -> "panel.start.he";
            case LECUN -> "panel.start.lecun";
            case ORTHOGONAL -> "panel.start.orthogonal";
            case UNIFORM -> "panel.start.uniform";
            case GAUSSIAN -> "panel.start.gaussian";
            case CONSTANT -> "panel.start.constant";
            case ZEROS -> "panel.start.zeros";
        };
        return messages -> messages.get(key);
    }

    /** How dropout makes up for what it leaves out. */
    static Words dropout(Dropout.Variant variant) {
        String key = switch (variant) {
            case INVERTED -> "panel.dropout.inverted";
            case SCALED_AT_TEST -> "panel.dropout.scaledAtTest";
        };
        return messages -> messages.get(key);
    }

    /** A layer, counted from 0, as a row of the settings names it. */
    static Words layer(int layer, int depth) {
        if (layer == depth - 1) {
            return messages -> messages.get("panel.layer.output");
        }
        return depth == 2
                ? messages -> messages.get("panel.layer.hidden")
                : messages -> messages.get("panel.layer.hiddenNumbered", String.valueOf(layer + 1));
    }

    /** The symbol of a quantity with its index, which is counted from 0 here and from 1 there: {@code x₁}. */
    static String subscripted(String symbol, int index) {
        StringBuilder text = new StringBuilder(symbol);
        String.valueOf(index + 1).chars().forEach(digit -> text.append((char) ('₀' + digit - '0')));
        return text.toString();
    }

    /** Whether a function is one of the three that stand in the row itself. */
    static boolean standsInFront(Activation activation) {
        return activation instanceof ElementwiseActivation
                && Activations.ALL.subList(0, IN_FRONT).stream()
                        .anyMatch(other -> other.id().equals(activation.id()));
    }

    /** How many of {@link Activations#ALL} stand in the row itself. */
    static final int IN_FRONT = 3;
}
