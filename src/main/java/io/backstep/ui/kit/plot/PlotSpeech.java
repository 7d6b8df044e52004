package io.backstep.ui.kit.plot;

import io.backstep.engine.formula.Numbers;
import io.backstep.text.Messages;
import javafx.scene.AccessibleAttribute;
import org.jspecify.annotations.Nullable;

/** Keeps what is said of a plot in step with what it shows. */
final class PlotSpeech {
    private final PlotView plot;
    private @Nullable Messages messages;
    private @Nullable PlotDescription writer;
    private String description = "";

    PlotSpeech(PlotView plot) {
        this.plot = plot;
    }

    void speakIn(Messages language) {
        messages = language;
        writer = new PlotDescription(language);
        changed();
    }

    /** To be called when the plot shows something else. */
    void changed() {
        PlotDescription writes = writer;
        if (writes != null) {
            description = writes.of(plot.picture(), plot.xRange());
            probeMoved();
        }
    }

    /** To be called when the probe stands somewhere else. */
    void probeMoved() {
        PlotDescription writes = writer;
        Messages speaks = messages;
        if (writes != null && speaks != null) {
            String first = isProbed() ? writes.atProbe(plot.picture(), plot.probeName(), plot.probe()) : plot.pointed();
            plot.setAccessibleText(first.isEmpty() ? description : first + "\n" + description);
            boolean points = !plot.picture().clouds().isEmpty();
            plot.setAccessibleHelp(
                    speaks.get(isProbed() ? "plot.help.probe" : points ? "plot.help.points" : "plot.help"));
            if (points) {
                plot.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
            }
            plot.notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
        }
    }

    private boolean isProbed() {
        return !Double.isNaN(plot.probe());
    }

    /** What the plot's menu offers. */
    PlotMenu.Contents menu(Messages speaks) {
        String at = plot.probeName().isEmpty() ? "" : plot.probeName() + " = ";
        String label = isProbed()
                ? speaks.get("plot.menu.copy.probe", at + Numbers.plain(plot.probe(), Numbers.GRAPH_DIGITS))
                : speaks.get("plot.menu.copy");
        return new PlotMenu.Contents(
                plot.picture().name(),
                label,
                PlotNumbers.of(plot.picture(), plot.xRange(), plot.probeName(), plot.probe()));
    }
}
