package io.backstep.ui.kit.formula;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.CssMetaData;
import javafx.css.PseudoClass;
import javafx.css.SimpleStyleableDoubleProperty;
import javafx.css.Styleable;
import javafx.css.StyleablePropertyFactory;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;

/**
 * Shows a formula in one line, sharp at every size. Each key of the formula is one outline with a style class:
 * {@code formula-plain} outside the marks, {@code formula-term} inside; {@code -fx-fill} colours them. Behind a term
 * lies an invisible region with the style class {@code formula-term-box}, which takes the mouse, since glyphs are too
 * thin to be hit. Its baseline is the formula's, so that it can stand in a line of text.
 *
 * <p>A screen reader reads {@code accessibleText}, which the owner sets to the formula as a sentence.
 */
public final class FormulaNode extends Region {
    /** Set on a term that is to be emphasised. */
    public static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");

    /** Pixels for 1 em as long as nothing else is set. */
    public static final double DEFAULT_SIZE = 16;

    private static final StyleablePropertyFactory<FormulaNode> STYLES =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final CssMetaData<FormulaNode, Number> FORMULA_SIZE =
            STYLES.createSizeCssMetaData("-bs-formula-size", node -> node.formulaSize, DEFAULT_SIZE);

    // The em by which a term's box is larger than its glyphs, and the em it is at least high and wide.
    private static final double BOX_PADDING = 0.12;
    private static final double BOX_LEAST = 0.6;

    private final ObjectProperty<@Nullable FormulaLayout> formula = new SimpleObjectProperty<>(this, "formula");
    private final SimpleStyleableDoubleProperty formulaSize =
            new SimpleStyleableDoubleProperty(FORMULA_SIZE, this, "formulaSize", DEFAULT_SIZE);
    private final Group content = new Group();
    private final Scale scale = new Scale();
    /** Made when it is first needed: each has a scene of its own, which costs as much as a line of formulas. */
    private @Nullable Tooltip tooltip;

    private final List<Term> terms = new ArrayList<>();
    private IntFunction<TermLook> termLook = key -> TermLook.NONE;
    private TermHoverHandler onTermHover = (key, inside) -> {};
    private IntConsumer onTermClicked = key -> {};
    private Set<Integer> lit = Set.of();
    private int hovered = FormulaMarks.PLAIN;

    /** An empty node, which takes no room until it is given a formula. */
    public FormulaNode() {
        getStyleClass().add("formula");
        setAccessibleRole(AccessibleRole.TEXT);
        content.setManaged(false);
        content.setAutoSizeChildren(false);
        content.getTransforms().add(scale);
        getChildren().add(content);
        formula.addListener((observable, before, now) -> rebuild());
        formulaSize.addListener(observable -> requestLayout());
    }

    /** The formula on view; null for none. */
    public ObjectProperty<@Nullable FormulaLayout> formulaProperty() {
        return formula;
    }

    public @Nullable FormulaLayout getFormula() {
        return formula.get();
    }

    public void setFormula(@Nullable FormulaLayout layout) {
        formula.set(layout);
    }

    /** Pixels for 1 em, whatever size the formula was set in; in a style sheet {@code -bs-formula-size}. */
    public DoubleProperty formulaSizeProperty() {
        return formulaSize;
    }

    public double getFormulaSize() {
        return formulaSize.get();
    }

    public void setFormulaSize(double size) {
        formulaSize.set(size);
    }

    /**
     * Says how the terms look. Asked once for each key when a formula is set, for {@link FormulaMarks#PLAIN} too, and
     * again when this method is called.
     */
    public void setTermLook(IntFunction<TermLook> look) {
        termLook = look;
        rebuild();
    }

    /** Sets who is told when the mouse comes to a term or leaves it; it also leaves when the formula is replaced. */
    public void setOnTermHover(TermHoverHandler handler) {
        onTermHover = handler;
    }

    /** Sets who is told the key of a term that was clicked with the primary button. */
    public void setOnTermClicked(IntConsumer handler) {
        onTermClicked = handler;
    }

    /** Sets the keys of the terms that are emphasised, now and in later formulas. */
    public void setLit(Set<Integer> keys) {
        lit = Set.copyOf(keys);
        terms.forEach(this::light);
    }

    /** The keys set by {@link #setLit}. */
    public Set<Integer> getLit() {
        return lit;
    }

    private void rebuild() {
        leave();
        Tooltip made = tooltip;
        if (made != null) {
            terms.forEach(term -> term.boxes().forEach(box -> Tooltip.uninstall(box, made)));
        }
        terms.clear();
        List<Node> paths = new ArrayList<>();
        FormulaLayout layout = formula.get();
        if (layout != null) {
            for (FormulaLayout.Piece piece : layout.pieces()) {
                paths.add(show(piece, layout));
            }
        }
        List<Node> children = new ArrayList<>();
        terms.stream()
                .flatMap(term -> term.boxes().stream())
                // of two boxes that overlap, the smaller one is in front
                .sorted(Comparator.comparingDouble((Region box) -> -box.getWidth() * box.getHeight()))
                .forEach(children::add);
        children.addAll(paths);
        content.getChildren().setAll(children);
        requestLayout();
    }

