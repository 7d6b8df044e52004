package io.backstep.ui.kit.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableDoubleProperty;
import javafx.css.Styleable;
import javafx.css.StyleablePropertyFactory;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * Shows a formula in the width that it gets: in one line, in one line somewhat smaller, or broken into lines at its
 * relations and operators (see {@link FormulaFragments}). The terms keep their keys however it is broken.
 *
 * <p>A screen reader reads {@code accessibleText}, which the owner sets to the formula as a sentence.
 */
public final class FormulaFlow extends Region {
    private static final StyleablePropertyFactory<FormulaFlow> STYLES =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final CssMetaData<FormulaFlow, Number> FORMULA_SIZE =
            STYLES.createSizeCssMetaData("-bs-formula-size", flow -> flow.formulaSize, FormulaNode.DEFAULT_SIZE);

    // What formulas are set at; their outlines are then scaled, so that one layout serves every size.
    private static final double SET_SIZE = 16;
    /** Rather a second line than small print, of which indices and exponents are the first that cannot be read. */
    static final double DEFAULT_SMALLEST = 0.9;
    // Where there is no room even for what cannot be broken.
    private static final double SMALLEST_READABLE = 0.7;
    // In em.
    private static final double INDENT = 1.5;
    private static final double LINE_GAP = 0.2;
    // Every line is at least as high as a line of parentheses, so that what stands below does not jump between
    // formulas.
    private static final double LEAST_ASCENT = 0.75;
    private static final double LEAST_DESCENT = 0.25;

    private final FormulaTypesetter typesetter;
    private final SimpleStyleableDoubleProperty formulaSize =
            new SimpleStyleableDoubleProperty(FORMULA_SIZE, this, "formulaSize", FormulaNode.DEFAULT_SIZE);
    private final DoubleProperty smallestScale = new SimpleDoubleProperty(this, "smallestScale", DEFAULT_SMALLEST);
    private @Nullable FormulaLayout whole;
    private List<FormulaLayout> fragments = List.of();
    private List<Integer> penalties = List.of();
    private List<FormulaNode> nodes = List.of();
    private IntFunction<TermLook> termLook = key -> TermLook.NONE;
    private TermHoverHandler onTermHover = (key, inside) -> {};
    private IntConsumer onTermClicked = key -> {};
    private Set<Integer> lit = Set.of();

    /** An empty flow, which takes no room until it is given a formula. */
    public FormulaFlow(FormulaTypesetter typesetter) {
        this.typesetter = typesetter;
        getStyleClass().add("formula-flow");
        setAccessibleRole(AccessibleRole.TEXT);
        formulaSize.addListener(observable -> requestLayout());
        smallestScale.addListener(observable -> requestLayout());
    }

    /**
     * Shows a formula that may be broken wherever {@link FormulaFragments#of} allows it.
     *
     * @throws FormulaException if the LaTeX cannot be set; the formula on view then stays
     */
    public void setLatex(String latex) {
        setFragments(FormulaFragments.of(latex));
    }

    /**
     * Shows a formula that may be broken between the given fragments.
     *
     * @throws FormulaException if the LaTeX of the whole or of a fragment cannot be set; the formula on view then stays
     */
    public void setFragments(FormulaFragments formula) {
        FormulaLayout newWhole = typesetter.typeset(formula.whole(), SET_SIZE);
        List<FormulaLayout> newFragments = formula.fragments().stream()
                .map(fragment -> typesetter.typeset(fragment.latex(), SET_SIZE))
                .toList();
        whole = newWhole;
        fragments = newFragments;
        penalties = formula.fragments().stream()
                .map(FormulaFragments.Fragment::penalty)
                .toList();
        // most formulas fit into one line, and now is when the style sheets still get their turn before the layout
        showNodes(List.of(newWhole));
        requestLayout();
    }

    /** Shows nothing. */
    public void clear() {
        whole = null;
        fragments = List.of();
        penalties = List.of();
        showNodes(List.of());
        requestLayout();
    }

    /** Pixels for 1 em where the formula has room enough; in a style sheet {@code -bs-formula-size}. */
    public DoubleProperty formulaSizeProperty() {
        return formulaSize;
    }

    public double getFormulaSize() {
        return formulaSize.get();
    }

    public void setFormulaSize(double size) {
        formulaSize.set(size);
    }

    /** How small one line may get before the formula is broken, as a share of its size; 0.9 at first. */
    public DoubleProperty smallestScaleProperty() {
        return smallestScale;
    }

    public double getSmallestScale() {
        return smallestScale.get();
    }

    public void setSmallestScale(double scale) {
        smallestScale.set(scale);
    }

    /** As {@link FormulaNode#setTermLook}. */
    public void setTermLook(IntFunction<TermLook> look) {
        termLook = look;
        nodes.forEach(node -> node.setTermLook(look));
    }

    /** As {@link FormulaNode#setOnTermHover}. */
    public void setOnTermHover(TermHoverHandler handler) {
        onTermHover = handler;
        nodes.forEach(node -> node.setOnTermHover(handler));
    }

    /** As {@link FormulaNode#setOnTermClicked}. */
    public void setOnTermClicked(IntConsumer handler) {
        onTermClicked = handler;
        nodes.forEach(node -> node.setOnTermClicked(handler));
    }

