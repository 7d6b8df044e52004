package io.backstep.ui.kit.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Line;
import javafx.scene.text.Text;

/** Names the curves of a plot in rows above it, each beside a piece of its line. */
final class LegendNodes extends Group {
    private static final double LINE_EMS = 2.4;

    private final PlotWords words = new PlotWords();
    private final List<Line> lines = new ArrayList<>();

    LegendNodes() {
        setManaged(false);
        setMouseTransparent(true);
        setAutoSizeChildren(false);
        getChildren().add(words);
    }

    /** Writes the names into the top of a room and tells how much of it they take. */
    double draw(List<PlotCurve> shownCurves, TextSpot room, double em) {
        // What the plot is about lies on top, so it is the last of the curves.
        List<PlotCurve> curves = shownCurves.stream()
                .sorted(Comparator.comparing(curve -> !curve.look().isOfFocus()))
                .toList();
        words.begin();
        List<Text> names = new ArrayList<>();
        curves.forEach(
                curve -> names.add(words.write(curve.name(), PlotStyle.PLOT_MARK_LABEL, curve.look(), text -> {})));
        words.place();
        List<Node> shown = new ArrayList<>();
        shown.add(words);
        double x = room.x();
        double y = room.y();
        double height = 0;
        for (int i = 0; i < curves.size(); i++) {
            Text name = names.get(i);
            double width = LINE_EMS * em + 0.4 * em + PlotWords.width(name);
            if (x > room.x() && x + width > room.x() + room.width()) {
                x = room.x();
                y += height;
            }
            height = PlotWords.height(name) + 0.2 * em;
            Line line = line(i, curves.get(i));
            line.setStartX(x);
            line.setEndX(x + LINE_EMS * em);
            line.setStartY(y + PlotWords.height(name) / 2);
            line.setEndY(line.getStartY());
            shown.add(line);
            PlotWords.moveTo(name, x + (LINE_EMS + 0.4) * em, y);
            x += width + 1.3 * em;
        }
        if (!getChildren().equals(shown)) {
            getChildren().setAll(shown);
        }
        return curves.isEmpty() ? 0 : y - room.y() + height + 0.4 * em;
    }

    private Line line(int index, PlotCurve curve) {
        if (index == lines.size()) {
            lines.add(PlotStyle.PLOT_CURVE.part(new Line()));
        }
        Line line = lines.get(index);
        PlotStyle.AUDIT_DECORATION.set(line, curve.look() == PlotLook.RAW);
        curve.look().applyTo(line);
        curve.dash().applyTo(line);
        return line;
    }
}
