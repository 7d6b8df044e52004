package io.backstep.engine.formula;

import io.backstep.engine.formula.Expr.Application;
import io.backstep.engine.formula.Expr.Constant;
import io.backstep.engine.formula.Expr.Extremum;
import io.backstep.engine.formula.Expr.Negation;
import io.backstep.engine.formula.Expr.Power;
import io.backstep.engine.formula.Expr.Product;
import io.backstep.engine.formula.Expr.Quotient;
import io.backstep.engine.formula.Expr.Reference;
import io.backstep.engine.formula.Expr.Sum;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes an expression, in symbols or in numbers, as LaTeX or as text, with the brackets that precedence and signs call
 * for and no others.
 */
public final class FormulaWriter {

    /** Told of every reference as it is written: its place in {@link Expr#references()} and its text. */
    @FunctionalInterface
    public interface Marker {
        Marker NONE = (index, text) -> text;

        /** Returns the text to write, for instance with a colour around it. */
        String mark(int index, String text);
    }

    private final Names names;
    private final Notation notation;
    private final Marker marker;
    private final int mostTerms;
    private final Display display;

    /** Which number is written for a quantity, where it is not its value itself. */
    @FunctionalInterface
    public interface Display {
        Display EXACT = (quantity, value) -> value;

        double shown(Quantity quantity, double value);
    }

    private FormulaWriter(Names names, Notation notation, Marker marker, int mostTerms, Display display) {
        this.names = names;
        this.notation = notation;
        this.marker = marker;
        this.mostTerms = mostTerms;
        this.display = display;
    }

    public static FormulaWriter latex(Names names) {
        return new FormulaWriter(names, Notation.LATEX, Marker.NONE, Integer.MAX_VALUE, Display.EXACT);
    }

    public static FormulaWriter plain(Names names) {
        return new FormulaWriter(names, Notation.PLAIN, Marker.NONE, Integer.MAX_VALUE, Display.EXACT);
    }

    /** The same writer with a mark around every reference. */
    public FormulaWriter marking(Marker newMarker) {
        return new FormulaWriter(names, notation, newMarker, mostTerms, display);
    }

    /** The same writer, which shows at most so many terms of a sum (at least 3) and an ellipsis for the rest. */
    public FormulaWriter atMostTerms(int count) {
        return new FormulaWriter(names, notation, marker, Math.max(3, count), display);
    }

    /** The same writer, which writes other numbers for some quantities; a relation is then no equation any more. */
    public FormulaWriter showing(Display other) {
        return new FormulaWriter(names, notation, marker, mostTerms, other);
    }

    /** The name of a quantity. */
    public String name(Quantity quantity) {
        return notation.of(names.of(quantity));
    }

    public String symbols(Expr expression) {
        return expression.accept(new Writing(false)).withSign(notation);
    }

    /** The expression with its numbers, each rounded to {@link Numbers#FORMULA_DIGITS} significant digits. */
    public String numbers(Expr expression) {
        return expression.accept(new Writing(true)).withSign(notation);
    }

    public String number(double value) {
        return notation.number(value);
    }

    /** What the expression comes to; 0 where nothing is left of it but rounding. */
    public String result(Expr expression) {
        return number(RoundingError.isAllOf(expression) ? 0 : expression.evaluate());
    }

    /** {@code =} where the written numbers say all there is to say, {@code ≈} where rounding shows. */
    public String relation(Expr expression) {
        boolean exact = Numbers.isExact(expression.evaluate(), Numbers.FORMULA_DIGITS)
                && !RoundingError.isAllOf(expression)
                && expression.references().stream()
                        .allMatch(reference -> Numbers.isExact(reference.value(), Numbers.FORMULA_DIGITS)
                                && display.shown(reference.quantity(), reference.value()) == reference.value());
        return exact ? "=" : notation.approximately();
    }

    /** Text without its leading sign, how tightly it holds together, and whether a minus belongs before it. */
    private record Piece(String text, Binding binding, boolean minus) {
        String withSign(Notation notation) {
            return minus ? notation.minus() + text : text;
        }
    }

    private enum Binding {
        SUM,
        PRODUCT,
        POWER,
        ATOM
    }

    private final class Writing implements Expr.Visitor<Piece> {
        private final boolean inNumbers;
        private int nextReference;

        Writing(boolean inNumbers) {
            this.inNumbers = inNumbers;
        }

        @Override
        public Piece reference(Reference reference) {
            int index = nextReference++;
            if (!inNumbers) {
                return new Piece(marker.mark(index, name(reference.quantity())), Binding.ATOM, false);
            }
            Piece number = number(display.shown(reference.quantity(), reference.value()));
            return new Piece(marker.mark(index, number.text()), number.binding(), number.minus());
        }