    /** As {@link FormulaNode#setLit}. */
    public void setLit(Set<Integer> keys) {
        lit = Set.copyOf(keys);
        nodes.forEach(node -> node.setLit(lit));
    }

    /** The keys set by {@link #setLit}. */
    public Set<Integer> getLit() {
        return lit;
    }

    private FormulaLines linesFor(FormulaLayout formula, double width) {
        double factor = formulaSize.get() / SET_SIZE;
        return FormulaLines.fit(
                formula.width() * factor,
                fragments.stream().map(fragment -> fragment.width() * factor).toList(),
                penalties,
                INDENT * formulaSize.get(),
                width < 0 ? Double.MAX_VALUE : width - snappedLeftInset() - snappedRightInset(),
                smallestScale.get());
    }

    private static double ascent(List<FormulaLayout> line) {
        return line.stream().mapToDouble(FormulaLayout::baseline).reduce(LEAST_ASCENT * SET_SIZE, Math::max);
    }

    private static double descent(List<FormulaLayout> line) {
        return line.stream()
                .mapToDouble(layout -> layout.height() - layout.baseline())
                .reduce(LEAST_DESCENT * SET_SIZE, Math::max);
    }

    private List<List<FormulaLayout>> rows(FormulaLayout formula, FormulaLines lines) {
        return lines.whole()
                ? List.of(List.of(formula))
                : lines.lines().stream()
                        .map(line -> line.stream().map(fragments::get).toList())
                        .toList();
    }

    @Override
    protected void layoutChildren() {
        if (whole == null) {
            return;
        }
        FormulaLines lines = linesFor(whole, getWidth());
        showNodes(lines.whole() ? List.of(whole) : fragments);
        double size = formulaSize.get() * lines.scale();
        double factor = size / SET_SIZE;
        double top = snappedTopInset();
        int next = 0;
        boolean first = true;
        for (List<FormulaLayout> row : rows(whole, lines)) {
            double baseline = snapSizeY(top + ascent(row) * factor);
            double x = snappedLeftInset() + (first ? 0 : INDENT * size);
            for (FormulaLayout layout : row) {
                FormulaNode node = nodes.get(next++);
                node.setFormulaSize(size);
                node.resizeRelocate(x, baseline - node.getBaselineOffset(), node.prefWidth(-1), node.prefHeight(-1));
                x += layout.width() * factor;
            }
            top = baseline + (descent(row) + LINE_GAP * SET_SIZE) * factor;
            first = false;
        }
    }

    private void showNodes(List<FormulaLayout> layouts) {
        if (nodes.stream().map(FormulaNode::getFormula).toList().equals(layouts)) {
            return;
        }
        // the nodes that go tell that the mouse has left them
        nodes.forEach(node -> node.setFormula(null));
        List<FormulaNode> shown = new ArrayList<>();
        for (FormulaLayout layout : layouts) {
            FormulaNode node = new FormulaNode();
            // its size comes from this flow and not from the style sheets
            node.getStyleClass().remove("formula");
            node.setManaged(false);
            node.setOnTermHover(onTermHover);
            node.setOnTermClicked(onTermClicked);
            node.setTermLook(termLook);
            node.setLit(lit);
            node.setFormula(layout);
            shown.add(node);
        }
        nodes = List.copyOf(shown);
        getChildren().setAll(nodes);
        // made during layout, when the pulse's own turn of the style sheets has passed
        nodes.forEach(FormulaNode::applyCss);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        double width = whole == null ? 0 : whole.width() * formulaSize.get() / SET_SIZE;
        return snappedLeftInset() + snapSizeX(width) + snappedRightInset();
    }

    /** It can always become narrower, by lines and then by size; narrower than this it could not be read. */
    @Override
    protected double computeMinWidth(double height) {
        double widest =
                fragments.stream().mapToDouble(FormulaLayout::width).max().orElse(0);
        double width = widest * formulaSize.get() / SET_SIZE * Math.min(SMALLEST_READABLE, smallestScale.get());
        return snappedLeftInset() + snapSizeX(width) + snappedRightInset();
    }

    @Override
    protected double computePrefHeight(double width) {
        double height = 0;
        if (whole != null) {
            FormulaLines lines = linesFor(whole, width);
            double factor = formulaSize.get() * lines.scale() / SET_SIZE;
            double gap = 0;
            for (List<FormulaLayout> row : rows(whole, lines)) {
                height = snapSizeY(height + gap + ascent(row) * factor) + descent(row) * factor;
                gap = LINE_GAP * SET_SIZE * factor;
            }
        }
        return snappedTopInset() + snapSizeY(height) + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    /** The baseline of the first line. */
    @Override
    public double getBaselineOffset() {
        if (whole == null) {
            return snappedTopInset();
        }
        FormulaLines lines = linesFor(whole, getWidth() > 0 ? getWidth() : -1);
        double factor = formulaSize.get() * lines.scale() / SET_SIZE;
        return snapSizeY(snappedTopInset() + ascent(rows(whole, lines).get(0)) * factor);
    }

    public static List<CssMetaData<? extends Styleable, ?>> getClassCssMetaData() {
        return STYLES.getCssMetaData();
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return getClassCssMetaData();
    }
}
