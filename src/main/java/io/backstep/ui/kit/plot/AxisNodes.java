package io.backstep.ui.kit.plot;

import io.backstep.ui.kit.plot.Ticks.Tick;
import io.backstep.ui.theme.Shown;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * Draws the axes: round values with their lines across the plot, the lines at 0, the titles.
 *
 * <p>JavaFX's own axes lay themselves out in two passes, let their first and last label hang out over the plot's edge
 * and know no logarithms, so the kit writes its own words at the values of {@link Ticks}.
 */
final class AxisNodes {
    private static final int MOST_TICKS = 11;

    private final Path grid = PlotStyle.PLOT_GRID.part(new Path());
    private final Path zero = PlotStyle.PLOT_ZERO.part(new Path());
    private final PlotWords words = new PlotWords();
    private final Text ruler = new Text("0");
    private Optional<Drawn> drawn = Optional.empty();

    /** Axes as they were last drawn. */
    private record Drawn(PlotAxis x, PlotAxis y, TextSpot room, Font font, PlotSpace space) {}

    AxisNodes() {
        PlotStyle.AUDIT_DECORATION.addTo(grid);
        PlotStyle.AUDIT_DECORATION.addTo(zero);
        PlotStyle.PLOT_TICK.addTo(ruler);
        Shown.set(ruler, false);
    }

    /** The lines, which lie under everything. */
    List<Node> lines() {
        return List.of(grid, zero, ruler);
    }

    Node words() {
        return words;
    }

    /** Tells which font the words have; everything is measured by it. */
    Text ruler() {
        return ruler;
    }

    double em() {
        return ruler.getFont().getSize();
    }

    double lineHeight() {
        return Math.ceil(ruler.getLayoutBounds().getHeight());
    }

    /** Draws into a room, unless the same stands there already, and tells what is left for the curves. */
    PlotSpace draw(PlotAxis x, PlotAxis y, TextSpot room) {
        Font font = ruler.getFont();
        Optional<Drawn> same = drawn.filter(before -> before.x().equals(x)
                && before.y().equals(y)
                && before.room().equals(room)
                && before.font().equals(font));
        if (same.isPresent()) {
            return same.get().space();
        }
        PlotSpace space = drawAnew(x, y, room);
        drawn = Optional.of(new Drawn(x, y, room, font, space));
        return space;
    }

    private PlotSpace drawAnew(PlotAxis x, PlotAxis y, TextSpot room) {
        words.begin();
        boolean valuesLeft = y.marks() != PlotAxis.Marks.NONE;
        boolean valuesBelow = x.marks() != PlotAxis.Marks.NONE;
        double top =
                room.y() + (y.title().isEmpty() ? 0 : lineHeight() + em() * 0.4) + (valuesLeft ? lineHeight() / 2 : 0);
        double below = (valuesBelow ? lineHeight() + em() * 0.35 : 0)
                + (x.title().isEmpty() ? 0 : lineHeight() + em() * 0.25)
                + (!valuesBelow && valuesLeft ? lineHeight() / 2 : 0);
        double height = Math.max(1, room.y() + room.height() - below - top);
        List<Tick> yTicks = Ticks.of(y, (int) Math.max(1, Math.min(MOST_TICKS, height / (2.4 * lineHeight()))));
        List<Text> yTexts = new ArrayList<>();
        yTicks.forEach(tick -> yTexts.add(words.write(tick.text(), PlotStyle.PLOT_TICK, text -> {})));
        words.measure();
        double gutter = yTexts.stream().mapToDouble(PlotWords::width).max().orElse(-0.5 * em()) + 0.5 * em();
        double left = room.x() + Math.ceil(Math.max(0, gutter));
        TextSpot area = new TextSpot(left, top, Math.max(1, room.x() + room.width() - left), height);
        PlotSpace space = PlotSpace.of(area, x, y);
        placeY(yTicks, yTexts, space);
        xTicks(x, room, space);
        titles(x, y, room, space, valuesBelow);
        words.place();
        drawGrid(y, yTicks, space);
        return space;
    }

    private static void placeY(List<Tick> ticks, List<Text> texts, PlotSpace space) {
        for (int i = 0; i < ticks.size(); i++) {
            Text text = texts.get(i);
            double y = space.y().toPixel(ticks.get(i).value());
            PlotWords.moveTo(
                    text,
                    space.area().x()
                            - PlotWords.width(text)
                            - 0.5 * text.getFont().getSize(),
                    y - PlotWords.height(text) / 2);
        }
    }

