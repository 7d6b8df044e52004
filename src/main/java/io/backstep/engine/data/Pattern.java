package io.backstep.engine.data;

import java.util.List;

/**
 * The sets that are made by formula. Those in the plane lie about within -6 to 6, as wide as in the browser playgrounds,
 * so that their sines have something to bend.
 *
 * <p>Noise is the deviation of a normal draw, as a share of {@link #noiseUnit()}. It moves the features of a set with
 * classes, so that classes overlap, and the target of a set with numbers. The draws for a row are the same at every
 * noise: more noise moves each point further from the same place in the same direction.
 *
 * <p>The formulas are our own. The kinds are those of D. Smilkov and S. Carter's TensorFlow Playground (2016; two
 * Gaussians, circle, exclusive or, spiral, plane, humps) and of scikit-learn's {@code make_moons}; the two spirals go
 * back to K. Lang and M. Witbrock (1988), the exclusive or to M. Minsky and S. Papert (1969).
 */
public enum Pattern {
    AND("and", 2, 0.5),
    OR("or", 2, 0.5),
    NAND("nand", 2, 0.5),
    XOR("xor", 2, 0.5),
    GAUSSIANS("gaussians", 2, 2),
    CIRCLE("circle", 2, 2),
    XOR_CLOUDS("xor-clouds", 2, 2),
    SPIRAL("spiral", 2, 2),
    SPIRAL_3("spiral-3", 3, 2),
    MOONS("moons", 2, 2),
    CHECKERBOARD("checkerboard", 2, 2),
    LINE("line", 0, 1),
    PLANE("plane", 0, 1),
    SINE("sine", 0, 1),
    HUMPS("humps", 0, 1);

    private static final List<String> PLANE_COLUMNS = List.of("x", "y");

    private final String id;
    private final int classes;
    private final double noiseUnit;

    Pattern(String id, int classes, double noiseUnit) {
        this.id = id;
        this.classes = classes;
        this.noiseUnit = noiseUnit;
    }

    /** The name in files and on the command line: {@code spiral-3}. */
    public String id() {
        return id;
    }

    /** How many classes there are; 0 where numbers are to be learned. */
    public int classes() {
        return classes;
    }

    /** Whether numbers are to be learned, not classes. */
    public boolean regression() {
        return classes == 0;
    }

    /** Whether this is a gate, whose rows are its truth table again and again. */
    public boolean gate() {
        return this == AND || this == OR || this == NAND || this == XOR;
    }

    /** The names of the features: x, and y where there are two. */
    public List<String> columns() {
        return this == LINE || this == SINE ? PLANE_COLUMNS.subList(0, 1) : PLANE_COLUMNS;
    }

    /** The names of the classes: those of a gate are its results, 0 and 1. */
    public List<String> classNames() {
        return gate() ? List.of("0", "1") : List.of("A", "B", "C").subList(0, classes);
    }

    /** The deviation that noise of 100 % would have. */
    public double noiseUnit() {
        return noiseUnit;
    }

    /** The row without noise; a class for a target where there are classes. */
    Formulas.Point point(int row, Draws draws) {
        return switch (this) {
            case AND -> Formulas.gate(row, (a, b) -> a & b);
            case OR -> Formulas.gate(row, (a, b) -> a | b);
            case NAND -> Formulas.gate(row, (a, b) -> 1 - (a & b));
            case XOR -> Formulas.gate(row, (a, b) -> a ^ b);
            case GAUSSIANS -> Formulas.gaussians(row, draws);
            case CIRCLE -> Formulas.circle(row, draws);
            case XOR_CLOUDS -> Formulas.xorClouds(row, draws);
            case SPIRAL -> Formulas.spiral(row, 2, 1.75, draws);
            case SPIRAL_3 -> Formulas.spiral(row, 3, 1.25, draws);
            case MOONS -> Formulas.moon(row, draws);
            case CHECKERBOARD -> Formulas.checkerboard(draws);
            case LINE -> Formulas.line(draws);
            case PLANE -> Formulas.plane(draws);
            case SINE -> Formulas.sine(draws);
            case HUMPS -> Formulas.humps(draws);
        };
    }
}
