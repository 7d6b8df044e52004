package io.backstep.ui.kit.plot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;

/** Draws what lies over the curves. A mark that stays what it is keeps its node, and with it the focus. */
final class MarkNodes extends Group {
    private static final double DOT = 5;

    private final Supplier<HandleMoves> moves;
    private final Map<String, Node> nodes = new HashMap<>();
    private double step;

    /** @param moves hears how handles are moved */
    MarkNodes(Supplier<HandleMoves> moves) {
        this.moves = moves;
        setManaged(false);
        setAutoSizeChildren(false);
        setPickOnBounds(false);
    }

    /** How far an arrow key moves a handle. */
    void setStep(double value) {
        step = value;
    }

    /** Where the boxes of notes stand. */
    List<TextSpot> noteSpots() {
        return nodes.values().stream()
                .filter(NoteBox.class::isInstance)
                .map(node -> ((NoteBox) node).spot())
                .toList();
    }

    void draw(List<PlotMark> marks, PlotSpace space) {
        Map<String, Node> now = new HashMap<>();
        List<Node> shown = new ArrayList<>();
        for (PlotMark mark : marks) {
            Node node = node(mark);
            node.setId(mark.id());
            if (!mark.description().isEmpty()) {
                node.setAccessibleText(mark.description());
            }
            now.put(mark.id(), node);
            shown.add(node);
        }
        nodes.clear();
        nodes.putAll(now);
        if (!getChildren().equals(shown)) {
            getChildren().setAll(shown);
        }
        // Only within the scene does a box have its font.
        for (int i = 0; i < marks.size(); i++) {
            place(marks.get(i), shown.get(i), space);
        }
    }

    private Node node(PlotMark mark) {
        Node before = nodes.get(mark.id());
        if (mark instanceof PlotMark.Dot) {
            return before instanceof Circle ? before : PlotStyle.PLOT_DOT.part(new Circle(DOT));
        }
        if (mark instanceof PlotMark.Handle) {
            return before instanceof HandleNode ? before : new HandleNode(moves);
        }
        if (mark instanceof PlotMark.Note) {
            return before instanceof NoteBox ? before : new NoteBox();
        }
        PlotStyle style = mark instanceof PlotMark.Guide ? PlotStyle.PLOT_GUIDE : PlotStyle.PLOT_SEGMENT;
        return before instanceof Line && before.getStyleClass().contains(style.cssClass())
                ? before
                : style.part(new Line());
    }

    private void place(PlotMark mark, Node node, PlotSpace space) {
        if (mark instanceof PlotMark.Note note && node instanceof NoteBox box) {
            double x = space.x().toPixel(note.at().x());
            double y = space.y().toPixel(note.at().y());
            box.show(
                    note.lines().stream()
                            .map(line -> new NoteBox.Line(line, note.look()))
                            .toList(),
                    x,
                    y,
                    space.area());
            return;
        }
        mark.look().applyTo(node);
        if (mark instanceof PlotMark.Dot dot && node instanceof Circle circle) {
            circle.setCenterX(space.x().toPixel(dot.at().x()));
            circle.setCenterY(space.y().toPixel(dot.at().y()));
            circle.setVisible(space.contains(circle.getCenterX(), circle.getCenterY()));
            circle.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        } else if (mark instanceof PlotMark.Handle handle && node instanceof HandleNode knob) {
            knob.show(handle, space, step);
        } else if (mark instanceof PlotMark.Guide guide && node instanceof Line line) {
            double at =
                    guide.vertical() ? space.x().toPixel(guide.at()) : space.y().toPixel(guide.at());
            if (guide.vertical()) {
                set(line, at, space.area().y(), at, space.bottom(), space);
            } else {
                set(line, space.area().x(), at, space.right(), at, space);
            }
        } else if (mark instanceof PlotMark.Segment segment && node instanceof Line line) {
            segment.dash().applyTo(line);
            set(
                    line,
                    space.x().toPixel(segment.from().x()),
                    space.y().toPixel(segment.from().y()),
                    space.x().toPixel(segment.to().x()),
                    space.y().toPixel(segment.to().y()),
                    space);
        }
    }

    private static void set(Line line, double x1, double y1, double x2, double y2, PlotSpace space) {
        double[] kept = Double.isFinite(x1 + y1 + x2 + y2)
                ? PlotClip.segment(x1, y1, x2, y2, space.x(), space.y())
                : new double[0];
        line.setVisible(kept.length > 0);
        if (kept.length > 0) {
            line.setStartX(kept[0]);
            line.setStartY(kept[1]);
            line.setEndX(kept[2]);
            line.setEndY(kept[3]);
        }
    }
}