        @Override
        public Piece constant(Constant constant) {
            return constant.value() == Math.PI
                    ? new Piece(notation.pi(), Binding.ATOM, false)
                    : number(constant.value());
        }

        private Piece number(double value) {
            boolean power = Numbers.isScientific(value, Numbers.FORMULA_DIGITS);
            return new Piece(notation.magnitude(value), power ? Binding.PRODUCT : Binding.ATOM, value < 0);
        }

        @Override
        public Piece sum(Sum sum) {
            StringBuilder text = new StringBuilder();
            List<Expr> terms = sum.terms();
            int left = terms.size() <= mostTerms ? terms.size() : mostTerms - 1;
            for (int i = 0; i < terms.size(); i++) {
                if (i >= left && i < terms.size() - 1) {
                    nextReference += terms.get(i).references().size();
                    if (i == left) {
                        text.append(" + ").append(notation.ellipsis());
                    }
                    continue;
                }
                Piece term = bracketed(terms.get(i).accept(this), Binding.PRODUCT, true);
                if (i == 0) {
                    text.append(term.withSign(notation));
                } else {
                    text.append(term.minus() ? " " + notation.minus() + " " : " + ")
                            .append(term.text());
                }
            }
            return new Piece(text.toString(), Binding.SUM, false);
        }

        @Override
        public Piece product(Product product) {
            List<String> factors = new ArrayList<>();
            boolean minus = false;
            for (Expr factor : product.factors()) {
                boolean first = factors.isEmpty();
                Piece piece = bracketed(factor.accept(this), Binding.PRODUCT, first);
                minus |= first && piece.minus();
                factors.add(isFractionOnOneLine(factor) ? notation.brackets(piece.text()) : piece.text());
            }
            return new Piece(String.join(notation.times(inNumbers), factors), Binding.PRODUCT, minus);
        }

        /** In text a name such as ∂E/∂a would otherwise seem to be divided by the factors that follow it. */
        private boolean isFractionOnOneLine(Expr factor) {
            return notation == Notation.PLAIN
                    && !inNumbers
                    && factor instanceof Reference reference
                    && name(reference.quantity()).contains("/");
        }

        @Override
        public Piece quotient(Quotient quotient) {
            Piece numerator = quotient.numerator().accept(this);
            Piece denominator = quotient.denominator().accept(this);
            if (notation == Notation.LATEX) {
                String text = "\\frac{" + numerator.withSign(notation) + "}{" + denominator.withSign(notation) + "}";
                return new Piece(text, Binding.ATOM, false);
            }
            Piece above = bracketed(numerator, Binding.PRODUCT, true);
            String text = above.text() + "/"
                    + bracketed(denominator, Binding.POWER, false).text();
            return text.equals("1/2")
                    ? new Piece("½", Binding.ATOM, above.minus())
                    : new Piece(text, Binding.PRODUCT, above.minus());
        }

        @Override
        public Piece negation(Negation negation) {
            Piece operand = bracketed(negation.operand().accept(this), Binding.PRODUCT, false);
            return new Piece(operand.text(), operand.binding(), true);
        }

        @Override
        public Piece power(Power power) {
            String base =
                    bracketed(power.base().accept(this), Binding.ATOM, false).text();
            Piece exponent = power.exponent().accept(this);
            return new Piece(
                    notation.power(
                            base, exponent.withSign(notation), exponent.binding() == Binding.ATOM && !exponent.minus()),
                    Binding.POWER,
                    false);
        }

        @Override
        public Piece application(Application application) {
            String argument = application.argument().accept(this).withSign(notation);
            return new Piece(notation.apply(application.function(), argument), Binding.POWER, false);
        }

        @Override
        public Piece extremum(Extremum extremum) {
            List<String> operands = new ArrayList<>();
            for (Expr operand : extremum.operands()) {
                operands.add(operand.accept(this).withSign(notation));
            }
            String name = extremum.largest() ? "max" : "min";
            return new Piece(notation.function(name, String.join(", ", operands)), Binding.ATOM, false);
        }

        /** Puts brackets around what holds together less tightly than needed, or has a sign where none can stand. */
        private Piece bracketed(Piece piece, Binding needed, boolean signAllowed) {
            boolean loose = piece.binding().compareTo(needed) < 0;
            boolean signed = piece.minus() && !signAllowed;
            if (loose || signed) {
                return new Piece(notation.brackets(piece.withSign(notation)), Binding.ATOM, false);
            }
            return piece;
        }
    }
}
