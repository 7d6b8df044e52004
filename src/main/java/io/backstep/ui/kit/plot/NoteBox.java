package io.backstep.ui.kit.plot;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/** A small box with lines of text, beside a place and within the plot. */
final class NoteBox extends Region {
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
        show(lines, x, y, NotePlace.Surroundings.none(within));
    }

    /** @param around what it keeps clear of where it can */
    void show(List<Line> lines, double x, double y, NotePlace.Surroundings around) {
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
        TextSpot spot = NotePlace.of(x, y, boxWidth, boxHeight, around);
        resizeRelocate(Math.rint(spot.x()), Math.rint(spot.y()), boxWidth, boxHeight);
        double at = getInsets().getTop();
        for (Text text : texts) {
            PlotWords.moveTo(text, getInsets().getLeft(), at);
            at += PlotWords.height(text);
        }
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
