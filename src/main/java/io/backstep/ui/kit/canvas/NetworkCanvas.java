package io.backstep.ui.kit.canvas;

import io.backstep.ui.background.Background;
import io.backstep.ui.background.Steady;
import io.backstep.ui.kit.canvas.CanvasPicture.Column;
import io.backstep.ui.kit.canvas.CanvasPicture.Edge;
import io.backstep.ui.kit.canvas.CanvasPicture.Spot;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * The drawing. The mouse and the arrow keys point at neurons and edges; what is pointed at can be read in a property, and
 * Enter or a click picks a neuron. To be used on the JavaFX thread.
 */
public final class NetworkCanvas extends Region {
    private static final StyleablePropertyFactory<NetworkCanvas> STYLES =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final CssMetaData<NetworkCanvas, Color> POSITIVE = css("positive", canvas -> canvas.positive);
    private static final CssMetaData<NetworkCanvas, Color> NEGATIVE = css("negative", canvas -> canvas.negative);
    private static final CssMetaData<NetworkCanvas, Color> NONE = css("none", canvas -> canvas.none);
    private static final CssMetaData<NetworkCanvas, Color> OUTLINE = css("outline", canvas -> canvas.outline);
    private static final CssMetaData<NetworkCanvas, Color> FOCUS = css("focus", canvas -> canvas.focus);
    private static final CssMetaData<NetworkCanvas, Color> WORDS = css("words", canvas -> canvas.words);

    private final SimpleStyleableObjectProperty<Color> positive = color(POSITIVE, "positive");
    private final SimpleStyleableObjectProperty<Color> negative = color(NEGATIVE, "negative");
    private final SimpleStyleableObjectProperty<Color> none = color(NONE, "none");
    private final SimpleStyleableObjectProperty<Color> outline = color(OUTLINE, "outline");
    private final SimpleStyleableObjectProperty<Color> focus = color(FOCUS, "focus");
    private final SimpleStyleableObjectProperty<Color> words = color(WORDS, "words");

    private final ReadOnlyObjectWrapper<Pointed> pointed =
            new ReadOnlyObjectWrapper<>(this, "pointed", Pointed.NOTHING);
    private final EdgeImage edges = new EdgeImage();
    private final Canvas canvas = new Canvas();
    private final Text ruler = new Text("0");
    private final Text longInput = new Text();
    private final Text longOutput = new Text();
    private final CanvasCaptions captions = new CanvasCaptions();
    private final ResponseImages images = new ResponseImages();
    private Consumer<Spot> onPicked = spot -> {};
    private @Nullable CanvasPicture picture;
    private @Nullable CanvasSpace space;
    private List<CanvasSpace.Stack> stacks = List.of();
    private Consumer<EdgePainting> edgePainter = painting -> showEdges(painting, painting.paint());

    /** What the mouse or the keyboard is at; not both. */
    public record Pointed(Optional<Spot> neuron, Optional<Edge> edge) {
        public static final Pointed NOTHING = new Pointed(Optional.empty(), Optional.empty());
    }

