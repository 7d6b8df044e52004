package io.backstep.ui.digits;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/** Hidden units in rows, each as bright as its output. The mouse and the arrow keys point at one of them. */
public final class HiddenUnitsPane extends Region {
    private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");
    private static final int IN_ROW = 10;
    private static final double GAP = 2;

    private final List<Region> frames = new ArrayList<>();
    private final List<Region> lights = new ArrayList<>();
    private IntConsumer onPointed = unit -> {};
    private int pointed;

    public HiddenUnitsPane() {
        getStyleClass().add("hidden-units");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(at(event.getX(), event.getY())));
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            requestFocus();
            point(at(event.getX(), event.getY()));
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    /** What hears of the unit that is pointed at. */
    void setOnPointed(IntConsumer handler) {
        onPointed = handler;
    }

    /**
     * Shows units.
     *
     * @param outputs of each, from 0 (dark) to 1 (bright)
     */
    void show(double[] outputs) {
        while (frames.size() < outputs.length) {
            Region frame = new Region();
            frame.getStyleClass().add("hidden-unit");
            Region light = new Region();
            light.getStyleClass().add("hidden-unit-light");
            for (Region part : List.of(frame, light)) {
                part.setManaged(false);
                part.setMouseTransparent(true);
            }
            frames.add(frame);
            lights.add(light);
            getChildren().addAll(frame, light);
        }
        for (int unit = 0; unit < outputs.length; unit++) {
            lights.get(unit).setOpacity(Math.max(0, Math.min(1, outputs[unit])));
        }
        requestLayout();
    }

    /** Marks the unit that is pointed at. */
    void mark(int unit) {
        pointed = unit;
        for (int i = 0; i < frames.size(); i++) {
            frames.get(i).pseudoClassStateChanged(POINTED, i == unit);
        }
    }

    private void keyPressed(KeyEvent event) {
        if (event.isAltDown() || event.isShortcutDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> point(pointed - 1);
            case RIGHT -> point(pointed + 1);
            case UP -> point(pointed - IN_ROW);
            case DOWN -> point(pointed + IN_ROW);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void point(int unit) {
        if (unit >= 0 && unit < frames.size() && unit != pointed) {
            onPointed.accept(unit);
        }
    }

    private int at(double x, double y) {
        double cell = cell();
        int column = (int) Math.floor((x - left()) / cell);
        int row = (int) Math.floor(y / cell);
        return column < 0 || column >= IN_ROW || row < 0 ? -1 : row * IN_ROW + column;
    }

    private double cell() {
        int rows = Math.max(1, (frames.size() + IN_ROW - 1) / IN_ROW);
        return Math.max(GAP + 1, Math.floor(Math.min(getWidth() / IN_ROW, getHeight() / rows)));
    }

    private double left() {
        return Math.floor((getWidth() - IN_ROW * cell()) / 2);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return width < 0 ? prefWidth(-1) : width;
    }

    @Override
    protected void layoutChildren() {
        double cell = cell();
        for (int unit = 0; unit < frames.size(); unit++) {
            int row = unit / IN_ROW;
            int column = unit % IN_ROW;
            for (Region part : List.of(frames.get(unit), lights.get(unit))) {
                part.resizeRelocate(left() + column * cell, row * cell, cell - GAP, cell - GAP);
            }
        }
    }
}
