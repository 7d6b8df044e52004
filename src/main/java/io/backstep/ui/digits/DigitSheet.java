package io.backstep.ui.digits;

import io.backstep.engine.data.image.GreyImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/**
 * Small pictures in rows, as many as there is room for, of however many there are: only those on view are made. The mouse
 * and the keys choose one; Page Up and Page Down turn the pages. To be used on the JavaFX thread.
 */
public final class DigitSheet extends Region {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final PseudoClass CURSOR = PseudoClass.getPseudoClass("cursor");
    /** In the height of the text. */
    private static final double SIDE = 3.4;

    private static final double CAPTION = 1.5;
    /** So many rows it would like to have, where it may have as many as there is room for. */
    private static final int ROWS = 6;

    private static final double GAP = 4;

    private final Text ruler = new Text("0");
    private final List<Cell> cells = new ArrayList<>();
    private final ReadOnlyIntegerWrapper first = new ReadOnlyIntegerWrapper(this, "first", 0);
    private final ReadOnlyIntegerWrapper capacity = new ReadOnlyIntegerWrapper(this, "capacity", 1);
    private final ReadOnlyIntegerWrapper cursor = new ReadOnlyIntegerWrapper(this, "cursor", 0);
    private IntFunction<Tile> tiles = index -> new Tile(GreyImage.blank(1, 1), "", false, "");
    private IntConsumer onChosen = index -> {};
    private String name = "";
    private int count;
    private int columns = 1;
    private int fixedColumns;
    private int fixedRows;
    private boolean captions = true;

    /**
     * One of the pictures.
     *
     * @param caption a few letters below it
     * @param wrong whether the caption tells of a mistake
     * @param spoken what it is, for who cannot see it
     */
    record Tile(GreyImage image, String caption, boolean wrong, String spoken) {}

    private static final class Cell {
        private final PixelPicture picture = new PixelPicture();
        private final Label caption = new Label();
        private Optional<GreyImage> shown = Optional.empty();

        void show(Tile tile) {
            // What did not change is not painted again.
            if (!shown.equals(Optional.of(tile.image()))) {
                shown = Optional.of(tile.image());
                picture.show(tile.image());
            }
            caption.setText(tile.caption());
            caption.pseudoClassStateChanged(WRONG, tile.wrong());
        }
    }

    public DigitSheet() {
        getStyleClass().add("digit-sheet");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        ruler.setManaged(false);
        ruler.setVisible(false);
        getChildren().add(ruler);
        ruler.fontProperty().subscribe(font -> requestLayout());
        focusedProperty().subscribe(focused -> mark());
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> at(event).ifPresent(this::point));
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            requestFocus();
            at(event).ifPresent(index -> {
                point(index);
                onChosen.accept(index);
            });
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    public int getFixedColumns() {
        return fixedColumns;
    }

    /** How many pictures stand in a row, whatever the width; 0 for as many as there is room for. */
    public void setFixedColumns(int value) {
        fixedColumns = value;
    }

    public int getFixedRows() {
        return fixedRows;
    }

    /** How many rows there are; 0 for as many as there is room for. */
    public void setFixedRows(int value) {
        fixedRows = value;
    }

    public boolean isCaptions() {
        return captions;
    }

    /** Whether there is room below each picture. */
    public void setCaptions(boolean value) {
        captions = value;
    }

    /** The first picture on view. */
    ReadOnlyIntegerProperty firstProperty() {
        return first.getReadOnlyProperty();
    }

    /** How many there is room for. */
    ReadOnlyIntegerProperty capacityProperty() {
        return capacity.getReadOnlyProperty();
    }

    /** The picture that is pointed at. */
    ReadOnlyIntegerProperty pointedProperty() {
        return cursor.getReadOnlyProperty();
    }

    /** What hears of a picture that is clicked, or on which Enter is pressed. */
    void setOnChosen(IntConsumer handler) {
        onChosen = handler;
    }

    /**
     * Shows other pictures.
     *
     * @param sheetName what they are, for who cannot see them
     * @param size how many there are
     * @param made makes one of them, when it comes on view
     */
    void show(String sheetName, int size, IntFunction<Tile> made) {
        name = sheetName;
        count = size;
        tiles = made;
        cursor.set(Math.max(0, Math.min(count - 1, cursor.get())));
        turnTo(first.get());
    }

    /** Goes back to the first. */
    void rewind() {
        cursor.set(0);
        turnTo(0);
    }

