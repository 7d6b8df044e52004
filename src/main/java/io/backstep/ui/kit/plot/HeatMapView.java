package io.backstep.ui.kit.plot;

import io.backstep.engine.formula.Numbers;
import io.backstep.ui.kit.plot.HeatMapPicture.Cell;
import io.backstep.ui.kit.subscription.Subscriptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleFunction;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A matrix as coloured cells, with its numbers where there is room. The mouse and the arrow keys go from cell to cell.
 * To be used on the JavaFX thread.
 */
public final class HeatMapView extends Region {
    private static final StyleablePropertyFactory<HeatMapView> STYLES =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final CssMetaData<HeatMapView, Color> POSITIVE =
            STYLES.createColorCssMetaData("-bs-cell-positive", view -> view.positive, Color.TRANSPARENT);
    private static final CssMetaData<HeatMapView, Color> NEGATIVE =
            STYLES.createColorCssMetaData("-bs-cell-negative", view -> view.negative, Color.TRANSPARENT);
    private static final CssMetaData<HeatMapView, Color> NONE =
            STYLES.createColorCssMetaData("-bs-cell-none", view -> view.none, Color.TRANSPARENT);
    private static final CssMetaData<HeatMapView, Color> DARK_INK =
            STYLES.createColorCssMetaData("-bs-cell-dark-ink", view -> view.darkInk, Color.TRANSPARENT);
    private static final CssMetaData<HeatMapView, Color> LIGHT_INK =
            STYLES.createColorCssMetaData("-bs-cell-light-ink", view -> view.lightInk, Color.TRANSPARENT);

    private final SimpleStyleableObjectProperty<Color> positive = color(POSITIVE, "positive");
    private final SimpleStyleableObjectProperty<Color> negative = color(NEGATIVE, "negative");
    private final SimpleStyleableObjectProperty<Color> none = color(NONE, "none");
    private final SimpleStyleableObjectProperty<Color> darkInk = color(DARK_INK, "darkInk");
    private final SimpleStyleableObjectProperty<Color> lightInk = color(LIGHT_INK, "lightInk");

    private final ObjectProperty<HeatMapPicture> picture =
            new SimpleObjectProperty<>(this, "picture", HeatMapPicture.EMPTY);
    private final ObjectProperty<Optional<Cell>> pointed =
            new SimpleObjectProperty<>(this, "pointed", Optional.empty());
    private final Group cells = new Group();
    private final PlotWords words = new PlotWords();
    private final Rectangle cursor = PlotStyle.PLOT_CELL_CURSOR.part(new Rectangle());
    private final Text ruler = new Text("0");
    private final List<CellNumber> numbers = new ArrayList<>();
    private final NoteBox tip = new NoteBox();
    private Consumer<Cell> onPicked = cell -> {};
    private @Nullable PlotKit kit;
    private double left;
    private double top;
    private double size = 1;
    private double tall = 1;

    /** A number that is to be written into its cell. */
    private record CellNumber(Text text, double value, Rectangle cell) {
        void write(String written) {
            text.setText(written);
            PlotWords.moveTo(
                    text,
                    cell.getX() + (cell.getWidth() - PlotWords.width(text)) / 2,
                    cell.getY() + (cell.getHeight() - PlotWords.height(text)) / 2);
        }

        boolean fits() {
            return PlotWords.width(text) + 2 <= cell.getWidth() && PlotWords.height(text) <= cell.getHeight();
        }
    }

