package io.backstep.engine.formula;

import static io.backstep.engine.Bits.exactly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.backstep.engine.formula.Expr.Reference;
import io.backstep.engine.trace.Granularity;
import io.backstep.engine.trace.RunTraces;
import io.backstep.engine.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written of every step of random networks can be read back, and says what the step does. */
class WrittenFormulasTest {
    private static final Pattern KNOWN_WORDS = Pattern.compile(
            "(⟦\\d+⟧|exp|ln|sqrt|tanh|cos|π|erf|abs|sign|floor|step|max|min|½|²|[-+−·/^(),. \\d]|\\de−?\\d)*");

    static Stream<Trace> traces() {
        return RunTraces.second(30);
    }

    /** Every step by itself, and every click at neuron granularity as one formula. */
    private static List<Expr> expressions(Trace trace) {
        List<Expr> expressions = new ArrayList<>();
        trace.steps().forEach(step -> expressions.add(step.expression()));
        for (int stop = 0; stop < trace.size(); ) {
            int next = trace.next(stop, Granularity.NEURON);
            expressions.add(trace.inlined(stop, next));
            stop = next;
        }
        return expressions;
    }

    @ParameterizedTest
    @MethodSource("traces")
    void theNumberLineComesToTheResult(Trace trace) {
        FormulaWriter writer = FormulaWriter.plain(trace.names());
        for (Expr expression : expressions(trace)) {
            String numbers = writer.numbers(expression);
            double result = expression.evaluate();
            Interval read = PlainFormulaParser.ofRounded(numbers);
            assertThat(read.contains(result))
                    .as("%s = %s, but reads as %s", numbers, result, read)
                    .isTrue();
            if (writer.relation(expression).equals("=")) {
                Interval exact = PlainFormulaParser.ofExact(numbers);
                assertThat(exact.low()).as(numbers).isCloseTo(result, within(2e-6 * Math.max(1, Math.abs(result))));
            }
        }
    }

    @Test
    void readingBackIsAlmostAlwaysNarrow() {
        int narrow = 0;
        int all = 0;
        for (Trace trace : traces().toList()) {
            FormulaWriter writer = FormulaWriter.plain(trace.names());
            for (Expr expression : expressions(trace)) {
                double width =
                        PlainFormulaParser.ofRounded(writer.numbers(expression)).width();
                narrow += width <= 1e-3 * Math.max(0.01, Math.abs(expression.evaluate())) ? 1 : 0;
                all++;
            }
        }
        assertThat((double) narrow / all).isGreaterThan(0.97);
    }

    @ParameterizedTest
    @MethodSource("traces")
    void theSymbolLineNamesExactlyWhatTheExpressionReads(Trace trace) {
        Names names = trace.names();
        for (Expr expression : expressions(trace)) {
            List<Reference> references = expression.references();
            List<Integer> marked = new ArrayList<>();
            FormulaWriter writer = FormulaWriter.plain(names).marking((index, text) -> {
                assertThat(text)
                        .isEqualTo(names.of(references.get(index).quantity()).plain());
                marked.add(index);
                return "⟦" + index + "⟧";
            });
            String symbols = writer.symbols(expression);
            assertThat(KNOWN_WORDS.matcher(symbols).matches()).as(symbols).isTrue();
            for (int i = 0; i < references.size(); i++) {
                assertThat(marked.get(i)).isEqualTo(i);
            }
            assertThat(marked).hasSameSizeAs(references);
        }
    }

    @ParameterizedTest
    @MethodSource("traces")
    void bracketsAndBracesAreBalanced(Trace trace) {
        FormulaWriter plain = FormulaWriter.plain(trace.names());
        FormulaWriter latex = FormulaWriter.latex(trace.names());
        for (Expr expression : expressions(trace)) {
            for (String text : List.of(plain.symbols(expression), plain.numbers(expression))) {
                assertThat(balanced(text, '(', ')')).as(text).isTrue();
            }
            for (String text : List.of(latex.symbols(expression), latex.numbers(expression))) {
                assertThat(balanced(text, '{', '}')).as(text).isTrue();
                assertThat(text.split("\\\\left(?![a-z])", -1))
                        .as(text)
                        .hasSameSizeAs(text.split("\\\\right(?![a-z])", -1));
            }
        }
    }

    private static boolean balanced(String text, char open, char close) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == open ? 1 : c == close ? -1 : 0;
            if (depth < 0) {
                return false;
            }
        }
        return depth == 0;
    }

    @ParameterizedTest
    @MethodSource("traces")
    void everyLineOfAWorkingOutComesToTheSame(Trace trace) {
        FormulaWriter writer = FormulaWriter.plain(trace.names());
        for (Expr expression : expressions(trace)) {
            Double result = exactly(expression.evaluate());
            List<Expr> lines = Reduction.linesBetween(expression);
            for (Expr line : lines) {
                assertThat(line.evaluate()).as(writer.numbers(line)).isEqualTo(result);
                assertThat(PlainFormulaParser.ofRounded(writer.numbers(line)).contains(result))
                        .as(writer.numbers(line))
                        .isTrue();
            }
        }
    }
}
