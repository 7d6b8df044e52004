package io.backstep.ui.kit.plot;

import io.backstep.ui.kit.subscription.Subscriptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * A plot of curves over an axis, with bands behind them and marks over them, that can be probed, zoomed and saved. It
 * shows a {@link PlotPicture}; what a person does with it comes out of its properties and handlers. Nothing is sampled
 * again but what has changed. To be used on the JavaFX thread.
 */
public final class PlotView extends Region {
    private static final int EQUALISING = 2;
    private static final double LEAST_LINES = 7;

    private final ObjectProperty<PlotPicture> picture = new SimpleObjectProperty<>(this, "picture", PlotPicture.EMPTY);
    private final ObjectProperty<PlotRange> xRange =
            new SimpleObjectProperty<>(this, "xRange", PlotPicture.EMPTY.x().range());
    private final DoubleProperty probe = new SimpleDoubleProperty(this, "probe", Double.NaN);
    private final ReadOnlyObjectWrapper<Bounds> plotArea =
            new ReadOnlyObjectWrapper<>(this, "plotArea", new BoundingBox(0, 0, 0, 0));

    private final FieldNode field = new FieldNode();
    private final BandNodes bands = new BandNodes();
    private final AxisNodes axes = new AxisNodes();
    private final CurveNodes curves = new CurveNodes();
    private final LegendNodes legend = new LegendNodes();
    private final PlotLabels labels = new PlotLabels();
    private final CloudNodes clouds = new CloudNodes();
    private final PointPointer pointer = new PointPointer(clouds);
    private final PlotReadings readings = new PlotReadings(labels, pointer);
    private final MarkNodes marks;
    private final PlotSpeech speech = new PlotSpeech(this);

    private PlotZoom zoom = PlotZoom.fixed(PlotPicture.EMPTY.x().range());
    private boolean zoomGiven;
    private HandleMoves onHandleMoved = (id, to) -> {};
    private @Nullable PlotSpace space;

    public PlotView() {
        PlotStyle.PLOT.addTo(this);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        marks = new MarkNodes(() -> onHandleMoved);
        getChildren().add(bands);
        getChildren().add(curves.tints());
        getChildren().addAll(axes.lines());
        getChildren().addAll(field, curves.lines(), axes.words(), legend, clouds, labels.words());
        getChildren().addAll(readings.hover(), marks, readings.probe(), pointer);
        axes.ruler().fontProperty().subscribe(font -> requestLayout());
        picture.subscribe((before, now) -> {
            if (!before.x().range().equals(now.x().range())) {
                xRange.set(now.x().range());
            }
            speech.changed();
            PlotSpace drawnIn = space;
            if (drawnIn != null && !isNeedsLayout() && now.differsInWordlessMarks(before)) {
                marks.draw(now.marks(), drawnIn);
                showProbe();
            } else {
                requestLayout();
            }
        });
        xRange.subscribe((before, now) -> {
            speech.changed();
            requestLayout();
        });
        probe.subscribe((before, now) -> showProbe());
        PlotInput.install(this);
    }

    /** Gives the plot its language and what saves its pictures; to be called once, before it is shown. */
    public void connect(PlotKit given) {
        PlotMenu.install(this, given, () -> speech.menu(given.language().messages()));
        Subscriptions.whileShown(this, held -> held.listen(given.language().messagesProperty(), speech::speakIn));
    }

    // Properties

    public ObjectProperty<PlotPicture> pictureProperty() {
        return picture;
    }

    public PlotPicture picture() {
        return picture.get();
    }

    /**
     * Shows a picture. Where its horizontal range is another than that of the picture before, it is shown at once;
     * otherwise the range on view stays as it was zoomed.
     */
    public void setPicture(PlotPicture value) {
        picture.set(Objects.requireNonNull(value));
    }

    /** Shows other marks over the same curves. */
    public void setMarks(List<? extends PlotMark> marksNow) {
        setPicture(picture().withMarks(marksNow));
    }

    /** The stretch of the horizontal axis on view: changed by zooming, and to be set to zoom from elsewhere. */
    public ObjectProperty<PlotRange> xRangeProperty() {
        return xRange;
    }

