package io.backstep.ui.kit.formula;

/** LaTeX that cannot be set: malformed, empty, or with a character that the TeX fonts do not have. */
public final class FormulaException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String latex;

    FormulaException(String latex, String reason, Throwable cause) {
        super(message(latex, reason), cause);
        this.latex = latex;
    }

    FormulaException(String latex, String reason) {
        super(message(latex, reason));
        this.latex = latex;
    }

    /** The LaTeX as it was given, marks included. */
    public String latex() {
        return latex;
    }

    private static String message(String latex, String reason) {
        return "cannot set the formula \"" + latex + "\": " + reason.strip();
    }
}
