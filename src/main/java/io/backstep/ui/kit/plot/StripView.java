package io.backstep.ui.kit.plot;

import io.backstep.engine.formula.Numbers;
import io.backstep.ui.kit.subscription.Subscriptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Rows of dots in line with a plot above them. Where many dots fall on one place of the screen one is drawn; pointing,
 * clicking and the arrow keys still tell them apart. To be used on the JavaFX thread.
 */
public final class StripView extends Region {
    private static final double REACH = 9;

    private final ObjectProperty<StripPicture> picture =
            new SimpleObjectProperty<>(this, "picture", StripPicture.EMPTY);
    private final ObjectProperty<PlotRange> xRange = new SimpleObjectProperty<>(this, "xRange", new PlotRange(0, 1));
    private final ReadOnlyObjectWrapper<Optional<StripPicture.Dot>> pointed =
            new ReadOnlyObjectWrapper<>(this, "pointed", Optional.empty());
    private final StripRows rows = new StripRows();
    private final Circle cursor = PlotStyle.PLOT_STRIP_CURSOR.part(new Circle(7));
    private final NoteBox note = new NoteBox();
    private Consumer<StripPicture.Dot> onPicked = dot -> {};
    private Function<StripPicture.Dot, String> describer = dot -> "";
    private @Nullable PlotKit kit;
    private double left;
    private double right;

