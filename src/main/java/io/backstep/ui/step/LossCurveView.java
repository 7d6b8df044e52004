package io.backstep.ui.step;

import io.backstep.engine.formula.Numbers;
import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.step.LossCurve.Point;
import io.backstep.ui.text.LiveLanguage;
import io.backstep.ui.theme.Style;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * The loss of every iteration so far, small beside the timeline. A click returns to the iteration below it; the part of
 * the curve that is not kept any more is dashed.
 */
public final class LossCurveView extends CourseView {
    // Sizes in the em of the small text.
    private static final double WIDTH = 11.5;
    private static final double PLOT_HEIGHT = 2.6;
    private static final double GAP = 0.35;
    private static final double DOT = 0.36;

    private final Label caption = new Label();
    private final Label first = new Label();
    private final Label last = new Label();
    private final Label here = new Label();
    private final Label none = new Label();
    private final Path kept = new Path();
    private final Path dropped = new Path();
    private final Line cursor = new Line();
    private final Circle dot = new Circle();
    private final Tooltip tooltip = new Tooltip();
    private @Nullable TransportViewModel model;

    public LossCurveView() {
        getStyleClass().add("loss-curve");
        kept.getStyleClass().add("loss-line");
        dropped.getStyleClass().addAll("loss-line", "dropped");
        cursor.getStyleClass().add("loss-cursor");
        dot.getStyleClass().add("loss-dot");
        List.of(kept, dropped, cursor, dot).forEach(shape -> {
            shape.setManaged(false);
            shape.setMouseTransparent(true);
            getChildren().add(shape);
        });
        List.of(caption, first, last, here, none).forEach(label -> {
            Style.SMALL.addTo(label);
            label.setMouseTransparent(true);
            getChildren().add(label);
        });
        List.of(caption, first, last, none).forEach(Style.MUTED::addTo);
        Style.STRONG.addTo(here);
        tooltip.setShowDelay(Duration.millis(200));
        Tooltip.install(this, tooltip);
        setOnMouseClicked(this::clicked);
        setOnMouseMoved(this::moved);
    }

    /** Shows what the view-model says and tells it what is clicked, as long as this node is in a scene. */
    Subscription connect(TransportViewModel viewModel, LiveLanguage language) {
        model = viewModel;
        setCourse(viewModel.iterations());
        return Subscriptions.whileShown(this, whileShown -> {
            whileShown.listen(language.bind("transport.losses"), caption::setText);
            whileShown.listen(language.bind("transport.losses.none"), none::setText);
            whileShown.listen(viewModel.lossCurveProperty(), this::show);
            whileShown.onChange(language.messagesProperty(), () -> show(viewModel.lossCurve()));
        });
    }

    private void show(LossCurve curve) {
        TransportViewModel shown = model;
        if (shown == null) {
            return;
        }
        boolean several = curve.lastIteration() > 1;
        first.setText(several ? "1" : "");
        last.setText(several ? Long.toString(curve.lastIteration()) : "");
        here.setText(curve.lossHere().map(LossCurveView::number).orElse(""));
        none.setVisible(curve.size() == 0);
        setAccessibleText(shown.sentenceAboutLosses());
        notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
        requestLayout();
    }

    private static String number(double loss) {
        return Numbers.plain(loss, Numbers.GRAPH_DIGITS);
    }

    // Size and layout

    private double em() {
        return caption.getFont().getSize();
    }

    @Override
    protected double computeMinWidth(double height) {
        return computePrefWidth(height);
    }

    @Override
    protected double computePrefWidth(double height) {
        double numbers = first.prefWidth(-1) + here.prefWidth(-1) + last.prefWidth(-1) + 2 * em();
        return Math.ceil(Math.max(Math.max(WIDTH * em(), numbers), caption.prefWidth(-1)));
    }

    @Override
    protected double computePrefHeight(double width) {
        return caption.prefHeight(-1) + here.prefHeight(-1) + (PLOT_HEIGHT + 2 * GAP) * em();
    }

    private double left() {
        return DOT * em() + 1;
    }

    private double xOf(LossCurve curve, long iteration) {
        double room = getWidth() - 2 * left();
        return left() + room * (iteration - 1) / Math.max(1, curve.lastIteration() - 1);
    }