    /** Turns the pages, forwards or backwards. */
    void turn(int pages) {
        point(Math.max(0, Math.min(count - 1, cursor.get() + pages * capacity.get())));
    }

    /** Begins the view with the page on which a picture is. */
    private void turnTo(int index) {
        int page = Math.max(0, Math.min(count - 1, index)) / capacity.get();
        first.set(page * capacity.get());
        fill();
    }

    private void fill() {
        int shown = Math.max(0, Math.min(capacity.get(), count - first.get()));
        while (cells.size() < shown) {
            Cell cell = new Cell();
            cell.picture.getStyleClass().add("digit-tile");
            cell.caption.getStyleClass().add("digit-caption");
            cell.caption.setAlignment(Pos.CENTER);
            cell.picture.setManaged(false);
            cell.caption.setManaged(false);
            cell.picture.setMouseTransparent(true);
            cell.caption.setMouseTransparent(true);
            cells.add(cell);
            getChildren().addAll(cell.picture, cell.caption);
        }
        for (int i = 0; i < cells.size(); i++) {
            boolean used = i < shown;
            cells.get(i).picture.setVisible(used);
            cells.get(i).caption.setVisible(used && captions);
            if (used) {
                cells.get(i).show(tiles.apply(first.get() + i));
            }
        }
        mark();
        requestLayout();
    }

    private void mark() {
        for (int i = 0; i < cells.size(); i++) {
            cells.get(i).picture.pseudoClassStateChanged(CURSOR, isFocused() && first.get() + i == cursor.get());
        }
        setAccessibleText(
                count == 0 ? name : name + "\n" + tiles.apply(cursor.get()).spoken());
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private void point(int index) {
        if (index != cursor.get() && index >= 0 && index < count) {
            cursor.set(index);
            if (index < first.get() || index >= first.get() + capacity.get()) {
                turnTo(index);
            } else {
                mark();
            }
        }
    }

    private void keyPressed(KeyEvent event) {
        if (event.isAltDown() || event.isShortcutDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> point(cursor.get() - 1);
            case RIGHT -> point(cursor.get() + 1);
            case UP -> point(cursor.get() - columns);
            case DOWN -> point(cursor.get() + columns);
            case PAGE_UP -> turn(-1);
            case PAGE_DOWN -> turn(1);
            case HOME -> point(0);
            case END -> point(count - 1);
            case ENTER, SPACE -> {
                if (count > 0) {
                    onChosen.accept(cursor.get());
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private Optional<Integer> at(MouseEvent event) {
        int column = (int) Math.floor(event.getX() / (side(getWidth()) + GAP));
        int row = (int) Math.floor(event.getY() / tall(getWidth()));
        int index = first.get() + row * columns + column;
        return column >= 0 && column < columns && row >= 0 && index < Math.min(count, first.get() + capacity.get())
                ? Optional.of(index)
                : Optional.empty();
    }

    private double side(double width) {
        return fixedColumns > 0
                ? Math.max(1, Math.floor((width + GAP) / fixedColumns - GAP))
                : Math.rint(SIDE * ruler.getFont().getSize());
    }

    private double tall(double width) {
        return side(width) + (captions ? Math.ceil(CAPTION * ruler.getFont().getSize()) : 0) + GAP;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 8 * (SIDE * ruler.getFont().getSize() + GAP);
    }

    @Override
    protected double computePrefHeight(double width) {
        return high(fixedRows > 0 ? fixedRows : ROWS, width);
    }

    @Override
    protected double computeMinHeight(double width) {
        return high(Math.max(1, fixedRows), width);
    }

    private double high(int rows, double width) {
        return rows * tall(width < 0 ? prefWidth(-1) : width) - GAP;
    }

    @Override
    protected void layoutChildren() {
        double side = side(getWidth());
        double tall = tall(getWidth());
        columns = fixedColumns > 0 ? fixedColumns : Math.max(1, (int) Math.floor((getWidth() + GAP) / (side + GAP)));
        int rows = fixedRows > 0 ? fixedRows : Math.max(1, (int) Math.floor((getHeight() + GAP) / tall));
        if (rows * columns != capacity.get()) {
            capacity.set(rows * columns);
            turnTo(cursor.get());
        }
        for (int i = 0; i < cells.size(); i++) {
            double x = (i % columns) * (side + GAP);
            double y = Math.floorDiv(i, columns) * tall;
            cells.get(i).picture.resizeRelocate(x, y, side, side);
            cells.get(i).caption.resizeRelocate(x, y + side, side, tall - side - GAP);
        }
    }
}
