package io.backstep.ui.losses;

import io.backstep.engine.formula.Expr;
import io.backstep.engine.formula.Numbers;
import io.backstep.engine.information.Distribution;
import io.backstep.engine.information.Information;
import io.backstep.engine.information.Logarithm;
import io.backstep.engine.information.TextCode;
import io.backstep.text.Messages;
import io.backstep.ui.kit.formula.FormulaLine;
import io.backstep.ui.losses.InformationViewModel.Side;
import io.backstep.ui.losses.InformationViewModel.State;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Says in words and formulas what the topic Information shows. */
final class InformationWriter {
    /** Terms of the sum over symbols that are written out. */
    private static final int MOST_TERMS = 6;

    private final Messages messages;

    InformationWriter(Messages messages) {
        this.messages = messages;
    }

    /** What P is, what Q costs, and why. */
    String sentence(State state) {
        List<Integer> impossible = Information.impossibleUnder(state.q(), state.p());
        if (!impossible.isEmpty()) {
            return messages.get(
                    "losses.information.infinite",
                    impossible.stream().map(Information::letter).collect(Collectors.joining(", ")));
        }
        if (state.divergence(Side.P) == 0) {
            return messages.get("losses.information.same", amount(state.entropy(Side.P), state.logarithm()));
        }
        return messages.get(
                "losses.information.cost",
                amount(state.entropy(Side.P), state.logarithm()),
                amount(state.crossEntropy(Side.P), state.logarithm()),
                amount(state.divergence(Side.P), state.logarithm()));
    }

    /** A number of bits or nats, to four digits. */
    String amount(double value, Logarithm logarithm) {
        String key = logarithm == Logarithm.BITS ? "losses.information.inBits" : "losses.information.inNats";
        return messages.get(key, Numbers.plain(value, Numbers.GRAPH_DIGITS));
    }

    List<InformationCard> cards(State state) {
        Distribution p = state.p();
        Distribution q = state.q();
        Logarithm logarithm = state.logarithm();
        String log = logarithm == Logarithm.BITS ? "log₂" : "ln";
        boolean zeros = IntStream.range(0, p.outcomes()).anyMatch(i -> p.chance(i) == 0);
        InformationCard entropy = new InformationCard(
                messages.get("losses.information.entropy"),
                FormulaLine.definition(Information.entropyLatex(logarithm), "H(P) = −Σ p " + log + " p"),
                worked("H(P)", "H(P)", Information.entropyFormula(p, logarithm)));
        return List.of(
                zeros ? entropy.withRemark(messages.get("losses.information.zeros")) : entropy,
                new InformationCard(
                        messages.get("losses.information.crossEntropy"),
                        FormulaLine.definition(
                                Information.crossEntropyLatex(logarithm), "H(P, Q) = −Σ p " + log + " q"),
                        worked("H(P, Q)", "H(P, Q)", Information.crossEntropyFormula(p, q, logarithm))),
                new InformationCard(
                        messages.get("losses.information.divergence"),
                        FormulaLine.definition(Information.divergenceLatex(logarithm), "D(P‖Q) = Σ p " + log + "(p/q)"),
                        worked(
                                "D(P\\|Q)",
                                "D(P‖Q)",
                                Information.divergenceFormula(p, q, logarithm),
                                state.divergence(Side.P))),
                new InformationCard(
                                messages.get("losses.information.otherWay"),
                                worked(
                                        "D(Q\\|P)",
                                        "D(Q‖P)",
                                        Information.divergenceFormula(q, p, logarithm),
                                        state.divergence(Side.Q)))
                        .withRemark(otherWay(state)));
    }

    private static FormulaLine worked(String latex, String plain, Expr expression) {
        return InformationCard.worked(InformationCard.name(latex, plain), expression);
    }

    private static FormulaLine worked(String latex, String plain, Expr expression, double result) {
        return InformationCard.worked(InformationCard.name(latex, plain), expression, result);
    }

