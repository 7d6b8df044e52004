package io.backstep.ui.step;

import io.backstep.engine.formula.Numbers;
import io.backstep.engine.function.Regions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** The activation function around a unit's z: curve, slope, tangent, and where it is saturated or dead. */
final class SlopePlot extends Region {
    private static final int SAMPLES = 160;
    private static final double DOT = 4.5;
    private static final double PLOT_HEIGHT = 150;
    private static final double AXIS_ROOM = 22;
    private static final double TANGENT_REACH = 0.28;

    private @Nullable SlopePicture picture;

    SlopePlot() {
        getStyleClass().add("slope-plot");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinHeight(PLOT_HEIGHT + AXIS_ROOM);
        setPrefHeight(PLOT_HEIGHT + AXIS_ROOM);
    }

    void show(SlopePicture shown) {
        picture = shown;
        setAccessibleText(shown.description());
        requestLayout();
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        SlopePicture shown = picture;
        if (shown == null || getWidth() <= 0) {
            getChildren().clear();
            return;
        }
        Drawing drawing = new Drawing(shown, getWidth(), getHeight() - AXIS_ROOM);
        getChildren().setAll(drawing.shapes());
        drawing.labels().forEach(label -> getChildren().add(label.text()));
        // Only now do the words have their font, and so their width.
        applyCss();
        drawing.labels().forEach(Label::place);
    }

    /** Words whose place depends on how wide they are. */
    private record Label(Text text, DoubleUnaryOperator x, double baseline, double room) {
        void place() {
            double width = text.getLayoutBounds().getWidth();
            text.setX(x.applyAsDouble(width));
            text.setY(baseline);
            text.setVisible(width <= room);
        }
    }

    /** One picture at one size. */
    private static final class Drawing {
        private final SlopePicture shown;
        private final double width;
        private final double height;
        private final List<Node> nodes = new ArrayList<>();
        private final List<Label> labels = new ArrayList<>();

        Drawing(SlopePicture shown, double width, double height) {
            this.shown = shown;
            this.width = width;
            this.height = height;
        }

        List<Label> labels() {
            return labels;
        }

        List<Node> shapes() {
            bands();
            nodes.add(styled(new Line(0, y(0), width, y(0)), "slope-axis"));
            nodes.add(styled(new Line(x(0), 0, x(0), height), "slope-axis"));
            nodes.add(styled(curve(shown.activation()::value), "slope-value"));
            nodes.add(styled(curve(shown.activation()::slope), "slope-slope"));
            tangent();
            double at = x(shown.z());
            nodes.add(styled(new Circle(at, y(shown.slope()), DOT), "slope-slope-dot"));
            nodes.add(styled(new Circle(at, y(shown.value()), DOT), "slope-value-dot"));
            slopeLabel(at);
            axisLabels();
            return nodes;
        }

        private double x(double z) {
            return (z + shown.range()) / (2 * shown.range()) * width;
        }

        private double y(double value) {
            return height - (value - shown.low()) / (shown.high() - shown.low()) * height;
        }

        private static <T extends Node> T styled(T node, String styleClass) {
            node.getStyleClass().add(styleClass);
            node.setMouseTransparent(true);
            // The plot places its parts itself; a managed one would ask for another layout from inside this one.
            node.setManaged(false);
            return node;
        }

        private void bands() {
            for (Regions.Band band : shown.bands()) {
                boolean dead = band.kind() == Regions.Kind.DEAD;
                if (!dead && !band.kind().saturated()) {
                    continue;
                }
                double from = x(band.from());
                double to = x(band.to());
                nodes.add(styled(new Rectangle(from, 0, to - from, height), "slope-band"));
                label(
                        dead ? shown.deadLabel() : shown.saturatedLabel(),
                        "slope-band-label",
                        wide -> (from + to - wide) / 2,
                        height * bandLabelHeight(band),
                        to - from);
            }
        }

        /** Where in a band the words keep clear of the curve, and of the words beside the slope's dot. */
        private double bandLabelHeight(Regions.Band band) {
            double middle = y(shown.activation().value((band.from() + band.to()) / 2)) / height;
            double beside = slopeLabelBaseline() / height;
            double[] places = {0.3, 0.45, 0.62, 0.78, 0.15};
            for (double place : places) {
                if (Math.abs(place - middle) > 0.12 && Math.abs(place - beside) > 0.14) {
                    return place;
                }
            }
            return places[0];
        }

        private double slopeLabelBaseline() {
            double above = y(shown.slope()) - 9;
            double clear = Math.abs(above - y(shown.value())) < 18 ? above + 30 : above;
            return Math.max(14, Math.min(height - 6, clear));
        }

        private Path curve(DoubleUnaryOperator function) {
            Path path = new Path();
            for (int i = 0; i <= SAMPLES; i++) {
                double z = -shown.range() + 2 * shown.range() * i / SAMPLES;
                double y = Math.max(-height, Math.min(2 * height, y(function.applyAsDouble(z))));
                path.getElements().add(i == 0 ? new MoveTo(x(z), y) : new LineTo(x(z), y));
            }
            return path;
        }

        private void tangent() {
            double reach = shown.range() * TANGENT_REACH;
            // A steep tangent is shortened, so that it does not leave the plot.
            double rise = Math.abs(shown.slope()) * reach;
            double room = 0.45 * (shown.high() - shown.low());
            double half = rise > room ? reach * room / rise : reach;
            double left = shown.z() - half;
            double right = shown.z() + half;
            Line line = new Line(
                    x(left),
                    y(shown.value() - shown.slope() * half),
                    x(right),
                    y(shown.value() + shown.slope() * half));
            line.setClip(new Rectangle(0, 0, width, height));
            nodes.add(styled(line, "slope-tangent"));
        }

        private void slopeLabel(double at) {
            label(shown.slopeLabel(), "slope-label", wide -> beside(at, wide), slopeLabelBaseline(), width);
        }

        /** On the side that the curves leave free: they rise towards the middle. */
        private double beside(double at, double wide) {
            double left = at - 10 - wide;
            double right = at + 10;
            boolean leftFits = left >= 0;
            boolean rightFits = right + wide <= width;
            return (shown.z() < 0 && leftFits) || !rightFits ? Math.max(0, left) : right;
        }

        private void axisLabels() {
            for (double z : new double[] {-shown.range(), 0, shown.range()}) {
                label(
                        Numbers.plain(z, Numbers.GRAPH_DIGITS),
                        "slope-axis-label",
                        wide -> Math.max(0, Math.min(width - wide, x(z) - wide / 2)),
                        height + 16,
                        width);
            }
        }

        private void label(String words, String styleClass, DoubleUnaryOperator x, double baseline, double room) {
            labels.add(new Label(styled(new Text(words), styleClass), x, baseline, room));
        }
    }
}
