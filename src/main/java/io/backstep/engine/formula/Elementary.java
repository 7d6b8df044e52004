package io.backstep.engine.formula;

import org.apache.commons.numbers.gamma.Erf;

/**
 * The functions that formulas are built from. {@link StrictMath} rather than {@link Math}: its results are the same on
 * every machine, so a run with a given seed is too.
 */
public enum Elementary implements ScalarFunction {
    EXP("exp") {
        @Override
        public double apply(double x) {
            return StrictMath.exp(x);
        }

        @Override
        public String latex(String argument) {
            return "e^{" + argument + "}";
        }
    },
    LN("ln") {
        @Override
        public double apply(double x) {
            return StrictMath.log(x);
        }
    },
    /** ln(1 + x), without the loss of digits that adding 1 to a small x would cost. */
    LN_ONE_PLUS("ln") {
        @Override
        public double apply(double x) {
            return StrictMath.log1p(x);
        }

        @Override
        public String latex(String argument) {
            return "\\ln\\left(1 + " + argument + "\\right)";
        }

        @Override
        public String plain(String argument) {
            return "ln(1 + " + argument + ")";
        }
    },
    SQRT("sqrt") {
        @Override
        public double apply(double x) {
            return StrictMath.sqrt(x);
        }

        @Override
        public String latex(String argument) {
            return "\\sqrt{" + argument + "}";
        }
    },
    TANH("tanh") {
        @Override
        public double apply(double x) {
            return StrictMath.tanh(x);
        }
    },
    COS("cos") {
        @Override
        public double apply(double x) {
            return StrictMath.cos(x);
        }
    },
    /** The error function. */
    ERF("erf") {
        @Override
        public double apply(double x) {
            return Erf.value(x);
        }

        @Override
        public String latex(String argument) {
            return "\\operatorname{erf}\\left(" + argument + "\\right)";
        }
    },
    ABS("abs") {
        @Override
        public double apply(double x) {
            return Math.abs(x);
        }

        @Override
        public String latex(String argument) {
            return "\\left|" + argument + "\\right|";
        }
    },
    /** -1, 0 or 1. */
    SIGN("sign") {
        @Override
        public double apply(double x) {
            return Math.signum(x);
        }

        @Override
        public String latex(String argument) {
            return "\\operatorname{sign}\\left(" + argument + "\\right)";
        }
    },
    FLOOR("floor") {
        @Override
        public double apply(double x) {
            return Math.floor(x);
        }

        @Override
        public String latex(String argument) {
            return "\\left\\lfloor " + argument + "\\right\\rfloor ";
        }
    };

    private final String word;

    Elementary(String word) {
        this.word = word;
    }

    @Override
    public String latex(String argument) {
        return "\\" + word + "\\left(" + argument + "\\right)";
    }

    @Override
    public String plain(String argument) {
        return word + "(" + argument + ")";
    }
}