    private String otherWay(State state) {
        List<Integer> impossible = Information.impossibleUnder(state.p(), state.q());
        if (!impossible.isEmpty()) {
            return messages.get(
                    "losses.information.otherWay.infinite",
                    impossible.stream().map(Information::letter).collect(Collectors.joining(", ")));
        }
        String there = Numbers.plain(state.divergence(Side.P), Numbers.GRAPH_DIGITS);
        String back = Numbers.plain(state.divergence(Side.Q), Numbers.GRAPH_DIGITS);
        return messages.get(
                there.equals(back) ? "losses.information.otherWay.same" : "losses.information.otherWay.differs");
    }

    /** What it takes to write the text in bits. */
    String sentence(TextCode code) {
        if (code.text().isEmpty()) {
            return messages.get("losses.information.text.none");
        }
        if (code.symbols().size() == 1) {
            return messages.get("losses.information.text.single");
        }
        return messages.get(
                "losses.information.text.cost",
                Integer.toString(code.text().size()),
                amount(code.entropy(), Logarithm.BITS),
                amount(code.meanBits(), Logarithm.BITS));
    }

    List<InformationCard> cards(TextCode code) {
        if (code.symbols().size() < 2) {
            return List.of();
        }
        TextCode.Symbol first = code.symbols().get(0);
        String share = InformationCard.latex(first.share());
        String information = InformationCard.latex(first.information());
        return List.of(
                new InformationCard(
                                messages.get("losses.information.text.one"),
                                FormulaLine.definition(
                                        "\\left\\lceil -\\log_2 p\\right\\rceil ",
                                        messages.get("losses.information.text.rounded")),
                                FormulaLine.definition(
                                        "\\left\\lceil -\\log_2\\left(" + share
                                                + "\\right)\\right\\rceil  = \\left\\lceil " + information
                                                + "\\right\\rceil  = " + first.bits(),
                                        "−log₂(" + InformationCard.plain(first.share()) + ") = "
                                                + InformationCard.plain(first.information()) + " → " + first.bits()))
                        .withRemark(messages.get("losses.information.text.whole", symbol(first.codePoint()))),
                new InformationCard(messages.get("losses.information.text.all"), sum(code), bound(code))
                        .withRemark(messages.get("losses.information.text.bound")));
    }

    private static FormulaLine sum(TextCode code) {
        List<String> terms = new ArrayList<>();
        List<TextCode.Symbol> symbols = code.symbols();
        boolean shortened = symbols.size() > MOST_TERMS;
        for (int i = 0; i < symbols.size(); i++) {
            if (!shortened || i < MOST_TERMS - 1 || i == symbols.size() - 1) {
                terms.add(symbols.get(i).count() + " \\cdot " + symbols.get(i).bits());
            } else if (i == MOST_TERMS - 1) {
                terms.add("\\dots");
            }
        }
        String latex = String.join(" + ", terms) + " = " + code.totalBits();
        return FormulaLine.definition(latex, latex.replace(" \\cdot ", "·").replace("\\dots", "…"));
    }

    private static FormulaLine bound(TextCode code) {
        boolean exact = Numbers.isExact(code.bound(), Numbers.FORMULA_DIGITS)
                && Numbers.isExact(code.entropy(), Numbers.FORMULA_DIGITS);
        int size = code.text().size();
        return FormulaLine.definition(
                size + " \\cdot " + InformationCard.latex(code.entropy()) + (exact ? " = " : " \\approx ")
                        + InformationCard.latex(code.bound()),
                size + "·" + InformationCard.plain(code.entropy()) + (exact ? " = " : " ≈ ")
                        + InformationCard.plain(code.bound()));
    }

    /** A symbol as it can be seen: a space as its sign, what leaves no ink by itself as its number. */
    static String symbol(int codePoint) {
        if (codePoint == ' ') {
            return "␣";
        }
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> String.format("U+%04X", codePoint);
            default -> Character.toString(codePoint);
        };
    }
}
