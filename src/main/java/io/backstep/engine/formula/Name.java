package io.backstep.engine.formula;

/**
 * What a quantity is called.
 *
 * @param latex in formulas: {@code \delta_{h_1}}
 * @param plain in text of a terminal: {@code δ_h1}
 * @param label on the drawing: {@code δ h₁}
 */
public record Name(String latex, String plain, String label) {

    /** Digits as Unicode subscripts. */
    static String subscript(String text) {
        StringBuilder result = new StringBuilder();
        text.chars().forEach(c -> result.append(c >= '0' && c <= '9' ? (char) ('₀' + (c - '0')) : (char) c));
        return result.toString();
    }

    /** Of one of several samples, counted from 0. */
    Name ofSample(int sample) {
        int number = sample + 1;
        return new Name(latex + "^{(" + number + ")}", plain + ":" + number, label + " (" + number + ")");
    }

    Name indexed(String latexSymbol, String symbol) {
        return new Name(latexSymbol + "_{" + latex + "}", symbol + "_" + plain, symbol + " " + label);
    }
}