    private SVGPath show(FormulaLayout.Piece piece, FormulaLayout layout) {
        TermLook look = termLook.apply(piece.key());
        SVGPath path = new SVGPath();
        path.setContent(piece.svgPath());
        path.setMouseTransparent(true);
        path.getStyleClass().add(piece.key() < 0 ? "formula-plain" : "formula-term");
        path.getStyleClass().addAll(look.styleClasses());
        look.pseudoClasses().forEach(state -> path.pseudoClassStateChanged(state, true));
        if (piece.key() >= 0) {
            List<Region> boxes = piece.runs().stream()
                    .map(run -> box(piece.key(), hitArea(run, layout), look))
                    .toList();
            Term term = new Term(piece.key(), path, boxes);
            terms.add(term);
            light(term);
        }
        return path;
    }

    /** A little more than the glyphs cover, since they are thin, but nothing outside of the formula. */
    private static Rectangle2D hitArea(Rectangle2D run, FormulaLayout layout) {
        double em = layout.fontSize();
        double wider = Math.max(BOX_PADDING * em, (BOX_LEAST * em - run.getWidth()) / 2);
        double higher = Math.max(BOX_PADDING * em, (BOX_LEAST * em - run.getHeight()) / 2);
        double left = Math.max(0, run.getMinX() - wider);
        double top = Math.max(0, run.getMinY() - higher);
        double right = Math.min(layout.width(), run.getMaxX() + wider);
        double bottom = Math.min(layout.height(), run.getMaxY() + higher);
        return new Rectangle2D(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    }

    private Region box(int key, Rectangle2D area, TermLook look) {
        Region box = new Region();
        box.getStyleClass().add("formula-term-box");
        box.setManaged(false);
        box.resizeRelocate(area.getMinX(), area.getMinY(), area.getWidth(), area.getHeight());
        box.setAccessibleText(look.accessibleText());
        box.setOnMouseEntered(event -> enter(box, key, look));
        box.setOnMouseExited(event -> leave());
        box.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
                onTermClicked.accept(key);
                event.consume();
            }
        });
        return box;
    }

    private void enter(Region box, int key, TermLook look) {
        leave();
        hovered = key;
        if (look.tooltip() != null) {
            Tooltip shown = tooltip == null ? new Tooltip() : tooltip;
            tooltip = shown;
            shown.setText(look.tooltip());
            Tooltip.install(box, shown);
        }
        onTermHover.termHover(key, true);
    }

    private void leave() {
        if (hovered >= 0) {
            int key = hovered;
            hovered = FormulaMarks.PLAIN;
            onTermHover.termHover(key, false);
        }
    }

    private void light(Term term) {
        boolean on = lit.contains(term.key());
        term.path().pseudoClassStateChanged(LIT, on);
        term.boxes().forEach(box -> box.pseudoClassStateChanged(LIT, on));
    }

    private double factor(FormulaLayout layout) {
        return formulaSize.get() / layout.fontSize();
    }

    /** The baseline stands on a whole pixel, which keeps the feet of the glyphs sharp. */
    private double ascent(FormulaLayout layout) {
        return snapSizeY(layout.baseline() * factor(layout));
    }

    @Override
    protected void layoutChildren() {
        FormulaLayout layout = formula.get();
        if (layout == null) {
            return;
        }
        double factor = factor(layout);
        scale.setX(factor);
        scale.setY(factor);
        content.setLayoutX(snappedLeftInset());
        content.setLayoutY(snappedTopInset() + ascent(layout) - layout.baseline() * factor);
    }

    @Override
    protected double computePrefWidth(double height) {
        FormulaLayout layout = formula.get();
        double width = layout == null ? 0 : layout.width() * factor(layout);
        return snappedLeftInset() + snapSizeX(width) + snappedRightInset();
    }

    @Override
    protected double computePrefHeight(double width) {
        FormulaLayout layout = formula.get();
        double height = layout == null ? 0 : ascent(layout) + (layout.height() - layout.baseline()) * factor(layout);
        return snappedTopInset() + snapSizeY(height) + snappedBottomInset();
    }

    @Override
    protected double computeMinWidth(double height) {
        return computePrefWidth(height);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMaxWidth(double height) {
        return computePrefWidth(height);
    }

    @Override
    protected double computeMaxHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    public double getBaselineOffset() {
        FormulaLayout layout = formula.get();
        return snappedTopInset() + (layout == null ? 0 : ascent(layout));
    }

    public static List<CssMetaData<? extends Styleable, ?>> getClassCssMetaData() {
        return STYLES.getCssMetaData();
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return getClassCssMetaData();
    }

    /** One marked term on view: its outline, and a box for every place where it stands. */
    private record Term(int key, SVGPath path, List<Region> boxes) {}
}