    public PlotRange xRange() {
        return xRange.get();
    }

    public void setXRange(PlotRange value) {
        xRange.set(Objects.requireNonNull(value));
    }

    /** How far it can be zoomed; not at all as long as this is not called. */
    public void setZoom(PlotZoom value) {
        zoom = value;
        zoomGiven = true;
    }

    PlotZoom zoom() {
        return zoomGiven ? zoom : PlotZoom.fixed(xRange());
    }

    /** Where the probe stands; not a number while there is none. A person moves it by mouse and keyboard. */
    public DoubleProperty probeProperty() {
        return probe;
    }

    public double probe() {
        return probe.get();
    }

    public void setProbe(double value) {
        probe.set(value);
    }

    /**
     * What the probe is called.
     *
     * @param id of its node
     * @param name of what it is moved along, such as {@code z}
     */
    public void setProbeName(String id, String name) {
        readings.probe().setId(id);
        readings.setName(name);
        showProbe();
    }

    /** Whether a box beside the probe says the values there; it does unless told otherwise. */
    public void setProbeValuesShown(boolean shown) {
        readings.probe().setBoxShown(shown);
    }

    /** What hears of the key of a point that is clicked, or on which Enter is pressed. */
    public void setOnPointPicked(IntConsumer handler) {
        pointer.setOnPicked(handler);
    }

    /** What is said, in a line or a few, of the point with a key that is pointed at. */
    public void setPointDescriber(IntFunction<String> words) {
        pointer.setDescriber(words);
    }

    /** What hears of handles that are moved. */
    public void setOnHandleMoved(HandleMoves handler) {
        onHandleMoved = handler;
    }

    /** How far an arrow key moves a handle, in the units of the axes; ten times as far with Shift. */
    public void setHandleStep(double step) {
        marks.setStep(step);
        requestLayout();
    }

    /** The area of the curves within this node, for what is to stand in line with it. */
    public ReadOnlyObjectProperty<Bounds> plotAreaProperty() {
        return plotArea.getReadOnlyProperty();
    }

    String probeName() {
        return readings.name();
    }

    @Nullable
    PlotSpace space() {
        return space;
    }

    // Drawing

    @Override
    protected double computeMinWidth(double height) {
        return 12 * axes.em();
    }

    @Override
    protected double computeMinHeight(double width) {
        return 9 * axes.em();
    }

    @Override
    protected double computePrefWidth(double height) {
        return 40 * axes.em();
    }

    @Override
    protected double computePrefHeight(double width) {
        return 24 * axes.em();
    }

    @Override
    protected void layoutChildren() {
        if (getWidth() <= 0 || getHeight() <= 0) {
            return;
        }
        PlotPicture shown = picture();
        TextSpot room = new TextSpot(
                snappedLeftInset(),
                snappedTopInset(),
                getWidth() - snappedLeftInset() - snappedRightInset(),
                getHeight() - snappedTopInset() - snappedBottomInset());
        double named = shown.legend() ? legend.draw(shown.curves(), room, axes.em()) : 0;
        // The curves come first: their own labels name them too.
        boolean roomForLegend = shown.legend() && room.height() - named > LEAST_LINES * axes.lineHeight();
        legend.setVisible(roomForLegend);
        if (!roomForLegend) {
            named = 0;
        }
        PlotSpace now = drawAxes(
                shown, new TextSpot(room.x(), room.y() + named, room.width(), Math.max(1, room.height() - named)));
        space = now;
        field.draw(shown.field(), now);
        bands.draw(shown.bands(), now);
        boolean over = shown.field().isEmpty() && !shown.clouds().isEmpty();
        stack(over);
        curves.draw(shown.curves(), now, over);
        clouds.draw(shown.clouds(), now);
        marks.draw(shown.marks(), now);
        readProbe(now);
        drawLabels(now);
        plotArea.set(new BoundingBox(
                now.area().x(), now.area().y(), now.area().width(), now.area().height()));
        if (isPlace(shown)) {
            pointer.redraw(now);
        }
        readings.makeRoom();
        speech.probeMoved();
        readings.pointAgain(shown.curves(), now, PlotLines.of(shown, now, curves));
    }