    public StripView() {
        PlotStyle.PLOT.addTo(this);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        cursor.setVisible(false);
        note.setVisible(false);
        getChildren().addAll(rows.nodes());
        getChildren().addAll(cursor, note);
        rows.ruler().fontProperty().subscribe(font -> requestLayout());
        picture.subscribe((before, now) -> {
            pointed.set(pointed.get().filter(dot -> isIn(dot, now)));
            showPointed();
            requestLayout();
        });
        xRange.subscribe((before, now) -> requestLayout());
        pointed.subscribe((before, now) -> showPointed());
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> pointed.set(nearest(event.getX(), event.getY())));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> pointed.set(Optional.empty()));
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    /** Gives the strip its language and what saves its pictures; to be called once, before it is shown. */
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
                    setAccessibleHelp(messages.get("plot.help.strip"));
                    showPointed();
                }));
    }

    /** Stands in line with a plot and shows the same stretch, as long as both are shown. */
    public Subscription follow(PlotView plot) {
        return Subscriptions.whileShown(this, held -> {
            held.listen(plot.xRangeProperty(), xRange::set);
            held.listen(plot.plotAreaProperty(), this::alignTo);
        });
    }

    private void alignTo(Bounds area) {
        left = area.getMinX();
        right = area.getMaxX();
        requestLayout();
    }

    public ObjectProperty<StripPicture> pictureProperty() {
        return picture;
    }

    public StripPicture picture() {
        return picture.get();
    }

    public void setPicture(StripPicture value) {
        picture.set(Objects.requireNonNull(value));
    }

    public ObjectProperty<PlotRange> xRangeProperty() {
        return xRange;
    }

    /** The dot under the mouse or at the keyboard. */
    public ReadOnlyObjectProperty<Optional<StripPicture.Dot>> pointedProperty() {
        return pointed.getReadOnlyProperty();
    }

    /** What hears of a dot that is clicked, or on which Enter is pressed. */
    public void setOnDotPicked(Consumer<StripPicture.Dot> handler) {
        onPicked = handler;
    }

    /** What is said of a dot that is pointed at, such as the neuron it belongs to. */
    public void setDescriber(Function<StripPicture.Dot, String> words) {
        describer = words;
    }

    private static boolean isIn(StripPicture.Dot dot, StripPicture shown) {
        return dot.row() < shown.rows().size()
                && dot.index() < shown.rows().get(dot.row()).at().size();
    }

    @Override
    protected double computeMinHeight(double width) {
        return picture().rows().size() * rows.height();
    }

    @Override
    protected double computePrefHeight(double width) {
        return computeMinHeight(width);
    }

    private AxisMap map() {
        return new AxisMap(
                PlotAxis.Scale.LINEAR, xRange.get(), left, right > left ? right : Math.max(left + 1, getWidth()));
    }

    @Override
    protected void layoutChildren() {
        rows.draw(picture().rows(), map());
        showPointed();
    }

    private void showPointed() {
        Optional<StripPicture.Dot> dot = pointed.get();
        cursor.setVisible(dot.isPresent());
        String said = dot.map(describer).orElse("");
        note.setVisible(!said.isEmpty());
        dot.ifPresent(here -> {
            double x = map().toPixel(picture().rows().get(here.row()).at().get(here.index()));
            cursor.setCenterX(x);
            cursor.setCenterY(rows.lineOf(here.row()));
            if (!said.isEmpty()) {
                note.show(
                        said.lines()
                                .map(line -> new NoteBox.Line(line, PlotLook.MUTED))
                                .toList(),
                        x,
                        rows.lineOf(here.row()),
                        new TextSpot(0, 0, getWidth(), getHeight()));
            }
        });
        setAccessibleText(said.isEmpty() ? describe() : said);
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    /** The rows and how many dots each has. */
    private String describe() {
        List<String> lines = new ArrayList<>();
        lines.add(picture().name());
        PlotKit given = kit;
        if (given != null) {
            picture()
                    .rows()
                    .forEach(row -> lines.add(given.language()
                            .messages()
                            .get("plot.row", row.name(), row.at().size())));
        }
        return String.join("\n", lines);
    }

    private Optional<StripPicture.Dot> nearest(double px, double py) {
        StripPicture.@Nullable Dot best = null;
        double distance = REACH;
        for (int row = 0; row < picture().rows().size(); row++) {
            if (Math.abs(py - rows.lineOf(row)) > REACH) {
                continue;
            }
            for (int i = 0; i < picture().rows().get(row).at().size(); i++) {
                double away = Math.abs(
                        px - map().toPixel(picture().rows().get(row).at().get(i)));
                if (away < distance) {
                    distance = away;
                    best = new StripPicture.Dot(row, i);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private void pressed(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            requestFocus();
            nearest(event.getX(), event.getY()).ifPresent(dot -> {
                pointed.set(Optional.of(dot));
                onPicked.accept(dot);
            });
        }
    }

    private void keyPressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || picture().rows().isEmpty()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> beside(-1);
            case RIGHT -> beside(1);
            case UP -> otherRow(-1);
            case DOWN -> otherRow(1);
            case ENTER, SPACE -> pointed.get().ifPresent(onPicked);
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** The next dot of the row in the order of the axis. */
    private void beside(int step) {
        int row = pointed.get().map(StripPicture.Dot::row).orElse(0);
        List<Integer> order = order(row);
        int at = pointed.get().map(dot -> order.indexOf(dot.index()) + step).orElse(0);
        if (!order.isEmpty()) {
            int next = Math.max(0, Math.min(order.size() - 1, at));
            pointed.set(Optional.of(new StripPicture.Dot(row, order.get(next))));
        }
    }

    private List<Integer> order(int row) {
        StripPicture.Row shown = picture().rows().get(row);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < shown.at().size(); i++) {
            if (xRange.get().contains(shown.at().get(i))) {
                order.add(i);
            }
        }
        order.sort(
                (one, other) -> Double.compare(shown.at().get(one), shown.at().get(other)));
        return order;
    }

    private void otherRow(int step) {
        int row = pointed.get().map(dot -> dot.row() + step).orElse(0);
        double near = pointed.get()
                .map(dot -> picture().rows().get(dot.row()).at().get(dot.index()))
                .orElse(xRange.get().low());
        if (row < 0 || row >= picture().rows().size()) {
            return;
        }
        StripPicture.Row shown = picture().rows().get(row);
        order(row).stream()
                .min((one, other) -> Double.compare(
                        Math.abs(shown.at().get(one) - near),
                        Math.abs(shown.at().get(other) - near)))
                .ifPresent(index -> pointed.set(Optional.of(new StripPicture.Dot(row, index))));
    }

    /** The value of a dot, as written. */
    String valueOf(StripPicture.Dot dot) {
        return Numbers.plain(picture().rows().get(dot.row()).at().get(dot.index()), Numbers.GRAPH_DIGITS);
    }
}