    @Override
    protected void layoutChildren() {
        TransportViewModel shown = model;
        if (shown == null) {
            return;
        }
        double row = caption.prefHeight(-1);
        double plotTop = row + GAP * em();
        double plotHeight = getHeight() - 2 * (row + GAP * em());
        caption.resizeRelocate(0, 0, getWidth(), row);
        none.resizeRelocate(0, plotTop + (plotHeight - row) / 2, getWidth(), row);
        layOutNumbers(shown.lossCurve(), getHeight() - row, row);
        draw(shown.lossCurve(), plotTop, plotHeight);
    }

    /** The loss below its dot; the numbers of the first and the last iteration at the ends, where it leaves them room. */
    private void layOutNumbers(LossCurve curve, double top, double height) {
        double hereWidth = Math.ceil(here.prefWidth(-1));
        double middle = curve.lastIteration() > 1 ? xOf(curve, curve.iteration()) : 0;
        double left = Math.rint(Math.max(0, Math.min(middle - hereWidth / 2, getWidth() - hereWidth)));
        here.resizeRelocate(left, top, hereWidth, height);
        boolean alone = here.getText().isEmpty();
        double firstWidth = Math.ceil(first.prefWidth(-1));
        first.resizeRelocate(0, top, firstWidth, height);
        first.setVisible(alone || firstWidth + em() / 2 <= left);
        double lastWidth = Math.ceil(last.prefWidth(-1));
        last.resizeRelocate(getWidth() - lastWidth, top, lastWidth, height);
        last.setVisible(alone || left + hereWidth + em() / 2 <= getWidth() - lastWidth);
    }

    private void draw(LossCurve curve, double top, double height) {
        List<Point> points = curve.points((int) Math.max(1, getWidth()));
        double least = points.stream().mapToDouble(Point::loss).min().orElse(0);
        double most = points.stream().mapToDouble(Point::loss).max().orElse(0);
        // Halves, so that the span of the largest numbers does not overflow.
        double span = most / 2 - least / 2;
        Scale scale = loss -> span == 0 ? top + height / 2 : top + height * (most / 2 - loss / 2) / span;
        List<PathElement> keptLine = new ArrayList<>();
        List<PathElement> droppedLine = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            Point from = points.get(i - 1);
            Point to = points.get(i);
            boolean returnable = curve.canReturnTo(to.iteration());
            List<PathElement> line = returnable ? keptLine : droppedLine;
            if (line.isEmpty() || curve.canReturnTo(from.iteration()) != returnable) {
                line.add(new MoveTo(xOf(curve, from.iteration()), scale.y(from.loss())));
            }
            line.add(new LineTo(xOf(curve, to.iteration()), scale.y(to.loss())));
        }
        kept.getElements().setAll(keptLine);
        dropped.getElements().setAll(droppedLine);
        double x = xOf(curve, curve.iteration());
        boolean several = curve.lastIteration() > 1;
        cursor.setVisible(several);
        cursor.setStartX(Math.round(x) + 0.5);
        cursor.setEndX(Math.round(x) + 0.5);
        cursor.setStartY(top);
        cursor.setEndY(top + height + GAP * em() / 2);
        double loss = curve.lossOf(curve.iteration()).orElse(Double.NaN);
        dot.setVisible(Double.isFinite(loss));
        if (dot.isVisible()) {
            dot.setCenterX(x);
            dot.setCenterY(scale.y(loss));
            dot.setRadius(DOT * em());
        }
    }

    /** Where a loss is drawn. */
    private interface Scale {
        double y(double loss);
    }

    // Mouse

    private long iterationAt(LossCurve curve, double x) {
        double room = Math.max(1, getWidth() - 2 * left());
        long nearest = 1 + Math.round((x - left()) / room * Math.max(1, curve.lastIteration() - 1));
        return Math.max(1, Math.min(nearest, curve.lastIteration()));
    }

    private void clicked(MouseEvent event) {
        TransportViewModel shown = model;
        if (shown != null && event.getButton() == MouseButton.PRIMARY) {
            requestFocus();
            shown.returnTo(iterationAt(shown.lossCurve(), event.getX()));
        }
    }

    private void moved(MouseEvent event) {
        TransportViewModel shown = model;
        if (shown != null) {
            tooltip.setText(shown.describeIteration(iterationAt(shown.lossCurve(), event.getX())));
        }
    }
}
