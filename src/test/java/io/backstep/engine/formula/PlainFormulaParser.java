package io.backstep.engine.formula;

import io.backstep.engine.function.StepFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/** Reads a formula with its numbers as a person with a calculator would. */
final class PlainFormulaParser {
    private final String text;
    private final DoubleFunction<Interval> literals;
    private int at;

    private PlainFormulaParser(String text, DoubleFunction<Interval> literals) {
        this.text = text.replace(" ", "");
        this.literals = literals;
    }

    /** What the text comes to if every number in it was rounded for printing. */
    static Interval ofRounded(String text) {
        return new PlainFormulaParser(text, value -> Interval.around(value, Numbers.FORMULA_DIGITS)).whole();
    }

    /** What the text comes to as it stands. */
    static Interval ofExact(String text) {
        return new PlainFormulaParser(text, Interval::exactly).whole();
    }

    private Interval whole() {
        Interval result = sum();
        if (at < text.length()) {
            throw new IllegalArgumentException("unread: " + text.substring(at) + " of " + text);
        }
        return result;
    }

    private Interval sum() {
        Interval result = take("−") ? product().negated() : product();
        while (true) {
            if (take("+")) {
                result = result.plus(product());
            } else if (take("−")) {
                result = result.minus(product());
            } else {
                return result;
            }
        }
    }

    private Interval product() {
        Interval result = power();
        while (true) {
            if (take("·")) {
                result = result.times(power());
            } else if (take("/")) {
                result = result.over(power());
            } else {
                return result;
            }
        }
    }

    private Interval power() {
        Interval base = atom();
        if (take("²")) {
            return base.toThe(Interval.exactly(2));
        }
        return take("^") ? base.toThe(atom()) : base;
    }

    private Interval atom() {
        if (take("(")) {
            Interval inner = sum();
            expect(")");
            return inner;
        }
        if (take("π")) {
            return Interval.exactly(Math.PI);
        }
        if (take("½")) {
            return Interval.exactly(0.5);
        }
        return Character.isDigit(text.charAt(at)) ? number() : function();
    }

    private Interval number() {
        int start = at;
        while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        if (take("e")) {
            take("−");
            while (at < text.length() && Character.isDigit(text.charAt(at))) {
                at++;
            }
        }
        return literals.apply(Double.parseDouble(text.substring(start, at).replace("−", "-")));
    }

    private Interval function() {
        int start = at;
        while (Character.isLetter(text.charAt(at))) {
            at++;
        }
        String name = text.substring(start, at);
        expect("(");
        List<Interval> arguments = new ArrayList<>();
        do {
            arguments.add(sum());
        } while (take(","));
        expect(")");
        return applied(name, arguments);
    }

    private static Interval applied(String name, List<Interval> arguments) {
        Interval first = arguments.get(0);
        return switch (name) {
            case "exp" -> first.mapped(Math::exp);
            case "ln" -> first.atLeast(0).mapped(Math::log);
            case "sqrt" -> first.atLeast(0).mapped(Math::sqrt);
            case "tanh" -> first.mapped(Math::tanh);
            case "cos" -> first.cosine();
            case "erf" -> first.mapped(Elementary.ERF::apply);
            case "abs" -> first.size();
            case "sign" -> first.mapped(Math::signum);
            case "floor" -> first.mapped(Math::floor);
            case "step" -> first.mapped(new StepFunction()::value);
            case "max" ->
                arguments.stream()
                        .reduce((a, b) -> new Interval(Math.max(a.low(), b.low()), Math.max(a.high(), b.high())))
                        .orElseThrow();
            case "min" ->
                arguments.stream()
                        .reduce((a, b) -> new Interval(Math.min(a.low(), b.low()), Math.min(a.high(), b.high())))
                        .orElseThrow();
            default -> throw new IllegalArgumentException("no function " + name);
        };
    }

    private boolean take(String token) {
        if (!text.startsWith(token, at)) {
            return false;
        }
        at += token.length();
        return true;
    }

    private void expect(String token) {
        if (!take(token)) {
            throw new IllegalArgumentException(token + " expected at " + at + " of " + text);
        }
    }
}
