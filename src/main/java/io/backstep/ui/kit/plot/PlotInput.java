package io.backstep.ui.kit.plot;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** Mouse and keyboard on a plot: the probe, the zoom. */
final class PlotInput {
    /** Fine steps of the probe in a coarse one. */
    static final int COARSE = 10;

    private static final int FINE_STEPS = 100;
    private static final double ZOOM = 1.25;
    private static final double MOVE = 0.1;

    private final PlotView plot;
    private double draggedFrom = Double.NaN;

    private PlotInput(PlotView plot) {
        this.plot = plot;
    }

    static void install(PlotView plot) {
        PlotInput input = new PlotInput(plot);
        plot.addEventHandler(MouseEvent.MOUSE_PRESSED, input::pressed);
        plot.addEventHandler(MouseEvent.MOUSE_DRAGGED, input::dragged);
        plot.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> input.draggedFrom = Double.NaN);
        plot.addEventHandler(MouseEvent.MOUSE_MOVED, event -> plot.hover(event.getX(), event.getY()));
        plot.addEventHandler(MouseEvent.MOUSE_EXITED, event -> plot.endHover());
        plot.addEventHandler(ScrollEvent.SCROLL, input::scrolled);
        plot.addEventHandler(KeyEvent.KEY_PRESSED, input::keyPressed);
    }

    private boolean probed() {
        return !Double.isNaN(plot.probe());
    }

    private void pressed(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        plot.requestFocus();
        plot.endHover();
        if (event.isShortcutDown()) {
            draggedFrom = event.getX();
        } else {
            moveProbe(event.getX());
            plot.pick(event.getX(), event.getY());
        }
        event.consume();
    }

    private void dragged(MouseEvent event) {
        PlotSpace space = plot.space();
        if (event.getButton() != MouseButton.PRIMARY || space == null) {
            return;
        }
        if (Double.isNaN(draggedFrom)) {
            moveProbe(event.getX());
        } else {
            double by = space.x().toValue(draggedFrom) - space.x().toValue(event.getX());
            draggedFrom = event.getX();
            plot.setXRange(plot.zoom().moved(plot.xRange(), by));
        }
        event.consume();
    }

    private void moveProbe(double pixel) {
        PlotSpace space = plot.space();
        if (probed() && space != null) {
            plot.setProbe(space.x().readableValue(pixel));
        }
    }

    private void scrolled(ScrollEvent event) {
        PlotSpace space = plot.space();
        if (space == null || event.getDeltaY() == 0 || plot.zoom().isFixed()) {
            return;
        }
        zoom(event.getDeltaY() > 0 ? 1 / ZOOM : ZOOM, space.x().toValue(event.getX()));
        event.consume();
    }

    private void zoom(double factor, double about) {
        plot.setXRange(plot.zoom().zoomed(plot.xRange(), factor, about));
    }

    private void keyPressed(KeyEvent event) {
        if (event.isAltDown() || event.isMetaDown()) {
            return;
        }
        boolean done = event.isControlDown()
                ? moveRange(event.getCode())
                : plot.pointKey(event.getCode()) || zoomOrProbe(event);
        if (done) {
            event.consume();
        }
    }

    private boolean moveRange(KeyCode code) {
        if (plot.zoom().isFixed() || (code != KeyCode.LEFT && code != KeyCode.RIGHT)) {
            return false;
        }
        double by = MOVE * plot.xRange().span() * (code == KeyCode.LEFT ? -1 : 1);
        plot.setXRange(plot.zoom().moved(plot.xRange(), by));
        return true;
    }

    private boolean zoomOrProbe(KeyEvent event) {
        int steps = event.isShiftDown() ? COARSE : 1;
        switch (event.getCode()) {
            case LEFT -> {
                return stepProbe(plot, -steps);
            }
            case RIGHT -> {
                return stepProbe(plot, steps);
            }
            case HOME -> {
                return setProbe(plot.xRange().low());
            }
            case END -> {
                return setProbe(plot.xRange().high());
            }
            default -> {
                return zoomKey(event);
            }
        }
    }

    private boolean zoomKey(KeyEvent event) {
        if (plot.zoom().isFixed()) {
            return false;
        }
        double about = probed() ? plot.probe() : plot.xRange().middle();
        switch (event.getCode()) {
            case PLUS, ADD, EQUALS -> zoom(1 / ZOOM, about);
            case MINUS, SUBTRACT -> zoom(ZOOM, about);
            case DIGIT0, NUMPAD0 -> plot.setXRange(plot.zoom().home());
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean setProbe(double value) {
        if (probed()) {
            plot.setProbe(value);
        }
        return probed();
    }

    /** Moves the probe by so many fine steps, to round values; does nothing where there is no probe. */
    static boolean stepProbe(PlotView plot, int steps) {
        PlotSpace space = plot.space();
        if (Double.isNaN(plot.probe()) || space == null) {
            return false;
        }
        if (plot.picture().x().scale() == PlotAxis.Scale.LOG) {
            double pixel = space.x().toPixel(plot.probe()) + steps * space.x().length() / FINE_STEPS;
            plot.setProbe(space.x().readableValue(pixel));
        } else {
            double step = Ticks.step(plot.xRange().span() / 2 / FINE_STEPS).doubleValue();
            plot.setProbe(plot.xRange().clamp(Ticks.rounded(plot.probe() + steps * step, step)));
        }
        return true;
    }
}