    private void drawLabels(PlotSpace now) {
        List<TextSpot> boxes = new ArrayList<>(marks.noteSpots());
        boxes.addAll(readings.probe().covered());
        labels.draw(picture(), now, curves, boxes, probe(), legend.isVisible());
        axes.drawZero(now, curves.allRuns(), labels.spots());
    }

    /** Puts curves over points where they are fitted to these, and otherwise points over the lines between regions. */
    private void stack(boolean curvesOver) {
        int at = getChildren().indexOf(curves.lines());
        if (getChildren().indexOf(clouds) < at != curvesOver) {
            getChildren().remove(clouds);
            getChildren().add(getChildren().indexOf(curves.lines()) + (curvesOver ? 0 : 1), clouds);
        }
    }

    /** Whether places mean something, not only the values of curves. */
    private static boolean isPlace(PlotPicture shown) {
        return shown.field().isPresent() || !shown.clouds().isEmpty();
    }

    private PlotSpace drawAxes(PlotPicture shown, TextSpot room) {
        PlotAxis x = shown.x().withRange(xRange());
        PlotSpace drawn = axes.draw(x, shown.y(), room);
        // The values at an axis change with its range, and with them the room that is left for the curves.
        for (int i = 0; i < EQUALISING && shown.equalUnits(); i++) {
            PlotSpace equal = drawn.withEqualUnits(x.range(), shown.y().range());
            drawn = axes.draw(
                    x.withRange(equal.x().range()),
                    shown.y().withRange(equal.y().range()),
                    room);
        }
        return drawn;
    }

    private void readProbe(PlotSpace now) {
        readings.showAt(probe(), picture().curves(), now, PlotLines.of(picture(), now, curves));
    }

    private void showProbe() {
        PlotSpace now = space;
        if (now != null) {
            readProbe(now);
            if (labels.areCrossed(
                    picture().marks(), probe(), now, readings.probe().covered())) {
                drawLabels(now);
            }
            readings.makeRoom();
        }
        speech.probeMoved();
    }

    /** Shows the values under the mouse. */
    void hover(double x, double y) {
        PlotSpace now = space;
        if (now != null && isPlace(picture()) && pointer.hover(x, y, picture(), now)) {
            readings.endHover();
            speech.probeMoved();
        } else if (now != null) {
            readings.pointAt(x, y, picture().curves(), now, PlotLines.of(picture(), now, curves));
        }
    }

    void endHover() {
        pointer.end();
        readings.endHover();
        speech.probeMoved();
    }

    /** Picks the point at a place, if there is one. */
    void pick(double x, double y) {
        PlotSpace now = space;
        if (now != null) {
            pointer.pick(x, y, now);
        }
    }

    /** Goes from point to point or picks one; tells whether the key meant that. */
    boolean pointKey(KeyCode code) {
        PlotSpace now = space;
        boolean done = now != null && Double.isNaN(probe()) && pointer.key(code, now);
        if (done) {
            readings.makeRoom();
            speech.probeMoved();
        }
        return done;
    }

    /** What is said of the point that is pointed at, or nothing. */
    String pointed() {
        return pointer.said();
    }

    // For who cannot see it

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        boolean probed = !Double.isNaN(probe());
        return switch (attribute) {
            case ROLE -> probed ? AccessibleRole.SLIDER : AccessibleRole.IMAGE_VIEW;
            case VALUE -> probed ? probe() : super.queryAccessibleAttribute(attribute, parameters);
            case MIN_VALUE -> xRange().low();
            case MAX_VALUE -> xRange().high();
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        switch (action) {
            case INCREMENT -> PlotInput.stepProbe(this, 1);
            case DECREMENT -> PlotInput.stepProbe(this, -1);
            case BLOCK_INCREMENT -> PlotInput.stepProbe(this, PlotInput.COARSE);
            case BLOCK_DECREMENT -> PlotInput.stepProbe(this, -PlotInput.COARSE);
            default -> super.executeAccessibleAction(action, parameters);
        }
    }
}
