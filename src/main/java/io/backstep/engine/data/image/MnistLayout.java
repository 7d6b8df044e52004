package io.backstep.engine.data.image;

import io.backstep.engine.data.image.GreyImage.Box;
import io.backstep.engine.data.image.GreyImage.Place;

/**
 * Brings a drawn digit into the layout of MNIST (Y. LeCun, C. Cortes, C. Burges): cut out, scaled in proportion until its
 * longer side is {@link #BOX} points, and moved by whole points until its centre of mass is in the middle of a field of
 * {@link #FIELD} by {@link #FIELD}. Each stage can be left out, to see what it is for.
 *
 * @param crop whether the ink is cut out; otherwise the whole drawing is taken for the digit
 * @param scale whether it is scaled to the box; otherwise the drawing is made smaller or larger until it fills the field
 * @param centre whether it is moved to the middle; otherwise it stays where it was drawn
 */
public record MnistLayout(boolean crop, boolean scale, boolean centre) {
    /** Rows and columns of the field. */
    public static final int FIELD = 28;
    /** The longer side of the digit. */
    public static final int BOX = 20;
    /**
     * Where the centre of mass comes to lie, in points from the upper and the left edge: in the middle of row and column
     * 14, counted from 0. The means of MNIST's 60,000 training digits are 14.496 and 14.507.
     */
    public static final double MIDDLE = 14.5;

    /** All stages, as MNIST's own digits went through them. */
    public static final MnistLayout WHOLE = new MnistLayout(true, true, true);

    /**
     * A drawing stage by stage.
     *
     * @param drawn as it was given
     * @param cropped what is taken for the digit
     * @param scaled the same in the points of the field
     * @param placed the field; all the ink is in it
     */
    public record Stages(GreyImage drawn, GreyImage cropped, GreyImage scaled, GreyImage placed) {
        /** What a network is given: the field in 256 grey levels, as MNIST's files have it. */
        public GreyImage result() {
            return placed.inLevels();
        }
    }

    /**
     * A drawing through all stages that are not left out. One without ink gives an empty field.
     *
     * @param drawing of any size, with ink on paper that has none
     */
    public Stages of(GreyImage drawing) {
        return of(drawing, BOX, new Place(0, 0));
    }

    /**
     * Likewise, with a box of another size and another middle.
     *
     * @param box the longer side of the digit, over 0 and at most {@link #FIELD}
     * @param off how far from the middle, as far as the ink stays in the field
     */
    Stages of(GreyImage drawing, double box, Place off) {
        Box all = new Box(0, 0, drawing.rows(), drawing.columns());
        Box digit = crop ? drawing.inkBox().orElse(all) : all;
        GreyImage cropped = drawing.part(digit);
        double longest = scale ? digit.longest() : all.longest();
        double side = scale ? box : FIELD;
        // Multiplied first, so that the longest side comes out exactly.
        GreyImage scaled =
                AreaAverage.resized(cropped, digit.rows() * side / longest, digit.columns() * side / longest);
        Place centreOfDrawing = new Place(
                FIELD / 2.0 + (digit.top() + digit.rows() / 2.0 - all.rows() / 2.0) * FIELD / all.longest(),
                FIELD / 2.0 + (digit.left() + digit.columns() / 2.0 - all.columns() / 2.0) * FIELD / all.longest());
        Place centreOfScaled = new Place(scaled.rows() / 2.0, scaled.columns() / 2.0);
        Place from = centre ? scaled.centreOfMass().orElse(centreOfScaled) : centreOfScaled;
        Place to = centre ? new Place(MIDDLE + off.down(), MIDDLE + off.across()) : centreOfDrawing;
        Box ink = scaled.inkBox().orElse(new Box(0, 0, 1, 1));
        int top = within(StrictMath.rint(to.down() - from.down()), ink.top(), ink.rows());
        int left = within(StrictMath.rint(to.across() - from.across()), ink.left(), ink.columns());
        return new Stages(drawing, cropped, scaled, scaled.part(new Box(-top, -left, FIELD, FIELD)));
    }

    /** The nearest place at which all the ink is in the field. */
    private static int within(double wanted, int firstInk, int ink) {
        return (int) Math.max(-firstInk, Math.min(wanted, FIELD - firstInk - ink));
    }
}