    public HeatMapView() {
        PlotStyle.PLOT.addTo(this);
        PlotStyle.PLOT_CELLS.addTo(this);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        cells.setManaged(false);
        cells.setAutoSizeChildren(false);
        cells.setMouseTransparent(true);
        PlotStyle.PLOT_TICK.part(ruler);
        ruler.setVisible(false);
        cursor.setVisible(false);
        tip.setVisible(false);
        getChildren().addAll(ruler, cells, words, cursor, tip);
        ruler.fontProperty().subscribe(font -> requestLayout());
        List.of(positive, negative, none, darkInk, lightInk).forEach(color -> color.subscribe(this::requestLayout));
        picture.subscribe((before, now) -> {
            pointed.set(pointed.get()
                    .filter(cell -> cell.row() < now.values().rows()
                            && cell.column() < now.values().columns()));
            setAccessibleText(now.name());
            requestLayout();
        });
        pointed.subscribe((before, now) -> showCursor());
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> pointed.set(cellAt(event.getX(), event.getY())));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> pointed.set(Optional.empty()));
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            requestFocus();
            cellAt(event.getX(), event.getY()).ifPresent(onPicked);
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    private SimpleStyleableObjectProperty<Color> color(CssMetaData<HeatMapView, Color> css, String name) {
        return new SimpleStyleableObjectProperty<>(css, this, name, Color.TRANSPARENT);
    }

    /** Gives the map its language and what saves its pictures; to be called once, before it is shown. */
    public void connect(PlotKit given) {
        kit = given;
        PlotMenu.install(
                this,
                given,
                () -> new PlotMenu.Contents(
                        picture().name(),
                        given.language().messages().get("plot.menu.copy"),
                        PlotNumbers.of(picture())));
        Subscriptions.whileShown(
                this,
                held -> held.listen(given.language().messagesProperty(), messages -> {
                    setAccessibleHelp(messages.get("plot.help.cells"));
                    // Not at once: while the scene is being made there are no style sheets yet.
                    requestLayout();
                }));
    }

    public ObjectProperty<HeatMapPicture> pictureProperty() {
        return picture;
    }

    public HeatMapPicture picture() {
        return picture.get();
    }

    public void setPicture(HeatMapPicture value) {
        picture.set(Objects.requireNonNull(value));
    }

    /** The cell under the mouse or at the keyboard; may be set, to show a cell from elsewhere. */
    public ObjectProperty<Optional<Cell>> pointedProperty() {
        return pointed;
    }

    /** What hears of a cell that is clicked, or on which Enter is pressed. */
    public void setOnCellPicked(Consumer<Cell> handler) {
        onPicked = handler;
    }

    public static List<CssMetaData<? extends Styleable, ?>> getClassCssMetaData() {
        return STYLES.getCssMetaData();
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return getClassCssMetaData();
    }

    @Override
    protected double computePrefWidth(double height) {
        return (picture().values().columns() * 4.4 + 5) * ruler.getFont().getSize();
    }

    @Override
    protected double computePrefHeight(double width) {
        return (picture().values().rows() * 2.6 + 2) * ruler.getFont().getSize();
    }

    @Override
    protected void layoutChildren() {
        HeatMapPicture shown = picture();
        double em = ruler.getFont().getSize();
        words.begin();
        List<Text> names = new ArrayList<>();
        shown.rows().forEach(name -> names.add(words.write(name, PlotStyle.PLOT_TICK, text -> {})));
        words.measure();
        left = shown.rows().isEmpty()
                ? 0
                : names.stream().mapToDouble(PlotWords::width).max().orElse(0) + 0.6 * em;
        top = shown.columns().isEmpty() ? 0 : ruler.getLayoutBounds().getHeight() + 0.3 * em;
        size = Math.max(1, (getWidth() - left) / shown.values().columns());
        tall = Math.max(1, (getHeight() - top) / shown.values().rows());
        for (int row = 0; row < names.size(); row++) {
            Text name = names.get(row);
            PlotWords.moveTo(
                    name,
                    left - 0.6 * em - PlotWords.width(name),
                    top + (row + 0.5) * tall - PlotWords.height(name) / 2);
            name.setVisible(PlotWords.height(name) <= tall + 4);
        }
        for (int column = 0; column < shown.columns().size(); column++) {
            double middle = left + (column + 0.5) * size;
            words.write(shown.columns().get(column), PlotStyle.PLOT_TICK, text -> {
                PlotWords.moveTo(text, middle - PlotWords.width(text) / 2, 0);
                text.setVisible(PlotWords.width(text) + 2 <= size);
            });
        }
        drawCells(shown);
        words.place();
        fit(CellNumbers.ways(shown.values(), shown.counts()), shown.counts());
        showCursor();
    }

    private void drawCells(HeatMapPicture shown) {
        List<Node> rectangles = new ArrayList<>();
        numbers.clear();
        for (int row = 0; row < shown.values().rows(); row++) {
            for (int column = 0; column < shown.values().columns(); column++) {
                double value = shown.values().get(row, column);
                Rectangle cell =
                        PlotStyle.PLOT_CELL.part(new Rectangle(left + column * size, top + row * tall, size, tall));
                Color fill = fill(value, shown.most());
                cell.setFill(fill);
                rectangles.add(cell);
                number(value, cell, fill);
            }
        }
        cells.getChildren().setAll(rectangles);
    }

    private Color fill(double value, double most) {
        double share = Double.isNaN(value) ? 0 : Math.min(1, Math.abs(value) / most);
        return none.get().interpolate(value < 0 ? negative.get() : positive.get(), share);
    }

    private void number(double value, Rectangle cell, Color fill) {
        Text number = words.write("", PlotStyle.PLOT_CELL_NUMBER, text -> {});
        numbers.add(new CellNumber(number, value, cell));
        // By a class: a fill that is set here would give way to that of the style sheets.
        PlotStyle.PLOT_CELL_NUMBER_LIGHT.set(number, Ink.isLightBetter(fill, darkInk.get(), lightInk.get()));
    }

    /**
     * Writes all numbers alike, with as many digits as the cells have room for; none at all where there is not room for
     * the fewest. A count stands for itself: one that does not fit takes none of the others away.
     */
    private void fit(List<DoubleFunction<String>> ways, boolean counts) {
        for (DoubleFunction<String> way : ways) {
            numbers.forEach(number -> number.write(way.apply(number.value())));
            if (numbers.stream().allMatch(CellNumber::fits)) {
                return;
            }
        }
        numbers.forEach(number -> number.text().setVisible(counts && number.fits()));
    }

    private boolean isWritten(Cell cell) {
        int at = cell.row() * picture().values().columns() + cell.column();
        return at < numbers.size() && numbers.get(at).text().isVisible();
    }

    private void showCursor() {
        cursor.setVisible(pointed.get().isPresent());
        setAccessibleText(picture().name());
        pointed.get().ifPresent(cell -> {
            cursor.setX(left + cell.column() * size);
            cursor.setY(top + cell.row() * tall);
            cursor.setWidth(size);
            cursor.setHeight(tall);
            setAccessibleText(picture().name() + "\n" + describe(cell));
        });
        tip.setVisible(pointed.get().filter(cell -> !isWritten(cell)).isPresent());
        pointed.get()
                .ifPresent(cell -> tip.show(
                        List.of(new NoteBox.Line(describe(cell), PlotLook.MUTED)),
                        cursor.getX() + cursor.getWidth(),
                        cursor.getY(),
                        new TextSpot(0, 0, getWidth(), getHeight())));
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private String describe(Cell cell) {
        String value = Numbers.plain(picture().values().get(cell.row(), cell.column()), Numbers.FORMULA_DIGITS);
        PlotKit given = kit;
        return given == null
                ? value
                : given.language()
                        .messages()
                        .get(
                                "plot.cell",
                                picture().rowName(cell.row()),
                                picture().columnName(cell.column()),
                                value);
    }

    private Optional<Cell> cellAt(double x, double y) {
        int column = (int) Math.floor((x - left) / size);
        int row = (int) Math.floor((y - top) / tall);
        boolean inside = column >= 0
                && row >= 0
                && column < picture().values().columns()
                && row < picture().values().rows();
        return inside ? Optional.of(new Cell(row, column)) : Optional.empty();
    }

    private void keyPressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> move(0, -1);
            case RIGHT -> move(0, 1);
            case UP -> move(-1, 0);
            case DOWN -> move(1, 0);
            case ENTER, SPACE -> pointed.get().ifPresent(onPicked);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int down, int across) {
        Cell from = pointed.get().orElse(new Cell(-down, -across));
        int row = Math.max(0, Math.min(picture().values().rows() - 1, from.row() + down));
        int column = Math.max(0, Math.min(picture().values().columns() - 1, from.column() + across));
        pointed.set(Optional.of(new Cell(row, column)));
    }
}
