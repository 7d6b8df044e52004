package io.backstep.ui.losses;

import io.backstep.engine.formula.Expr;
import io.backstep.engine.formula.Name;
import io.backstep.engine.formula.Numbers;
import io.backstep.engine.formula.Quantity.Symbol;
import io.backstep.engine.norm.Norms;
import io.backstep.engine.norm.PenalizedLoss;
import io.backstep.engine.norm.Penalty;
import io.backstep.engine.norm.Point;
import io.backstep.text.Messages;
import io.backstep.ui.kit.formula.FormulaLine;
import io.backstep.ui.losses.NormsViewModel.Picture;
import io.backstep.ui.losses.NormsViewModel.State;
import java.util.ArrayList;
import java.util.List;

/** Says in words and formulas what the topic Norms shows. */
final class NormsWriter {
    private final Messages messages;

    NormsWriter(Messages messages) {
        this.messages = messages;
    }

    String title(State state) {
        if (state.picture() == Picture.BALLS) {
            return messages.get("losses.norms.balls.explanation");
        }
        return messages.get("losses.norms.minimum", pair(state.problem().minimum()));
    }

    /** A pair of weights as a place. */
    static String pair(Point point) {
        return "(" + number(point.x()) + ", " + number(point.y()) + ")";
    }

    private static String number(double value) {
        return Numbers.plain(value, Numbers.GRAPH_DIGITS);
    }

    String sentence(State state) {
        return state.picture() == Picture.BALLS ? ballSentence(state.p()) : penaltySentence(state);
    }

    private String ballSentence(double p) {
        String key = p < 1
                ? "losses.norms.p.dented"
                : p == 1
                        ? "losses.norms.p.one"
                        : p < 2 ? "losses.norms.p.between" : p == 2 ? "losses.norms.p.two" : "losses.norms.p.large";
        return messages.get(key, number(p));
    }

    /** Why L1 makes zeros and L2 does not, with the numbers on view. */
    private String penaltySentence(State state) {
        Point minimum = state.problem().minimum();
        String lambda = number(state.lambda());
        if (state.penalty() == Penalty.L2) {
            boolean alreadyZero = minimum.x() == 0 || minimum.y() == 0;
            return messages.get(
                    alreadyZero ? "losses.norms.l2.already" : "losses.norms.l2.shrinks",
                    lambda,
                    number(minimum.x()),
                    number(minimum.y()),
                    number(state.lambda() * minimum.x()),
                    number(state.lambda() * minimum.y()));
        }
        Point slope = state.problem().loss().gradient(minimum);
        if (minimum.x() == 0 && minimum.y() == 0) {
            return messages.get(
                    "losses.norms.l1.both", lambda, number(state.problem().zeroFrom()));
        }
        if (minimum.x() == 0 || minimum.y() == 0) {
            boolean first = minimum.x() == 0;
            Point withL2 = state.problem(Penalty.L2).minimum();
            return messages.get(
                    "losses.norms.l1.one",
                    first ? "w₁" : "w₂",
                    number(Math.abs(first ? slope.x() : slope.y())),
                    lambda,
                    number(first ? withL2.x() : withL2.y()));
        }
        return messages.get(
                "losses.norms.l1.none", lambda, number(state.problem().zeroFrom()));
    }

    List<InformationCard> cards(State state) {
        return state.picture() == Picture.BALLS ? ballCards(state.p()) : penaltyCards(state);
    }

    private List<InformationCard> ballCards(double p) {
        return List.of(
                new InformationCard(
                        messages.get("losses.norms.lengths"),
                        FormulaLine.definition(
                                "\\left\\|w\\right\\|_1 = \\left|w_1\\right| + \\left|w_2\\right|",
                                "‖w‖₁ = |w₁| + |w₂|"),
                        FormulaLine.definition("\\left\\|w\\right\\|_2 = \\sqrt{w_1^2 + w_2^2}", "‖w‖₂ = √(w₁² + w₂²)"),
                        FormulaLine.definition(
                                "\\left\\|w\\right\\|_p = \\left(\\left|w_1\\right|^p + \\left|w_2\\right|^p\\right)^{1/p}",
                                "‖w‖p = (|w₁|^p + |w₂|^p)^(1/p)"),
                        FormulaLine.definition(
                                "\\left\\|w\\right\\|_\\infty = \\max\\left(\\left|w_1\\right|, \\left|w_2\\right|\\right)",
                                "‖w‖∞ = max(|w₁|, |w₂|)")),
                new InformationCard(
                                messages.get("losses.norms.diagonal"),
                                FormulaLine.definition("2\\,d^p = 1", "2 d^p = 1"),
                                InformationCard.worked(InformationCard.name("d", "d"), Norms.onDiagonalFormula(p)))
                        .withRemark(messages.get("losses.norms.diagonal.about")),
                new InformationCard(messages.get("losses.norms.zero"))
                        .withRemark(messages.get("losses.norms.zero.about")));
    }

