package io.backstep.ui.activations;

import io.backstep.engine.formula.Numbers;
import io.backstep.engine.math.Matrix;
import io.backstep.engine.math.Vector;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Matrices as LaTeX; of a large one its first rows and columns, with dots for the rest. */
final class MatrixLatex {
    private static final int MOST = 4;
    private static final int SHOWN = 3;

    private MatrixLatex() {}

    static boolean showsAll(Matrix matrix) {
        return matrix.rows() <= MOST && matrix.columns() <= MOST;
    }

    static boolean showsAll(Vector vector) {
        return vector.size() <= MOST;
    }

    static String of(Matrix matrix) {
        List<String> rows = new ArrayList<>();
        int shown = shown(matrix.rows());
        for (int row = 0; row < shown; row++) {
            rows.add(row(matrix.row(row)));
        }
        if (shown < matrix.rows()) {
            int columns = shown(matrix.columns()) + (showsAllColumns(matrix) ? 0 : 1);
            rows.add(String.join(" & ", Collections.nCopies(columns, "\\vdots")));
        }
        return "\\begin{pmatrix}" + String.join("\\\\ ", rows) + "\\end{pmatrix}";
    }

    /** A column written as a row in parentheses, which takes less room. */
    static String of(Vector vector) {
        List<String> numbers = new ArrayList<>();
        int shown = shown(vector.size());
        for (int i = 0; i < shown; i++) {
            numbers.add(number(vector.get(i)));
        }
        if (shown < vector.size()) {
            numbers.add("\\ldots");
        }
        return "(" + String.join(",\\; ", numbers) + ")";
    }

    /** The same as text. */
    static String plain(Vector vector) {
        List<String> numbers = new ArrayList<>();
        int shown = shown(vector.size());
        for (int i = 0; i < shown; i++) {
            numbers.add(Numbers.plain(vector.get(i), Numbers.GRAPH_DIGITS));
        }
        if (shown < vector.size()) {
            numbers.add("…");
        }
        return "(" + String.join(", ", numbers) + ")";
    }

    private static boolean showsAllColumns(Matrix matrix) {
        return matrix.columns() <= MOST;
    }

    private static int shown(int size) {
        return size <= MOST ? size : SHOWN;
    }

    private static String row(double[] values) {
        List<String> cells = new ArrayList<>();
        int shown = shown(values.length);
        for (int i = 0; i < shown; i++) {
            cells.add(number(values[i]));
        }
        if (shown < values.length) {
            cells.add("\\cdots");
        }
        return String.join(" & ", cells);
    }

    private static String number(double value) {
        return Numbers.latex(value, Numbers.GRAPH_DIGITS);
    }
}
