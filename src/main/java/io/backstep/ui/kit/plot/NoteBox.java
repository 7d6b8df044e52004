package io.backstep.ui.kit.plot;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/** A small box with lines of text, beside a place and within the plot. */
final class NoteBox extends Region {
    private static final double AWAY = 12;

    private final List<Text> texts = new ArrayList<>();
    private List<Line> shown = List.of();

    record Line(String words, PlotLook look) {}

    NoteBox() {
        PlotStyle.PLOT_NOTE.part(this);
    }

    /** Where it stands. */
    TextSpot spot() {
        return new TextSpot(getLayoutX(), getLayoutY(), getWidth(), getHeight());
    }

    void show(List<Line> lines, double x, double y, TextSpot within) {
        show(lines, x, y, within, List.of());
    }

    /** @param taken places it keeps away from where it can */
    void show(List<Line> lines, double x, double y, TextSpot within, List<TextSpot> taken) {
        if (!lines.equals(shown)) {
            write(lines);
        }
        applyCss();
        double width = 0;
        double height = 0;
        for (Text text : texts) {
            width = Math.max(width, PlotWords.width(text));
            height += PlotWords.height(text);
        }
        double boxWidth = Math.ceil(width + getInsets().getLeft() + getInsets().getRight());
        double boxHeight = Math.ceil(height + getInsets().getTop() + getInsets().getBottom());
        TextSpot spot = place(x, y, boxWidth, boxHeight, within, taken);
        resizeRelocate(Math.rint(spot.x()), Math.rint(spot.y()), boxWidth, boxHeight);
        double at = getInsets().getTop();
        for (Text text : texts) {
            PlotWords.moveTo(text, getInsets().getLeft(), at);
            at += PlotWords.height(text);
        }
    }

    /** Beside the place, first to the right and above; within the room, and clear of what is there if that can be. */
    private static TextSpot place(
            double x, double y, double width, double height, TextSpot within, List<TextSpot> taken) {
        double right = x + AWAY;
        double left = x - AWAY - width;
        double above = y - height - AWAY / 2;
        double below = y + AWAY / 2;
        boolean rightFits = right + width <= within.x() + within.width();
        double first = rightFits ? right : left;
        double second = rightFits ? left : right;
        TextSpot usual = new TextSpot(first, above, width, height).keptWithin(within);
        double[][] corners = {
            {first, above}, {second, above}, {first, below}, {second, below},
            {first, above - height}, {second, above - height}, {first, below + height}, {second, below + height}
        };
        for (double[] corner : corners) {
            TextSpot spot = new TextSpot(corner[0], corner[1], width, height).keptWithin(within);
            boolean covers = spot.x() <= x && x <= spot.x() + width;
            if (!covers && taken.stream().noneMatch(spot.grown(2)::overlaps)) {
                return spot;
            }
        }
        return usual;
    }

    private void write(List<Line> lines) {
        shown = List.copyOf(lines);
        while (texts.size() < lines.size()) {
            texts.add(PlotStyle.PLOT_NOTE_LINE.part(new Text()));
        }
        while (texts.size() > lines.size()) {
            texts.remove(texts.size() - 1);
        }
        for (int i = 0; i < lines.size(); i++) {
            texts.get(i).setText(lines.get(i).words());
            lines.get(i).look().applyTo(texts.get(i));
        }
        List<Node> wanted = List.copyOf(texts);
        if (!getChildren().equals(wanted)) {
            getChildren().setAll(wanted);
        }
    }
}