    /** As many values as stand beside one another without touching. */
    private void xTicks(PlotAxis x, TextSpot room, PlotSpace space) {
        int most = (int) Math.max(2, Math.min(MOST_TICKS, space.area().width() / (3.5 * em())));
        List<Tick> ticks = Ticks.of(x, most);
        while (most > 2 && !fit(ticks, room, space)) {
            most--;
            ticks = Ticks.of(x, most);
        }
        double y = space.bottom() + 0.35 * em();
        // Words that hung out to the left would touch those of the other axis.
        double start = space.area().x() - Math.min(space.area().x() - room.x(), 0.2 * em());
        for (Tick tick : ticks) {
            double at = space.x().toPixel(tick.value());
            words.write(tick.text(), PlotStyle.PLOT_TICK, text -> {
                double width = PlotWords.width(text);
                double leftmost = Math.max(start, Math.min(room.x() + room.width() - width, at - width / 2));
                PlotWords.moveTo(text, leftmost, y);
            });
        }
    }

    private boolean fit(List<Tick> ticks, TextSpot room, PlotSpace space) {
        double before = Double.NEGATIVE_INFINITY;
        for (Tick tick : ticks) {
            double width = 0.62 * em() * tick.text().length();
            // The last one does not hang out to the right, and so comes nearer to the one before it.
            double left = Math.min(room.x() + room.width() - width, space.x().toPixel(tick.value()) - width / 2);
            if (left - before < 0.8 * em()) {
                return false;
            }
            before = left + width;
        }
        return true;
    }

    private void titles(PlotAxis x, PlotAxis y, TextSpot room, PlotSpace space, boolean valuesBelow) {
        if (!x.title().isEmpty()) {
            double below = space.bottom() + (valuesBelow ? lineHeight() + 0.6 * em() : 0.35 * em());
            words.write(x.title(), PlotStyle.PLOT_TITLE, text -> {
                text.setVisible(PlotWords.width(text) <= room.width());
                PlotWords.moveTo(text, room.x() + room.width() - PlotWords.width(text), below);
            });
        }
        if (!y.title().isEmpty()) {
            words.write(y.title(), PlotStyle.PLOT_TITLE, text -> {
                text.setVisible(PlotWords.width(text) <= room.width());
                PlotWords.moveTo(text, room.x(), room.y());
            });
        }
    }

    private void drawGrid(PlotAxis y, List<Tick> yTicks, PlotSpace space) {
        List<PathElement> lines = new ArrayList<>();
        if (y.marks() == PlotAxis.Marks.ALL) {
            for (Tick tick : yTicks) {
                line(lines, space.area().x(), space.right(), space.y().toPixel(tick.value()));
            }
        }
        grid.getElements().setAll(lines);
    }

    /** Draws the lines at 0, but not where a curve runs along them or words stand: both would be hard to tell from them. */
    void drawZero(PlotSpace space, List<CurveSampler.Run> curves, List<TextSpot> words) {
        List<PathElement> lines = new ArrayList<>();
        if (space.y().scale() == PlotAxis.Scale.LINEAR && space.y().range().contains(0)) {
            double y = space.y().toPixel(0);
            double from = space.area().x();
            for (double[] covered : FlatStretches.at(y, curves)) {
                if (covered[0] > from) {
                    line(lines, from, covered[0], y);
                }
                from = Math.max(from, covered[1]);
            }
            if (from < space.right()) {
                line(lines, from, space.right(), y);
            }
        }
        if (space.x().scale() == PlotAxis.Scale.LINEAR && space.x().range().contains(0)) {
            double x = Math.floor(space.x().toPixel(0)) + 0.5;
            double from = space.area().y();
            List<double[]> covered = new ArrayList<>(FlatStretches.upright(x, curves));
            crossing(x, words).forEach(word -> covered.add(new double[] {word.y(), word.y() + word.height()}));
            covered.sort(Comparator.comparingDouble(stretch -> stretch[0]));
            for (double[] stretch : covered) {
                vertical(lines, x, from, stretch[0]);
                from = Math.max(from, stretch[1]);
            }
            vertical(lines, x, from, space.bottom());
        }
        zero.getElements().setAll(lines);
    }

    private static List<TextSpot> crossing(double x, List<TextSpot> words) {
        return words.stream()
                .filter(word -> word.x() - 1 < x && x < word.x() + word.width() + 1)
                .sorted(Comparator.comparingDouble(TextSpot::y))
                .toList();
    }

    private static void vertical(List<PathElement> path, double x, double from, double to) {
        if (to > from) {
            path.add(new MoveTo(x, from));
            path.add(new LineTo(x, to));
        }
    }

    private static void line(List<PathElement> path, double from, double to, double at) {
        double y = Math.floor(at) + 0.5;
        path.add(new MoveTo(from, y));
        path.add(new LineTo(to, y));
    }
}
