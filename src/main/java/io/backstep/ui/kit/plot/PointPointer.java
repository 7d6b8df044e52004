package io.backstep.ui.kit.plot;

import io.backstep.engine.formula.Numbers;
import io.backstep.ui.kit.plot.CloudNodes.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import javafx.scene.Group;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.Circle;

/** Says what is under the mouse or at the keyboard: the values of a field, or a point. */
final class PointPointer extends Group {
    private static final double RADIUS = 8.5;
    /** How much further away than along its arrow a point counts that lies aside. */
    private static final double ASIDE = 2.5;

    private final CloudNodes clouds;
    private final Circle ring = PlotStyle.PLOT_CELL_CURSOR.part(new Circle(RADIUS));
    private final NoteBox note = new NoteBox();
    private IntFunction<String> describer = key -> "";
    private IntConsumer onPicked = key -> {};
    private Optional<Integer> pointed = Optional.empty();

    PointPointer(CloudNodes clouds) {
        this.clouds = clouds;
        setManaged(false);
        setMouseTransparent(true);
        setAutoSizeChildren(false);
        getChildren().addAll(ring, note);
        setVisible(false);
    }

    void setDescriber(IntFunction<String> words) {
        describer = words;
    }

    void setOnPicked(IntConsumer handler) {
        onPicked = handler;
    }

    /** What is said of the point that is pointed at; nothing where there is none. */
    String said() {
        return pointed.map(describer::apply).orElse("");
    }

    /** Where the box stands, if there is one to be seen. */
    Optional<TextSpot> covered() {
        return isVisible() && note.isVisible() ? Optional.of(note.spot()) : Optional.empty();
    }

    /** Shows what is at a place, and tells whether there is something to show. */
    boolean hover(double px, double py, PlotPicture picture, PlotSpace space) {
        Optional<Place> near = space.contains(px, py) ? clouds.near(px, py, space) : Optional.empty();
        pointed = near.map(place -> place.point().key());
        if (near.isPresent()) {
            show(near.get(), space);
        } else if (space.contains(px, py) && picture.field().isPresent()) {
            ring.setVisible(false);
            write(values(space.x().readableValue(px), space.y().readableValue(py), picture), px, py, space);
        } else {
            setVisible(false);
        }
        return isVisible();
    }

    void end() {
        pointed = Optional.empty();
        setVisible(false);
    }

    /** To be called when points have moved. */
    void redraw(PlotSpace space) {
        if (pointed.isPresent()) {
            find(pointed.get(), space).ifPresentOrElse(place -> show(place, space), this::end);
        } else {
            setVisible(false);
        }
    }

    /** Picks the point at a place. */
    void pick(double px, double py, PlotSpace space) {
        clouds.near(px, py, space)
                .ifPresent(place -> onPicked.accept(place.point().key()));
    }

    /** Goes to the next point or picks it; tells whether the key meant that. */
    boolean key(KeyCode code, PlotSpace space) {
        List<Place> places = clouds.places(space);
        if (places.isEmpty()) {
            return false;
        }
        switch (code) {
            case LEFT -> go(-1, 0, places, space);
            case RIGHT -> go(1, 0, places, space);
            case UP -> go(0, -1, places, space);
            case DOWN -> go(0, 1, places, space);
            case ENTER, SPACE -> {
                if (pointed.isEmpty()) {
                    return false;
                }
                onPicked.accept(pointed.get());
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void go(int right, int down, List<Place> places, PlotSpace space) {
        double x = space.area().x() + space.area().width() / 2;
        double y = space.area().y() + space.area().height() / 2;
        Optional<Place> from = pointed.flatMap(key -> find(key, space));
        if (from.isPresent()) {
            double fromX = from.get().x();
            double fromY = from.get().y();
            places.stream()
                    .filter(place -> right * (place.x() - fromX) + down * (place.y() - fromY) > 0)
                    .min(Comparator.comparingDouble(place ->
                            Math.abs(right * (place.x() - fromX) + down * (place.y() - fromY))
                                    + ASIDE * Math.abs(down * (place.x() - fromX) + right * (place.y() - fromY))))
                    .ifPresent(place -> pointTo(place, space));
        } else {
            places.stream()
                    .min(Comparator.comparingDouble(place -> Math.hypot(place.x() - x, place.y() - y)))
                    .ifPresent(place -> pointTo(place, space));
        }
    }

    private void pointTo(Place place, PlotSpace space) {
        pointed = Optional.of(place.point().key());
        show(place, space);
    }

    private Optional<Place> find(int key, PlotSpace space) {
        return clouds.places(space).stream()
                .filter(place -> place.point().key() == key)
                .findFirst();
    }

    private void show(Place place, PlotSpace space) {
        ring.setCenterX(place.x());
        ring.setCenterY(place.y());
        ring.setVisible(true);
        write(
                describer
                        .apply(place.point().key())
                        .lines()
                        .map(line -> new NoteBox.Line(line, PlotLook.MUTED))
                        .toList(),
                place.x(),
                place.y(),
                space);
    }

    private void write(List<NoteBox.Line> lines, double x, double y, PlotSpace space) {
        setVisible(true);
        note.setVisible(!lines.isEmpty());
        if (!lines.isEmpty()) {
            note.show(lines, x, y, space.area());
        }
    }

    private static List<NoteBox.Line> values(double x, double y, PlotPicture picture) {
        List<NoteBox.Line> lines = new ArrayList<>();
        lines.add(line(name(picture.x(), "x"), x));
        lines.add(line(name(picture.y(), "y"), y));
        picture.field()
                .flatMap(field -> field.at(x, y))
                .ifPresent(reading -> lines.add(line(reading.name(), reading.value())));
        return lines;
    }

    private static String name(PlotAxis axis, String otherwise) {
        return axis.title().isEmpty() ? otherwise : axis.title();
    }

    private static NoteBox.Line line(String name, double value) {
        String number = Double.isNaN(value) ? "–" : Numbers.plain(value, Numbers.GRAPH_DIGITS);
        return new NoteBox.Line(name + " = " + number, PlotLook.MUTED);
    }
}
