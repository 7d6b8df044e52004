package io.backstep.ui.kit.plot;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Text;

/** Draws the rows of a strip: their lines, dots and words. */
final class StripRows {
    private static final double ROW_EMS = 3.1;
    /** Where in a row its line is. */
    private static final double LINE = 0.74;

    private final Group dots = new Group();
    private final PlotWords words = new PlotWords();
    private final Text ruler = new Text("0");

    StripRows() {
        dots.setManaged(false);
        dots.setAutoSizeChildren(false);
        dots.setMouseTransparent(true);
        // Rendered once as long as no dot moves.
        dots.setCache(true);
        PlotStyle.PLOT_TICK.part(ruler);
        ruler.setVisible(false);
    }

    List<Node> nodes() {
        return List.of(ruler, dots, words);
    }

    /** Tells which font the words have; everything is measured by it. */
    Text ruler() {
        return ruler;
    }

    private double em() {
        return ruler.getFont().getSize();
    }

    /** The height of a row. */
    double height() {
        return ROW_EMS * em();
    }

    /** Where the dots of a row lie. */
    double lineOf(int row) {
        return Math.floor((row + LINE) * height()) + 0.5;
    }

    void draw(List<StripPicture.Row> rows, AxisMap x) {
        List<Path> paths = new ArrayList<>();
        words.begin();
        for (int row = 0; row < rows.size(); row++) {
            StripPicture.Row shown = rows.get(row);
            double y = lineOf(row);
            Path line = PlotStyle.PLOT_STRIP_LINE.part(new Path(new MoveTo(x.start(), y), new LineTo(x.end(), y)));
            PlotStyle.AUDIT_DECORATION.addTo(line);
            paths.add(line);
            paths.addAll(dots(shown, x, y));
            write(shown, x, row * height());
        }
        words.place();
        dots.getChildren().setAll(paths);
    }

    /** The name, the note, and how many dots lie beyond each end, so that none is missing without a word. */
    private void write(StripPicture.Row row, AxisMap x, double top) {
        int below = 0;
        int above = 0;
        for (int i = 0; i < row.at().size(); i++) {
            below += row.at().get(i) < x.range().low() ? 1 : 0;
            above += row.at().get(i) > x.range().high() ? 1 : 0;
        }
        Text name = words.write(row.name(), PlotStyle.PLOT_STRIP_NAME, text -> PlotWords.moveTo(text, x.start(), top));
        Text note = words.write(
                row.note(),
                PlotStyle.PLOT_MARK_LABEL,
                row.noteLook(),
                text -> PlotWords.moveTo(text, x.end() - PlotWords.width(text), top));
        if (below > 0) {
            words.write(
                    "◀ " + below,
                    PlotStyle.PLOT_STRIP_NAME,
                    text -> PlotWords.moveTo(text, x.start() + PlotWords.width(name) + em(), top));
        }
        if (above > 0) {
            words.write(
                    above + " ▶",
                    PlotStyle.PLOT_STRIP_NAME,
                    text -> PlotWords.moveTo(
                            text, x.end() - PlotWords.width(note) - em() - PlotWords.width(text), top));
        }
    }

    /** One path for each look; of dots that fall on the same half of a pixel one is drawn. */
    private static List<Path> dots(StripPicture.Row row, AxisMap x, double y) {
        Map<PlotLook, List<PathElement>> elements = new EnumMap<>(PlotLook.class);
        Map<PlotLook, Set<Long>> taken = new EnumMap<>(PlotLook.class);
        for (int i = 0; i < row.at().size(); i++) {
            double at = row.at().get(i);
            if (!x.range().contains(at)) {
                continue;
            }
            double pixel = x.toPixel(at);
            PlotLook look = row.look(i);
            if (taken.computeIfAbsent(look, key -> new HashSet<>()).add(Math.round(2 * pixel))) {
                DotShape.of(look).addTo(elements.computeIfAbsent(look, key -> new ArrayList<>()), pixel, y);
            }
        }
        List<Path> paths = new ArrayList<>();
        elements.forEach((look, path) -> {
            Path made = DotShape.dots(look, path);
            // Dots lie on one another; the key beside them shows each look alone.
            PlotStyle.AUDIT_DECORATION.addTo(made);
            paths.add(made);
        });
        return paths;
    }
}
