package io.backstep.engine.norm;

/**
 * A loss of two weights that is a bowl: E(w) = 1/2 (w - c)' A (w - c), least at its centre c, with A symmetric and curved
 * upwards in every direction.
 *
 * @param centre c
 * @param a11 the entry of A in its first row and column
 * @param a12 the entry off its diagonal
 * @param a22 the entry in its second row and column
 */
public record QuadraticLoss(Point centre, double a11, double a12, double a22) {

    public QuadraticLoss {
        if (!(a11 > 0 && a22 > 0 && a11 * a22 - a12 * a12 > 0)
                || !Double.isFinite(a11 + a12 + a22 + centre.x() + centre.y())) {
            throw new IllegalArgumentException("a bowl is curved upwards, and its numbers are finite");
        }
    }

    /**
     * The bowl with these curvatures along two axes at right angles.
     *
     * @param firstCurvature over 0
     * @param secondCurvature over 0
     * @param turn from the w1 axis to the first of the two, in radians against the clock
     */
    public static QuadraticLoss of(Point centre, double firstCurvature, double secondCurvature, double turn) {
        double cos = StrictMath.cos(turn);
        double sin = StrictMath.sin(turn);
        return new QuadraticLoss(
                centre,
                firstCurvature * cos * cos + secondCurvature * sin * sin,
                (firstCurvature - secondCurvature) * cos * sin,
                firstCurvature * sin * sin + secondCurvature * cos * cos);
    }

    public double value(Point w) {
        double dx = w.x() - centre.x();
        double dy = w.y() - centre.y();
        return (a11 * dx * dx + 2 * a12 * dx * dy + a22 * dy * dy) / 2;
    }

    /** dE/dw1 and dE/dw2. */
    public Point gradient(Point w) {
        double dx = w.x() - centre.x();
        double dy = w.y() - centre.y();
        return new Point(a11 * dx + a12 * dy, a12 * dx + a22 * dy);
    }
}
