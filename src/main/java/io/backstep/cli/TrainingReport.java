package io.backstep.cli;

import io.backstep.engine.formula.FormulaWriter;
import io.backstep.engine.formula.Numbers;
import io.backstep.engine.network.Network;
import io.backstep.engine.training.Divergence;
import io.backstep.engine.training.Evaluation;
import io.backstep.engine.training.Figures;
import io.backstep.engine.training.Finding;
import io.backstep.engine.training.RunSettings;
import io.backstep.explanation.FindingTexts;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** What a person reads while a network trains: a line for every epoch and, on a terminal, a bar below the last. */
final class TrainingReport {
    private static final int BAR = 40;
    private static final int DIGITS = 6;

    private final PrintWriter out;
    private final PrintWriter terminal;
    private final boolean bar;
    private final long epochs;
    private int drawn = -1;

    /**
     * @param terminal where the bar is drawn
     * @param bar whether there is one
     * @param epochs how many there will be
     */
    TrainingReport(PrintWriter out, PrintWriter terminal, boolean bar, long epochs) {
        this.out = out;
        this.terminal = terminal;
        this.bar = bar;
        this.epochs = epochs;
    }

    void epoch(Figures figures) {
        clear();
        line("epoch " + figures.epochs() + "/" + epochs + "  updates " + figures.updates() + "  "
                + words(figures.training(), "  ")
                + (isMeasured(figures.validation())
                        ? "  validation " + words(figures.validation(), "  validation ")
                        : ""));
    }

    private static boolean isMeasured(Evaluation evaluation) {
        return !evaluation.equals(Evaluation.NONE);
    }

    /** The last line. */
    void end(Figures start, Figures end) {
        clear();
        line("trained for " + count(end.epochs(), "epoch") + ", " + count(end.updates(), "update") + ": "
                + words(end.training(), ", ") + " (before: " + words(start.training(), ", ") + ")");
        heldBack("validation", start.validation(), end.validation());
        heldBack("test", start.test(), end.test());
    }

    private void heldBack(String part, Evaluation start, Evaluation end) {
        if (isMeasured(end)) {
            line(part + ": " + words(end, ", ") + " (before: " + words(start, ", ") + ")");
        }
    }

    /** Says that the network is not the last one, but the best. */
    void stoppedEarly(int patience) {
        clear();
        line("stopped early: the validation loss fell no further for " + count(patience, "epoch")
                + "; what follows is the network with which it was lowest");
    }

    /** What is wrong with how the network learned. */
    void findings(List<Finding> findings, FindingTexts texts) {
        clear();
        for (Finding finding : findings) {
            if (finding.kind().wrong()) {
                line("\n" + texts.title(finding) + "\n  " + texts.evidence(finding) + "\n  " + texts.advice(finding));
            }
        }
    }

    /** What comes after the last line where the optimiser keeps averages of the parameters. */
    void averaged(Figures figures) {
        line("with the averages of its parameters: " + words(figures.training(), ", ")
                + (isMeasured(figures.test()) ? "; test: " + words(figures.test(), ", ") : ""));
    }

    private void line(String text) {
        // Not println: the text is to be the same on every system.
        out.print(text + "\n");
        out.flush();
    }

    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static String words(Evaluation evaluation, String separator) {
        String loss = "loss " + Numbers.plain(evaluation.loss(), DIGITS);
        return evaluation.accuracy().isPresent()
                ? loss
                        + separator
                        + String.format(
                                Locale.ROOT,
                                "accuracy %.2f %%",
                                100 * evaluation.accuracy().getAsDouble())
                : loss;
    }

    /** At which update a run left the finite numbers, and with which number. */
    static String words(Network network, RunSettings settings, Divergence divergence) {
        FormulaWriter plain = FormulaWriter.plain(
                network.names(settings.batchSize() > 1, !settings.regularizer().isNone()));
        return "diverged at update " + divergence.update() + ": " + plain.name(divergence.where()) + " = "
                + plain.number(divergence.value());
    }

    /** Draws the bar anew where it has grown by a percent. */
    void progress(long updates, long all) {
        int percent = (int) Math.min(100, 100.0 * updates / Math.max(1, all));
        if (!bar || percent == drawn) {
            return;
        }
        drawn = percent;
        int filled = BAR * percent / 100;
        terminal.print(
                String.format(Locale.ROOT, "\r[%s%s] %3d %%", "=".repeat(filled), " ".repeat(BAR - filled), percent));
        terminal.flush();
    }

    /** Takes the bar away, so that a line can stand in its place. */
    void clear() {
        if (bar && drawn >= 0) {
            terminal.print("\r" + " ".repeat(BAR + "[]  100 %".length()) + "\r");
            terminal.flush();
            drawn = -1;
        }
    }
}
