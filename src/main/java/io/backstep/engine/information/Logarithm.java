package io.backstep.engine.information;

import io.backstep.engine.formula.Elementary;
import io.backstep.engine.formula.ScalarFunction;

/** The logarithm that information is measured with: to base e in nats, to base 2 in bits. */
public enum Logarithm implements ScalarFunction {
    NATS {
        @Override
        public double apply(double x) {
            return Elementary.LN.apply(x);
        }

        @Override
        public String symbolLatex() {
            return "\\ln";
        }

        @Override
        public String plain(String argument) {
            return "ln(" + argument + ")";
        }
    },
    BITS {
        /** Exact where x is a power of two; the quotient of two logarithms would miss 2^29 by a hair, and others. */
        @Override
        public double apply(double x) {
            if (x > 0 && x <= Double.MAX_VALUE) {
                int exponent = Math.getExponent(x);
                if (x == Math.scalb(1.0, exponent)) {
                    return exponent;
                }
            }
            return Elementary.LN.apply(x) / LN_OF_TWO;
        }

        @Override
        public String symbolLatex() {
            return "\\log_2";
        }

        @Override
        public String plain(String argument) {
            return "log₂(" + argument + ")";
        }
    };

    private static final double LN_OF_TWO = StrictMath.log(2);

    /** The function's name, as LaTeX. */
    public abstract String symbolLatex();

    @Override
    public String latex(String argument) {
        return symbolLatex() + "\\left(" + argument + "\\right)";
    }
}
