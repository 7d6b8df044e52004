package io.backstep.ui.kit.formula;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * A formula together with the places where it may be broken into lines.
 *
 * @param whole the LaTeX of the formula in one line
 * @param fragments the same formula in parts that each stand on their own; a line may end after every one
 */
public record FormulaFragments(String whole, List<Fragment> fragments) {
    private static final Set<String> RELATIONS = Set.of(
            "=",
            "<",
            ">",
            "\\approx",
            "\\le",
            "\\leq",
            "\\ge",
            "\\geq",
            "\\ne",
            "\\neq",
            "\\leftarrow",
            "\\gets",
            "\\to",
            "\\rightarrow",
            "\\equiv",
            "\\propto",
            "\\sim");
    private static final Set<String> OPERATORS = Set.of("+", "-", "\u2212", "\\cdot", "\\times", "\\pm", "\\odot");
    private static final Set<String> PRODUCTS = Set.of("\\cdot", "\\times", "\\odot");
    private static final Set<String> OPENING =
            Set.of("(", "[", "|", "\\{", "\\lvert", "\\lVert", ",", ";", "^", "_", "\\left");
    private static final Set<String> SPACES = Set.of("\\,", "\\;", "\\:", "\\!", "\\ ", "~", "\\quad", "\\qquad");

    public FormulaFragments {
        fragments = List.copyOf(fragments);
    }

    /**
     * A part of a formula.
     *
     * @param latex the LaTeX of this part alone
     * @param penalty how bad it is to begin a line with it: 0 is best; of all ways to break a formula, that with the
     *     smallest sum is taken, where each line counts {@link #PENALTY_OF_LINE}
     */
    public record Fragment(String latex, int penalty) {}

    /** A formula that may be broken between all the given parts alike. */
    public static FormulaFragments between(String whole, List<String> parts) {
        return new FormulaFragments(
                whole, parts.stream().map(part -> new Fragment(part, 0)).toList());
    }

    /** How bad a further line is, beside the penalty of the place where it begins. */
    static final int PENALTY_OF_LINE = 3;

    private static final int PENALTY_OF_SUM = 1;
    /** A product that is torn is worse than a further line that begins elsewhere, and so are parentheses. */
    private static final int PENALTY_OF_PRODUCT = 4;

    private static final int PENALTY_OF_PARENTHESES = 6;

    /**
     * Finds the places where a formula may be broken: before a relation and before an operator between two operands,
     * but never inside braces, so never inside a fraction, a root, a script or a mark. Parentheses that grow with their
     * content cannot be torn apart; in the fragments they become parentheses of a fixed size. A matrix or another
     * environment is not broken at all. The best place is before a relation, then before a sum's terms, then before a
     * product's factors; a place inside parentheses is worse than every place outside.
     */
    public static FormulaFragments of(String latex) {
        if (latex.contains("\\begin")) {
            return between(latex, List.of(latex));
        }
        return new FormulaFragments(latex, new Splitter(latex).split());
    }

    private static final class Splitter {
        private final List<String> tokens;
        private final List<Fragment> fragments = new ArrayList<>();
        private final Deque<String> sizes = new ArrayDeque<>();
        private final StringBuilder fragment = new StringBuilder();

        Splitter(String latex) {
            this.tokens = tokens(latex);
        }

        List<Fragment> split() {
            int braces = 0;
            int parentheses = 0;
            int penalty = 0;
            String previous = "";
            for (int i = 0; i < tokens.size(); i++) {
                String token = tokens.get(i);
                if (braces == 0 && breaksBefore(token, previous)) {
                    fragments.add(new Fragment(fragment.toString().strip(), penalty));
                    penalty = PENALTY_OF_PARENTHESES * parentheses + penalty(token);
                    fragment.setLength(0);
                    // the empty operand stands for the operand in the line before and keeps the operator's spacing
                    fragment.append("\\mathord{}");
                }
                if (token.equals("{")) {
                    braces++;
                } else if (token.equals("}")) {
                    braces--;
                } else if (braces == 0 && (token.equals("(") || token.equals("["))) {
                    parentheses++;
                } else if (braces == 0 && (token.equals(")") || token.equals("]"))) {
                    parentheses = Math.max(0, parentheses - 1);
                }
                fragment.append(braces == 0 ? fixedSize(token, i) : token);
                previous = token.isBlank() || SPACES.contains(token) ? previous : token;
            }
            fragments.add(new Fragment(fragment.toString().strip(), penalty));
            return fragments;
        }

        private static boolean breaksBefore(String token, String previous) {
            boolean afterOperand = !previous.isEmpty()
                    && !OPENING.contains(previous)
                    && !RELATIONS.contains(previous)
                    && !OPERATORS.contains(previous);
            return afterOperand && (RELATIONS.contains(token) || OPERATORS.contains(token));
        }

        private static int penalty(String token) {
            if (RELATIONS.contains(token)) {
                return 0;
            }
            return PRODUCTS.contains(token) ? PENALTY_OF_PRODUCT : PENALTY_OF_SUM;
        }

        private String fixedSize(String token, int position) {
            if (token.equals("\\left")) {
                sizes.push(sizeFor(position));
                return isInvisible(position) ? "{}" : sizes.element() + "l";
            }
            if (token.equals("\\right") && !sizes.isEmpty()) {
                String size = sizes.pop();
                return isInvisible(position) ? "{}" : size + "r";
            }
            boolean dotOfInvisible = token.equals(".")
                    && position > 0
                    && (tokens.get(position - 1).equals("\\left")
                            || tokens.get(position - 1).equals("\\right"));
            return dotOfInvisible ? "" : token;
        }

        private boolean isInvisible(int position) {
            return position + 1 < tokens.size() && tokens.get(position + 1).equals(".");
        }

        /** The size of the parentheses from {@code position}: big, or bigger where they go around something tall. */
        private String sizeFor(int position) {
            int depth = 0;
            for (int i = position; i < tokens.size(); i++) {
                String token = tokens.get(i);
                if (token.equals("\\left")) {
                    depth++;
                } else if (token.equals("\\right") && --depth == 0) {
                    break;
                } else if (token.equals("\\frac") || token.equals("\\sum")) {
                    return "\\bigg";
                }
            }
            return "\\big";
        }

        private static List<String> tokens(String latex) {
            List<String> tokens = new ArrayList<>();
            for (int i = 0; i < latex.length(); ) {
                int end = i + 1;
                if (latex.charAt(i) == '\\' && end < latex.length()) {
                    while (end < latex.length() && Character.isLetter(latex.charAt(end))) {
                        end++;
                    }
                    // a control symbol such as \, is the backslash and one character
                    end = Math.max(end, i + 2);
                }
                tokens.add(latex.substring(i, end));
                i = end;
            }
            return tokens;
        }
    }
}
