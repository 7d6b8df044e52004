package io.backstep.explanation;

import io.backstep.engine.formula.Expr;
import io.backstep.engine.formula.Names;
import io.backstep.engine.formula.Numbers;
import io.backstep.engine.formula.Quantity;
import io.backstep.engine.formula.Quantity.Parameter;
import io.backstep.text.Language;
import io.backstep.text.Messages;
import io.backstep.text.Typography;
import java.util.regex.Pattern;

/** Formulas as sentences that can be read out: what is worked out, from what, and the result. */
public final class SpokenFormulas {
    private static final Pattern FIRST_WORD = Pattern.compile("[a-z]{2,} ");

    private final Messages messages;
    private final SpokenNames names;

    public SpokenFormulas(Messages messages, Names names) {
        this.messages = messages;
        this.names = new SpokenNames(messages, names);
    }

    /** What a quantity is made of, and what that comes to. */
    public String sentence(Quantity writes, Expr expression) {
        String words = expression.accept(new SpokenExpression(messages, names)).words();
        String number = Numbers.plain(expression.evaluate(), Numbers.FORMULA_DIGITS);
        if (expression instanceof Expr.Constant) {
            return written(messages.get("say.is", names.of(writes), number));
        }
        String key = writes instanceof Parameter ? "say.becomes" : "say.comesTo";
        return written(messages.get(key, names.of(writes), words, number));
    }

    /** The sentence as it is written: its parts were put together without knowing what stands beside them. */
    private String written(String sentence) {
        return messages.language() == Language.ENGLISH ? capitalized(sentence) : Typography.spaced(sentence);
    }

    /** With a capital where a word begins the sentence. The name of a quantity, such as h₁, keeps its spelling. */
    private static String capitalized(String sentence) {
        return FIRST_WORD.matcher(sentence).lookingAt()
                ? Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1)
                : sentence;
    }
}