    private List<InformationCard> penaltyCards(State state) {
        PenalizedLoss problem = state.problem();
        Point minimum = problem.minimum();
        Point slope = problem.loss().gradient(minimum);
        List<FormulaLine> balance = new ArrayList<>();
        balance.add(balance(problem, "1", minimum.x(), slope.x()));
        balance.add(balance(problem, "2", minimum.y(), slope.y()));
        Expr loss = reference("E", problem.loss().value(minimum));
        Expr penalty = reference("R", problem.penalty().value(minimum, problem.lambda()));
        Point l1 = state.problem(Penalty.L1).minimum();
        Point l2 = state.problem(Penalty.L2).minimum();
        return List.of(
                new InformationCard(
                        messages.get("losses.norms.balance"),
                        balance,
                        messages.get(
                                problem.penalty() == Penalty.L1
                                        ? "losses.norms.balance.l1"
                                        : "losses.norms.balance.l2")),
                new InformationCard(
                        messages.get("losses.norms.sum"),
                        FormulaLine.definition(
                                "R = " + problem.penalty().definitionLatex(),
                                problem.penalty() == Penalty.L1 ? "R = λ(|w₁| + |w₂|)" : "R = λ/2 (w₁² + w₂²)"),
                        InformationCard.worked(
                                InformationCard.name("J = E + R", "J = E + R"), Expr.sum(loss, penalty))),
                new InformationCard(
                        messages.get("losses.norms.compared"),
                        place("L1", "L_1", l1),
                        place("L2", "L_2", l2),
                        place("λ = 0", "\\lambda = 0", problem.loss().centre())));
    }

    private static FormulaLine place(String plain, String latex, Point at) {
        return FormulaLine.definition(
                latex + ":\\quad w = \\left(" + InformationCard.latex(at.x()) + ",\\; " + InformationCard.latex(at.y())
                        + "\\right)",
                plain + ": w = (" + InformationCard.plain(at.x()) + ", " + InformationCard.plain(at.y()) + ")");
    }

    /** The slope of the loss and that of the term cancel; or the first is not strong enough to move a weight from 0. */
    private static FormulaLine balance(PenalizedLoss problem, String index, double weight, double slope) {
        Name gradient = InformationCard.name("\\frac{\\partial E}{\\partial w_" + index + "}", "∂E/∂w" + index);
        if (problem.penalty() == Penalty.L1 && weight == 0) {
            String lambda = InformationCard.plain(problem.lambda());
            return FormulaLine.definition(
                    "\\left|" + gradient.latex() + "\\right| = " + InformationCard.latex(Math.abs(slope))
                            + " \\le \\lambda = " + InformationCard.latex(problem.lambda()),
                    "|" + gradient.plain() + "| = " + InformationCard.plain(Math.abs(slope)) + " ≤ λ = " + lambda);
        }
        boolean l1 = problem.penalty() == Penalty.L1;
        double pull = l1 ? problem.lambda() * Math.signum(weight) : problem.lambda() * weight;
        String name = "w_" + index;
        String latex = l1 ? "\\lambda\\,\\operatorname{sgn}(" + name + ")" : "\\lambda\\," + name;
        String plain = l1 ? "λ sgn(w" + index + ")" : "λ w" + index;
        return FormulaLine.definition(
                gradient.latex() + " + " + latex + " = " + InformationCard.latex(slope) + (pull < 0 ? " - " : " + ")
                        + InformationCard.latex(Math.abs(pull)) + " = 0",
                gradient.plain() + " + " + plain + " = " + InformationCard.plain(slope) + (pull < 0 ? " − " : " + ")
                        + InformationCard.plain(Math.abs(pull)) + " = 0");
    }

    private static Expr reference(String name, double value) {
        return new Expr.Reference(new Symbol(new Name(name, name, name)), value);
    }
}
