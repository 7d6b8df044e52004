package io.backstep.engine.data;

import io.backstep.engine.math.Vector;
import java.util.function.IntBinaryOperator;

/** Where the points of each pattern lie without noise, and what they are. Classes take turns where a formula lets them. */
final class Formulas {
    private static final double HALF_WIDTH = 6;

    private Formulas() {}

    /** What is given and what is to be learned: a number, or the index of a class. */
    record Point(double target, Vector input) {
        Point(double target, double... input) {
            this(target, Vector.of(input));
        }
    }

    /** The rows of the truth table in order, around again and again. */
    static Point gate(int row, IntBinaryOperator gate) {
        int first = row / 2 % 2;
        int second = row % 2;
        return new Point(gate.applyAsInt(first, second), first, second);
    }

    /** Two round clouds of deviation 1 around (-2, -2) and (2, 2). */
    static Point gaussians(int row, Draws draws) {
        int label = row % 2;
        double centre = label == 0 ? -2 : 2;
        return new Point(label, centre + draws.normal(), centre + draws.normal());
    }

    /** A disc of radius 2.5 in a ring from 3.5 to 5, each as dense everywhere: the square of the radius is uniform. */
    static Point circle(int row, Draws draws) {
        int label = row % 2;
        double square = label == 0 ? draws.between(0, 2.5 * 2.5) : draws.between(3.5 * 3.5, 5 * 5);
        double radius = StrictMath.sqrt(square);
        double angle = draws.between(0, 2 * StrictMath.PI);
        return new Point(label, radius * StrictMath.cos(angle), radius * StrictMath.sin(angle));
    }

    /** Four round clouds of deviation 0.8 around (+-3, +-3); the class is whether the signs of the centre differ. */
    static Point xorClouds(int row, Draws draws) {
        int right = row / 2 % 2;
        int up = row % 2;
        return new Point(
                right ^ up, (right == 0 ? -3 : 3) + 0.8 * draws.normal(), (up == 0 ? -3 : 3) + 0.8 * draws.normal());
    }

    /**
     * Arms of Archimedes' spiral: the radius goes evenly from 0.5 to 5.5 while the arm makes its turns. The arms begin
     * off the centre, where they would meet.
     */
    static Point spiral(int row, int arms, double turns, Draws draws) {
        int label = row % arms;
        double progress = draws.share();
        double radius = 0.5 + 5 * progress;
        double angle = 2 * StrictMath.PI * (turns * progress + (double) label / arms);
        return new Point(label, radius * StrictMath.cos(angle), radius * StrictMath.sin(angle));
    }

    /** Two half circles of radius 3, each with an end within the other. */
    static Point moon(int row, Draws draws) {
        int label = row % 2;
        double angle = draws.between(0, StrictMath.PI);
        double side = label == 0 ? 1 : -1;
        return new Point(label, side * (3 * StrictMath.cos(angle) - 1.5), side * (3 * StrictMath.sin(angle) - 0.75));
    }

    /** Squares of width 3, four by four. */
    static Point checkerboard(Draws draws) {
        double x = draws.between(-HALF_WIDTH, HALF_WIDTH);
        double y = draws.between(-HALF_WIDTH, HALF_WIDTH);
        long squares = (long) StrictMath.floor(x / 3) + (long) StrictMath.floor(y / 3);
        return new Point(Math.floorMod(squares, 2L), x, y);
    }

    /** x / 6, from -1 to 1. */
    static Point line(Draws draws) {
        double x = draws.between(-HALF_WIDTH, HALF_WIDTH);
        return new Point(x / 6, x);
    }

    /** (x + 2y) / 18, from -1 to 1. */
    static Point plane(Draws draws) {
        double x = draws.between(-HALF_WIDTH, HALF_WIDTH);
        double y = draws.between(-HALF_WIDTH, HALF_WIDTH);
        return new Point((x + 2 * y) / 18, x, y);
    }

    /** sin x: nearly two waves. */
    static Point sine(Draws draws) {
        double x = draws.between(-HALF_WIDTH, HALF_WIDTH);
        return new Point(StrictMath.sin(x), x);
    }

    /** Two bell shapes of height 1 and width 1.5, up at (2.5, 2.5) and down at (-2.5, -2.5). */
    static Point humps(Draws draws) {
        double x = draws.between(-HALF_WIDTH, HALF_WIDTH);
        double y = draws.between(-HALF_WIDTH, HALF_WIDTH);
        return new Point(hump(x - 2.5, y - 2.5) - hump(x + 2.5, y + 2.5), x, y);
    }

    private static double hump(double x, double y) {
        return StrictMath.exp(-(x * x + y * y) / (2 * 1.5 * 1.5));
    }
}
