package io.backstep.ui.kit.network;

import io.backstep.engine.formula.Quantity;
import io.backstep.engine.formula.Quantity.Input;
import io.backstep.ui.kit.network.NetworkPicture.Backdrop;
import io.backstep.ui.theme.Pixels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleablePropertyFactory;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

/**
 * The inputs of a network as the picture that they are: a pixel for each, as dark as its value. The pixels at which edges
 * begin are marked, and each can be pointed at.
 */
final class InputPicture extends Region {
    private static final StyleablePropertyFactory<InputPicture> STYLES =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final CssMetaData<InputPicture, Color> INK = css("ink", picture -> picture.ink);
    private static final CssMetaData<InputPicture, Color> PAPER = css("paper", picture -> picture.paper);

    private final SimpleStyleableObjectProperty<Color> ink =
            new SimpleStyleableObjectProperty<>(INK, this, "ink", Color.TRANSPARENT);
    private final SimpleStyleableObjectProperty<Color> paper =
            new SimpleStyleableObjectProperty<>(PAPER, this, "paper", Color.TRANSPARENT);
    private final int side;
    private final ImageView view = new ImageView();
    private final List<Rectangle> marks = new ArrayList<>();
    private final Hotspot[] pixels;
    private final Hotspot whole;
    private List<Double> values = List.of();
    private Set<Integer> marked = Set.of();
    private Set<Integer> lit = Set.of();
    private int sample;
    /** How many pixels of the screen one of the picture takes in each direction; 0 before it has its place. */
    private int enlarged;

    /** @param side how many pixels it is wide and high */
    InputPicture(int side) {
        this.side = side;
        pixels = new Hotspot[side * side];
        whole = new Hotspot(this, () -> new Input(sample, 0), texts -> texts.picture(side * side));
        NetworkStyle.INPUT_PICTURE.addTo(this);
        setId("inputPicture");
        setManaged(false);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        view.setManaged(false);
        getChildren().add(view);
        List.of(ink, paper).forEach(color -> color.subscribe(this::paint));
    }

    private static CssMetaData<InputPicture, Color> css(
            String name, Function<InputPicture, SimpleStyleableObjectProperty<Color>> property) {
        return STYLES.createColorCssMetaData("-bs-input-" + name, property::apply, Color.TRANSPARENT);
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return STYLES.getCssMetaData();
    }

    /** All of it, for who does not point at one pixel. */
    Hotspot whole() {
        return whole;
    }

    void show(Backdrop shown, int ofSample, NetworkTexts texts) {
        sample = ofSample;
        setAccessibleText(texts.picture(side * side));
        marked = shown.marked();
        if (!shown.inputs().equals(values)) {
            values = shown.inputs();
            paint();
        }
        mark();
    }

    /** Marks the pixels among these quantities, besides those at which edges begin. */
    void light(Set<Quantity> quantities) {
        Set<Integer> found = new TreeSet<>();
        for (Quantity quantity : quantities) {
            if (quantity instanceof Input input) {
                found.add(input.unit());
            }
        }
        if (!found.equals(lit)) {
            lit = found;
            mark();
        }
    }

    /** What is under a point of the scene. */
    Optional<Hotspot> at(double sceneX, double sceneY) {
        Point2D point = sceneToLocal(sceneX, sceneY);
        int column = (int) Math.floor(point.getX() / getWidth() * side);
        int row = (int) Math.floor(point.getY() / getHeight() * side);
        if (column < 0 || row < 0 || column >= side || row >= side || values.isEmpty()) {
            return Optional.empty();
        }
        int at = row * side + column;
        if (pixels[at] == null) {
            pixels[at] = new Hotspot(
                    this,
                    () -> new Input(sample, at),
                    texts -> NetworkTexts.input(new Input(sample, at), values.get(at)));
        }
        return Optional.of(pixels[at]);
    }

    void place(NetworkLayout layout) {
        layout.picture().ifPresent(box -> {
            resizeRelocate(box.x(), box.y(), box.width(), box.height());
            int whole = Math.max(1, (int) Math.ceil(box.width() / side));
            if (whole != enlarged) {
                enlarged = whole;
                paint();
            }
            view.setFitWidth(box.width());
            view.setFitHeight(box.height());
            mark();
        });
    }

    /** Enlarged here: a view that enlarges would blur what is to be told apart. */
    private void paint() {
        if (enlarged == 0 || values.isEmpty()) {
            return;
        }
        int width = side * enlarged;
        int[] painted = new int[width * width];
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                double value = values.get(row * side + column);
                double share = Double.isNaN(value) ? 0 : Math.min(1, Math.abs(value));
                int color = Pixels.argb(paper.get().interpolate(ink.get(), share));
                for (int line = row * enlarged; line < (row + 1) * enlarged; line++) {
                    int from = line * width + column * enlarged;
                    Arrays.fill(painted, from, from + enlarged, color);
                }
            }
        }
        WritableImage image = new WritableImage(width, width);
        image.getPixelWriter().setPixels(0, 0, width, width, PixelFormat.getIntArgbInstance(), painted, 0, width);
        view.setImage(image);
    }

    private void mark() {
        Set<Integer> all = new TreeSet<>(marked);
        all.addAll(lit);
        while (marks.size() < all.size()) {
            Rectangle mark = new Rectangle();
            NetworkStyle.PIXEL_MARK.addTo(mark);
            NetworkStyle.AUDIT_DECORATION.addTo(mark);
            mark.setManaged(false);
            mark.setMouseTransparent(true);
            marks.add(mark);
            getChildren().add(mark);
        }
        double size = getWidth() / side;
        int next = 0;
        for (int pixel : all) {
            Rectangle mark = marks.get(next++);
            int row = pixel / side;
            int column = pixel % side;
            mark.setX(column * size + 0.5);
            mark.setY(row * size + 0.5);
            mark.setWidth(Math.max(1, size - 1));
            mark.setHeight(Math.max(1, size - 1));
            mark.pseudoClassStateChanged(NetworkStyle.LIT, lit.contains(pixel));
            mark.setVisible(getWidth() > 0);
        }
        marks.subList(next, marks.size()).forEach(mark -> mark.setVisible(false));
    }
}
