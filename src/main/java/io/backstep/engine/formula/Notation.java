package io.backstep.engine.formula;

/** The two ways in which a formula is set: as LaTeX, and as text for a terminal, a clipboard or a screen reader. */
enum Notation {
    LATEX {
        @Override
        String of(Name name) {
            return name.latex();
        }

        @Override
        String number(double value) {
            return Numbers.latex(value, Numbers.FORMULA_DIGITS);
        }

        @Override
        String magnitude(double value) {
            return Numbers.latexMagnitude(value, Numbers.FORMULA_DIGITS);
        }

        @Override
        String pi() {
            return "\\pi";
        }

        @Override
        String minus() {
            return "-";
        }

        @Override
        String times(boolean betweenNumbers) {
            return betweenNumbers ? " \\cdot " : " \\, ";
        }

        @Override
        String ellipsis() {
            return "\\dots";
        }

        @Override
        String approximately() {
            return "\\approx";
        }

        @Override
        String brackets(String text) {
            return "\\left(" + text + "\\right)";
        }

        @Override
        String power(String base, String exponent, boolean simple) {
            // An index that stands high, as that of a sample, would read as a part of the exponent.
            String whole = base.contains("^{(") && !base.endsWith("\\right)") ? brackets(base) : "{" + base + "}";
            return whole + "^{" + exponent + "}";
        }

        @Override
        String function(String name, String arguments) {
            return "\\" + name + "\\left(" + arguments + "\\right)";
        }

        @Override
        String apply(ScalarFunction function, String argument) {
            return function.latex(argument);
        }
    },
    PLAIN {
        @Override
        String of(Name name) {
            return name.plain();
        }

        @Override
        String number(double value) {
            return Numbers.plain(value, Numbers.FORMULA_DIGITS);
        }

        @Override
        String magnitude(double value) {
            return Numbers.plainMagnitude(value, Numbers.FORMULA_DIGITS);
        }

        @Override
        String pi() {
            return "π";
        }

        @Override
        String minus() {
            return "\u2212";
        }

        @Override
        String times(boolean betweenNumbers) {
            return "·";
        }

        @Override
        String ellipsis() {
            return "…";
        }

        @Override
        String approximately() {
            return "≈";
        }

        @Override
        String brackets(String text) {
            return "(" + text + ")";
        }

        @Override
        String power(String base, String exponent, boolean simple) {
            if (exponent.equals("2")) {
                return base + "²";
            }
            return base + "^" + (simple ? exponent : "(" + exponent + ")");
        }

        @Override
        String function(String name, String arguments) {
            return name + "(" + arguments + ")";
        }

        @Override
        String apply(ScalarFunction function, String argument) {
            return function.plain(argument);
        }
    };

    abstract String of(Name name);

    abstract String number(double value);

    abstract String magnitude(double value);

    abstract String pi();

    abstract String minus();

    abstract String times(boolean betweenNumbers);

    abstract String ellipsis();

    abstract String approximately();

    abstract String brackets(String text);

    abstract String power(String base, String exponent, boolean simple);

    abstract String function(String name, String arguments);

    abstract String apply(ScalarFunction function, String argument);
}