    public NetworkCanvas() {
        getStyleClass().add("network-canvas");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        ruler.getStyleClass().add("network-canvas-words");
        for (Text measured : List.of(longInput, longOutput)) {
            measured.getStyleClass().add("network-canvas-words");
            measured.setVisible(false);
        }
        ruler.setVisible(false);
        canvas.setManaged(false);
        canvas.setMouseTransparent(true);
        getChildren().addAll(ruler, longInput, longOutput, edges, canvas, captions);
        ruler.fontProperty().subscribe(font -> requestLayout());
        List.of(positive, negative, none, outline, focus, words).forEach(color -> color.subscribe(this::requestLayout));
        pointed.subscribe((before, now) -> {
            if (picture != null && picture.bright() && !before.neuron().equals(now.neuron())) {
                paintEdges();
            }
            paint();
        });
        focusedProperty().subscribe(now -> paint());
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> pointed.set(at(event.getX(), event.getY())));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> pointed.set(Pointed.NOTHING));
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            requestFocus();
            at(event.getX(), event.getY()).neuron().ifPresent(spot -> onPicked.accept(spot));
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    private static CssMetaData<NetworkCanvas, Color> css(
            String name, Function<NetworkCanvas, SimpleStyleableObjectProperty<Color>> property) {
        return STYLES.createColorCssMetaData("-bs-canvas-" + name, property::apply, Color.TRANSPARENT);
    }

    private SimpleStyleableObjectProperty<Color> color(CssMetaData<NetworkCanvas, Color> css, String name) {
        return new SimpleStyleableObjectProperty<>(css, this, name, Color.TRANSPARENT);
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return STYLES.getCssMetaData();
    }

    // What it shows

    /** Shows a picture, at once. */
    public void show(CanvasPicture now) {
        List<CanvasSpace.Stack> shape =
                now.columns().stream().map(CanvasSpace.Stack::of).toList();
        List<String> captionsBefore = picture == null
                ? List.of()
                : picture.columns().stream().map(Column::caption).toList();
        boolean same = shape.equals(stacks)
                && captionsBefore.equals(
                        now.columns().stream().map(Column::caption).toList());
        picture = now;
        if (same && space != null) {
            paintEdges();
            paint();
            return;
        }
        stacks = shape;
        images.clear();
        // Nothing has a place before the next layout.
        space = null;
        pointed.set(Pointed.NOTHING);
        captions.show(now.columns());
        longInput.setText(longest(now.columns().get(0)));
        longOutput.setText(longest(now.columns().get(now.columns().size() - 1)));
        requestLayout();
    }

    private static String longest(Column column) {
        return column.neurons().stream()
                .map(CanvasPicture.Neuron::beside)
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    /** The room for what stands beside a column, no more than a sixth of all. */
    private double beside(Text longest) {
        double width = longest.getLayoutBounds().getWidth();
        return longest.getText().isEmpty() ? 0 : Math.min(getWidth() / 6, width + 12);
    }

    /** What the mouse or the keyboard is at. */
    public ReadOnlyObjectProperty<Pointed> pointedProperty() {
        return pointed.getReadOnlyProperty();
    }

    /** Paints edges away from the JavaFX thread from now on; a picture may then be there a little before its edges. */
    public void paintEdgesIn(Background background) {
        Steady<Runnable> painter = background.steady(Runnable::run);
        edgePainter = painting -> painter.submit(() -> {
            EdgeRaster painted = painting.paint();
            return () -> showEdges(painting, painted);
        });
    }

    /** What hears of a neuron that is clicked, or on which Enter is pressed. */
    public void setOnNeuronPicked(Consumer<Spot> handler) {
        onPicked = handler;
    }

    // Drawing

    @Override
    protected double computePrefHeight(double width) {
        return 26 * ruler.getFont().getSize();
    }

    @Override
    protected double computeMinHeight(double width) {
        return 12 * ruler.getFont().getSize();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 16 * ruler.getFont().getSize();
    }

    @Override
    protected void layoutChildren() {
        CanvasPicture now = picture;
        if (now == null || getWidth() <= 0 || getHeight() <= 0) {
            return;
        }
        double em = ruler.getFont().getSize();
        double below = captions.highest() + em / 2;
        canvas.setWidth(getWidth());
        canvas.setHeight(Math.max(1, getHeight() - below));
        CanvasSpace drawn = CanvasSpace.of(
                stacks, canvas.getWidth(), canvas.getHeight(), em, beside(longInput), beside(longOutput));
        space = drawn;
        captions.place(drawn);
        captions.setLayoutY(canvas.getHeight());
        paintEdges();
        paint();
    }

    private CanvasInk ink() {
        return new CanvasInk(positive.get(), negative.get(), none.get(), outline.get(), focus.get(), words.get());
    }

    private void paintEdges() {
        if (picture != null && space != null) {
            double scale = getScene() == null || getScene().getWindow() == null
                    ? 1
                    : getScene().getWindow().getOutputScaleX();
            edgePainter.accept(new EdgePainting(picture, space, ink(), only(picture), scale));
        }
    }

    /** Among more edges than can be followed, those of the neuron that is pointed at are drawn alone. */
    private @Nullable Spot only(CanvasPicture now) {
        return now.bright()
                ? pointed.get().neuron().filter(spot -> spot.column() > 0).orElse(null)
                : null;
    }

    private void showEdges(EdgePainting painting, EdgeRaster painted) {
        if (painting.isOf(space)) {
            edges.show(painted, painting.scale());
        }
    }

    private void paint() {
        CanvasPicture now = picture;
        CanvasSpace drawn = space;
        if (now == null || drawn == null) {
            return;
        }
        CanvasInk ink = ink();
        images.use(ink);
        GraphicsContext to = canvas.getGraphicsContext2D();
        to.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        CanvasPainter painter = new CanvasPainter(to, now, drawn, ink, ruler.getFont());
        pointed.get().edge().ifPresent(painter::mark);
        painter.neurons(images);
        pointed.get().neuron().ifPresent(spot -> {
            painter.ring(spot);
            painter.enlarge(spot, images);
            painter.tell(spot);
        });
    }

    // Pointing

    private Pointed at(double x, double y) {
        CanvasSpace drawn = space;
        if (drawn == null) {
            return Pointed.NOTHING;
        }
        Optional<Spot> neuron = drawn.neuronAt(x, y);
        return new Pointed(neuron, neuron.isPresent() ? Optional.empty() : drawn.edgeAt(x, y));
    }

    private void keyPressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || stacks.isEmpty()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> move(-1, 0);
            case RIGHT -> move(1, 0);
            case UP -> move(0, -1);
            case DOWN -> move(0, 1);
            case ENTER -> pointed.get().neuron().ifPresent(spot -> onPicked.accept(spot));
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int across, int down) {
        // Through the points of a picture it would be a long way.
        int first = stacks.get(0).isPicture() ? 1 : 0;
        Spot from = pointed.get().neuron().orElse(new Spot(first - (first > 0 ? across : 0), -down));
        int column = Math.max(first, Math.min(stacks.size() - 1, from.column() + across));
        int unit = Math.max(0, Math.min(stacks.get(column).neurons() - 1, from.unit() + down));
        pointed.set(new Pointed(Optional.of(new Spot(column, unit)), Optional.empty()));
    }

    /** Says what is pointed at to who cannot see it. */
    public void describe(String words) {
        setAccessibleText(words);
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }
}
