package io.backstep.ui.kit.image;

import javafx.scene.shape.ArcTo;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.QuadCurveTo;
import javafx.scene.shape.VLineTo;

/** Writes the outline of a path as SVG does. */
final class SvgOutlines {
    private SvgOutlines() {}

    static String of(Path path) {
        StringBuilder outline = new StringBuilder();
        for (PathElement element : path.getElements()) {
            append(outline, element);
        }
        return outline.toString();
    }

    private static void append(StringBuilder to, PathElement element) {
        if (element instanceof MoveTo move) {
            command(to, element, 'M', move.getX(), move.getY());
        } else if (element instanceof LineTo line) {
            command(to, element, 'L', line.getX(), line.getY());
        } else if (element instanceof HLineTo line) {
            command(to, element, 'H', line.getX());
        } else if (element instanceof VLineTo line) {
            command(to, element, 'V', line.getY());
        } else if (element instanceof CubicCurveTo curve) {
            command(
                    to,
                    element,
                    'C',
                    curve.getControlX1(),
                    curve.getControlY1(),
                    curve.getControlX2(),
                    curve.getControlY2(),
                    curve.getX(),
                    curve.getY());
        } else if (element instanceof QuadCurveTo curve) {
            command(to, element, 'Q', curve.getControlX(), curve.getControlY(), curve.getX(), curve.getY());
        } else if (element instanceof ArcTo arc) {
            command(
                    to,
                    element,
                    'A',
                    arc.getRadiusX(),
                    arc.getRadiusY(),
                    arc.getXAxisRotation(),
                    arc.isLargeArcFlag() ? 1 : 0,
                    arc.isSweepFlag() ? 1 : 0,
                    arc.getX(),
                    arc.getY());
        } else if (element instanceof ClosePath) {
            to.append('Z');
        }
    }

    private static void command(StringBuilder to, PathElement element, char letter, double... numbers) {
        to.append(element.isAbsolute() ? letter : Character.toLowerCase(letter));
        for (int i = 0; i < numbers.length; i++) {
            to.append(i == 0 ? "" : " ").append(SvgShapes.number(numbers[i]));
        }
    }
}
