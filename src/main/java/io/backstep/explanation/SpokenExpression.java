package io.backstep.explanation;

import io.backstep.engine.formula.Elementary;
import io.backstep.engine.formula.Expr;
import io.backstep.engine.formula.Expr.Application;
import io.backstep.engine.formula.Expr.Constant;
import io.backstep.engine.formula.Expr.Extremum;
import io.backstep.engine.formula.Expr.Negation;
import io.backstep.engine.formula.Expr.Power;
import io.backstep.engine.formula.Expr.Product;
import io.backstep.engine.formula.Expr.Quotient;
import io.backstep.engine.formula.Expr.Reference;
import io.backstep.engine.formula.Expr.Sum;
import io.backstep.engine.formula.Numbers;
import io.backstep.engine.formula.Quantity;
import io.backstep.text.Messages;
import java.util.List;

/** Says an expression in words, as a teacher would read it out. */
final class SpokenExpression implements Expr.Visitor<SpokenExpression.Phrase> {
    private static final int MOST_TERMS = 4;

    private final Messages messages;
    private final SpokenNames names;

    SpokenExpression(Messages messages, SpokenNames names) {
        this.messages = messages;
        this.names = names;
    }

    /** Words, and whether they are more than one thing, so that a listener must be told where they end. */
    record Phrase(String words, boolean compound) {}

    private static Phrase simple(String words) {
        return new Phrase(words, false);
    }

    private String grouped(Expr operand) {
        Phrase phrase = operand.accept(this);
        return phrase.compound() ? messages.get("say.group", phrase.words()) : phrase.words();
    }

    @Override
    public Phrase reference(Reference reference) {
        return simple(names.of(reference.quantity()));
    }

    @Override
    public Phrase constant(Constant constant) {
        return simple(constant.value() == Math.PI ? "π" : Numbers.plain(constant.value(), Numbers.FORMULA_DIGITS));
    }

    @Override
    public Phrase sum(Sum sum) {
        List<Expr> terms = sum.terms();
        if (terms.size() == 1) {
            return terms.get(0).accept(this);
        }
        String words = "";
        // What is shortened already says what became of the rest.
        boolean all = terms.size() <= MOST_TERMS || terms.stream().anyMatch(SpokenExpression::isRest);
        int shown = all ? terms.size() : MOST_TERMS - 1;
        for (int i = 0; i < shown; i++) {
            boolean minus = i > 0 && terms.get(i) instanceof Negation;
            Expr term = minus ? ((Negation) terms.get(i)).operand() : terms.get(i);
            Phrase phrase = term.accept(this);
            boolean sumInside = phrase.compound() && minus && term instanceof Sum;
            String text = sumInside ? messages.get("say.group", phrase.words()) : phrase.words();
            words = i == 0 ? text : messages.get(minus ? "say.minus" : "say.plus", words, text);
        }
        return new Phrase(shown == terms.size() ? words : messages.get("say.more", words, terms.size() - shown), true);
    }

    private static boolean isRest(Expr term) {
        return term instanceof Reference reference && reference.quantity() instanceof Quantity.OtherTerms;
    }

    @Override
    public Phrase product(Product product) {
        String words = grouped(product.factors().get(0));
        for (Expr factor : product.factors().subList(1, product.factors().size())) {
            words = messages.get("say.times", words, grouped(factor));
        }
        return simple(words);
    }

    @Override
    public Phrase quotient(Quotient quotient) {
        return simple(messages.get("say.over", grouped(quotient.numerator()), grouped(quotient.denominator())));
    }

    @Override
    public Phrase negation(Negation negation) {
        return simple(messages.get("say.negative", grouped(negation.operand())));
    }

    @Override
    public Phrase power(Power power) {
        String base = grouped(power.base());
        return simple(
                power.exponent() instanceof Constant two && two.value() == 2
                        ? messages.get("say.squared", base)
                        : messages.get("say.power", base, grouped(power.exponent())));
    }

    @Override
    public Phrase application(Application application) {
        String argument = grouped(application.argument());
        return simple(
                application.function() instanceof Elementary elementary
                        ? messages.get("say.function." + elementary.name(), argument)
                        : messages.get("say.function", application.function().plain(""), argument));
    }

    /** One of several: a list within the list has to be told from it. */
    private String listed(Expr operand) {
        String words = operand.accept(this).words();
        return operand instanceof Extremum ? messages.get("say.group", words) : words;
    }

    @Override
    public Phrase extremum(Extremum extremum) {
        String operands = String.join(
                messages.get("say.comma"),
                extremum.operands().stream().limit(MOST_TERMS).map(this::listed).toList());
        return simple(messages.get(extremum.largest() ? "say.largest" : "say.smallest", operands));
    }
}
