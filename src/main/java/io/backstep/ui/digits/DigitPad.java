package io.backstep.ui.digits;

import io.backstep.engine.data.image.Stroke;
import io.backstep.ui.digits.PadViewModel.Pen;
import io.backstep.ui.kit.subscription.Subscriptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/** A square sheet to draw a digit on, with mouse, pen, finger or keys. */
public final class DigitPad extends Region {
    private static final PseudoClass DOWN = PseudoClass.getPseudoClass("down");
    private static final PseudoClass IN_USE = PseudoClass.getPseudoClass("in-use");
    private static final double STEP = 0.025;
    private static final double STRIDE = 0.1;
    private static final double EDGE = 1;

    private final Region paper = new Region();
    private final PixelPicture picture = new PixelPicture();
    private final Group ink = new Group();
    private final Rectangle clip = new Rectangle();
    private final Circle pen = new Circle();
    private final List<Stroke> drawn = new ArrayList<>();
    private Optional<PadViewModel> pad = Optional.empty();

    public DigitPad() {
        getStyleClass().add("digit-pad");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        paper.getStyleClass().add("digit-paper");
        picture.getStyleClass().add("digit-picture");
        pen.getStyleClass().add("digit-pen");
        paper.setManaged(false);
        picture.setManaged(false);
        ink.setManaged(false);
        ink.setAutoSizeChildren(false);
        ink.setClip(clip);
        pen.setManaged(false);
        picture.setMouseTransparent(true);
        ink.setMouseTransparent(true);
        pen.setMouseTransparent(true);
        pen.visibleProperty().bind(focusedProperty());
        getChildren().addAll(paper, picture, ink, pen);
        focusedProperty().subscribe(focused -> paper.pseudoClassStateChanged(IN_USE, focused));
    }

    /** Draws on a view-model's sheet, and shows it as long as the subscriptions are held. */
    void follow(PadViewModel viewModel, Subscriptions held) {
        pad = Optional.of(viewModel);
        setOnMousePressed(event -> {
            requestFocus();
            if (event.getButton() == MouseButton.PRIMARY) {
                viewModel.press(x(event), y(event));
            }
            // The pane that scrolls would take the focus, and keys would miss the pad.
            event.consume();
        });
        setOnMouseDragged(event -> viewModel.drag(x(event), y(event)));
        setOnMouseReleased(event -> viewModel.release());
        setOnKeyPressed(event -> key(event, viewModel));
        // A finger draws here; it does not push the screen away.
        setOnScroll(event -> {
            if (event.isDirect()) {
                event.consume();
            }
        });
        held.listen(viewModel.sheetProperty(), this::show);
        held.listen(viewModel.penProperty(), now -> placePen());
        held.onChange(viewModel.thicknessProperty(), this::placePen);
    }

    private double x(MouseEvent event) {
        return (event.getX() - paper.getLayoutX()) / paper.getWidth();
    }

    private double y(MouseEvent event) {
        return (event.getY() - paper.getLayoutY()) / paper.getHeight();
    }

    private static void key(KeyEvent event, PadViewModel viewModel) {
        if (event.isAltDown() || event.isShortcutDown() || event.isControlDown()) {
            return;
        }
        double step = event.isShiftDown() ? STRIDE : STEP;
        switch (event.getCode()) {
            case LEFT -> viewModel.movePen(-step, 0);
            case RIGHT -> viewModel.movePen(step, 0);
            case UP -> viewModel.movePen(0, -step);
            case DOWN -> viewModel.movePen(0, step);
            case SPACE -> viewModel.lowerOrLift();
            case BACK_SPACE -> viewModel.undo();
            case DELETE -> viewModel.clear();
            default -> {
                return;
            }
        }
        event.consume();
    }

    // Drawing

    private void show(Sheet sheet) {
        picture.setVisible(sheet.picture().isPresent());
        sheet.picture().ifPresent(picture::show);
        List<Stroke> strokes = sheet.strokes();
        int same = 0;
        while (same < Math.min(drawn.size(), strokes.size()) && drawn.get(same).equals(strokes.get(same))) {
            same++;
        }
        drawn.subList(same, drawn.size()).clear();
        ink.getChildren().remove(same, ink.getChildren().size());
        for (Stroke stroke : strokes.subList(same, strokes.size())) {
            drawn.add(stroke);
            ink.getChildren().add(line(stroke));
        }
    }

    private Polyline line(Stroke stroke) {
        double scale = paper.getWidth() / Stroke.UNIT;
        Polyline line = new Polyline();
        line.getStyleClass().add("digit-stroke");
        line.setStrokeLineCap(StrokeLineCap.ROUND);
        line.setStrokeLineJoin(StrokeLineJoin.ROUND);
        line.setStrokeWidth(stroke.thousandths() * scale);
        for (Stroke.Point point : stroke.points()) {
            line.getPoints().addAll(point.x() * scale, point.y() * scale);
        }
        if (stroke.points().size() == 1) {
            // A line of no length has no ends, and is not drawn.
            line.getPoints()
                    .addAll(stroke.last().x() * scale + 0.01, stroke.last().y() * scale);
        }
        return line;
    }

    private void placePen() {
        pad.ifPresent(viewModel -> {
            Pen now = viewModel.penProperty().get();
            double scale = paper.getWidth() / Stroke.UNIT;
            pen.setCenterX(paper.getLayoutX() + now.at().x() * scale);
            pen.setCenterY(paper.getLayoutY() + now.at().y() * scale);
            pen.setRadius(Math.max(2, viewModel.thicknessProperty().get() * scale / 2));
            pen.pseudoClassStateChanged(DOWN, now.down());
        });
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return width < 0 ? prefWidth(-1) : Math.min(width, getMaxWidth() > 0 ? getMaxWidth() : width);
    }

    @Override
    protected void layoutChildren() {
        double side = Math.floor(Math.min(getWidth(), getHeight()));
        double left = Math.floor((getWidth() - side) / 2);
        if (side != paper.getWidth()) {
            paper.resize(side, side);
            picture.resize(side, side);
            clip.setX(EDGE);
            clip.setY(EDGE);
            clip.setWidth(Math.max(0, side - 2 * EDGE));
            clip.setHeight(Math.max(0, side - 2 * EDGE));
            drawn.clear();
            ink.getChildren().clear();
            pad.ifPresent(viewModel -> show(viewModel.sheet()));
        }
        paper.relocate(left, 0);
        picture.relocate(left, 0);
        ink.setLayoutX(left);
        ink.setLayoutY(0);
        placePen();
    }
}
