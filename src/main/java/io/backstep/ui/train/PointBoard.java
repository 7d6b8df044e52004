package io.backstep.ui.train;

import io.backstep.ui.kit.plot.CloudsPane;
import io.backstep.ui.kit.plot.PlotCloud;
import io.backstep.ui.kit.plot.PlotRange;
import io.backstep.ui.kit.subscription.Subscriptions;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;

/** The surface on which points are drawn, with the mouse or the keyboard. */
public final class PointBoard extends StackPane {
    private static final double POINT = 4.2;
    /** Beyond the surface, in units of the axes: there the numbers stand. */
    private static final double BEFORE = 1.4;

    private static final double BEYOND = 0.4;
    private static final double STEP = 0.25;
    private static final double STRIDE = 1;
    private static final double LEAST_RING = 7;
    /** Of more points the outlines would cover the colours. */
    private static final int FEW = 150;

    private static final PseudoClass CROWDED = PseudoClass.getPseudoClass("crowded");

    private final CloudsPane clouds = new CloudsPane(POINT);
    private final BoardAxes axes = new BoardAxes();
    private final Circle brush = new Circle();
    private final Circle cursor = new Circle();

    public PointBoard() {
        getStyleClass().add("point-board");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        brush.getStyleClass().add("point-board-brush");
        cursor.getStyleClass().add("point-board-cursor");
        for (Node node : List.of(brush, cursor)) {
            node.setManaged(false);
            node.setMouseTransparent(true);
        }
        clouds.setMouseTransparent(true);
        brush.setVisible(false);
        cursor.visibleProperty().bind(focusedProperty());
        getChildren().addAll(axes, clouds, brush, cursor);
    }

    /** Draws with a view-model's tools, and shows what came of it as long as the subscriptions are held. */
    void follow(DrawPointsViewModel viewModel, Subscriptions held) {
        setOnMousePressed(event -> {
            requestFocus();
            if (event.getButton() == MouseButton.PRIMARY) {
                Point2D at = at(event);
                viewModel.press(at.getX(), at.getY());
            }
        });
        setOnMouseDragged(event -> {
            Point2D at = at(event);
            showBrush(event, viewModel);
            viewModel.drag(at.getX(), at.getY());
        });
        setOnMouseReleased(event -> viewModel.release());
        setOnMouseMoved(event -> showBrush(event, viewModel));
        setOnMouseExited(event -> brush.setVisible(false));
        setOnKeyPressed(event -> key(event, viewModel));
        held.listen(viewModel.pointsProperty(), this::show);
        held.listen(viewModel.cursorProperty(), now -> placeCursor(viewModel));
        held.onChange(viewModel.widthProperty(), () -> placeCursor(viewModel));
        held.onChange(widthProperty(), () -> placeCursor(viewModel));
        held.onChange(heightProperty(), () -> placeCursor(viewModel));
    }

    private Point2D at(MouseEvent event) {
        return clouds.toValues(event.getX() - clouds.getLayoutX(), event.getY() - clouds.getLayoutY());
    }

    private void show(HandPoints points) {
        List<List<PlotCloud.Point>> groups = new ArrayList<>();
        for (int label = 0; label < HandPoints.MOST_CLASSES; label++) {
            groups.add(new ArrayList<>());
        }
        for (int i = 0; i < points.dots().size(); i++) {
            HandPoints.Dot dot = points.dots().get(i);
            groups.get(points.numbers() ? 0 : dot.label()).add(new PlotCloud.Point(i, dot.x(), dot.y()));
        }
        List<PlotCloud> shown = new ArrayList<>();
        for (int label = 0; label < groups.size(); label++) {
            shown.add(new PlotCloud(
                    "drawn-" + label,
                    HandPoints.className(label),
                    ClassLooks.drawn(label).color(),
                    ClassLooks.drawn(label).form(),
                    PlotCloud.Filling.FULL,
                    groups.get(label)));
        }
        clouds.pseudoClassStateChanged(CROWDED, points.dots().size() > FEW);
        PlotRange range = new PlotRange(-HandPoints.REACH - BEFORE, HandPoints.REACH + BEYOND);
        clouds.show(shown, range, range);
        placeAxes();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        placeAxes();
    }

    private void placeAxes() {
        axes.place((x, y) -> clouds.toPixels(x, y).add(clouds.getLayoutX(), clouds.getLayoutY()));
    }

    private void showBrush(MouseEvent event, DrawPointsViewModel viewModel) {
        brush.setVisible(true);
        brush.setCenterX(event.getX());
        brush.setCenterY(event.getY());
        brush.setRadius(
                Math.max(LEAST_RING, clouds.unit() * viewModel.widthProperty().get()));
    }

    private void placeCursor(DrawPointsViewModel viewModel) {
        DrawPointsViewModel.Spot spot = viewModel.cursorProperty().get();
        Point2D at = clouds.toPixels(spot.x(), spot.y());
        cursor.setCenterX(clouds.getLayoutX() + at.getX());
        cursor.setCenterY(clouds.getLayoutY() + at.getY());
        cursor.setRadius(
                Math.max(LEAST_RING, clouds.unit() * viewModel.widthProperty().get()));
    }

    private void key(KeyEvent event, DrawPointsViewModel viewModel) {
        double step = event.isShiftDown() ? STRIDE : STEP;
        if (event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> move(-step, 0, event, viewModel);
            case RIGHT -> move(step, 0, event, viewModel);
            case UP -> move(0, step, event, viewModel);
            case DOWN -> move(0, -step, event, viewModel);
            case ENTER -> viewModel.addAtCursor();
            case DELETE, BACK_SPACE -> viewModel.eraseAtCursor();
            case DIGIT1, NUMPAD1 -> viewModel.brushProperty().set(0);
            case DIGIT2, NUMPAD2 -> viewModel.brushProperty().set(1);
            case DIGIT3, NUMPAD3 -> viewModel.brushProperty().set(2);
            case DIGIT4, NUMPAD4 -> viewModel.brushProperty().set(3);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private static void move(double right, double up, KeyEvent event, DrawPointsViewModel viewModel) {
        if (event.isShortcutDown()) {
            viewModel.carry(right, up);
        } else {
            viewModel.moveCursor(right, up);
        }
    }
}
