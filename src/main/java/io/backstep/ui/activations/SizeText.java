package io.backstep.ui.activations;

import io.backstep.engine.formula.Numbers;
import io.backstep.engine.function.SlopeProduct;

/** Products of slopes as text, those too small for a double included. */
final class SizeText {
    private SizeText() {}

    static String of(SlopeProduct product) {
        double value = product.value();
        double log = product.logSize();
        if (Double.isInfinite(log) || Math.abs(value) >= Double.MIN_NORMAL) {
            return Numbers.plain(value, Numbers.GRAPH_DIGITS);
        }
        double exponent = Math.floor(log);
        String sign = product.slope() < 0 && product.layers() % 2 == 1 ? "−" : "";
        return sign + Numbers.plain(StrictMath.pow(10, log - exponent), Numbers.GRAPH_DIGITS) + "e"
                + Numbers.plain(exponent, Numbers.FORMULA_DIGITS);
    }
}
