package io.backstep.ui.losses;

import io.backstep.engine.formula.Numbers;
import io.backstep.engine.information.Distribution;
import io.backstep.engine.information.Information;
import io.backstep.engine.information.Logarithm;
import io.backstep.engine.information.TextCode;
import io.backstep.text.Messages;
import io.backstep.ui.kit.plot.BarsPicture;
import io.backstep.ui.kit.plot.BarsPicture.Bar;
import io.backstep.ui.kit.plot.BarsPicture.Group;
import io.backstep.ui.kit.plot.PlotAxis;
import io.backstep.ui.kit.plot.PlotLook;
import io.backstep.ui.losses.InformationViewModel.Side;
import io.backstep.ui.losses.InformationViewModel.State;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The bars of the topic Information. */
final class InformationBars {
    private static final String BETWEEN = "-";

    private InformationBars() {}

    static PlotLook look(Side side) {
        return side == Side.P ? PlotLook.SERIES_1 : PlotLook.SERIES_2;
    }

    /** The chances of P, or of Q, to be dragged. */
    static BarsPicture chances(State state, Side side, Messages messages) {
        Distribution distribution = state.of(side);
        List<Group> groups = IntStream.range(0, distribution.outcomes())
                .mapToObj(outcome -> {
                    String letter = Information.letter(outcome);
                    Bar bar = Bar.of(
                                    side + BETWEEN + letter,
                                    side + " " + letter,
                                    distribution.chance(outcome),
                                    look(side))
                            .asMovable();
                    return new Group(letter, false, List.of(bar));
                })
                .toList();
        PlotAxis axis = PlotAxis.linear(0, 1, "");
        return BarsPicture.standing(messages.get("losses.information.bars", side), axis, groups);
    }

    /** The outcome that a bar of {@link #chances} stands for. */
    static int outcome(String barId) {
        return barId.charAt(barId.length() - 1) - 'A';
    }

    /** H(P, Q) as H(P) and D(P||Q) end to end, and below it the other way round, on one scale. */
    static BarsPicture stacks(State state, Messages messages) {
        double longest = Stream.of(Side.values())
                .mapToDouble(state::crossEntropy)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        boolean infinite = Stream.of(Side.values()).anyMatch(side -> Double.isInfinite(state.crossEntropy(side)));
        double most = state.logarithm().apply(state.outcomes());
        double end = Math.max(infinite ? 2 * Math.max(longest, most) : longest, most);
        String unit =
                state.logarithm() == Logarithm.BITS ? "losses.information.unit.bits" : "losses.information.unit.nats";
        // The axis grows in halves, so that it does not move with every touch of a bar.
        PlotAxis axis = PlotAxis.linear(0, Math.ceil(2.1 * end) / 2, messages.get(unit));
        return BarsPicture.lying(
                messages.get("losses.information.stacks"),
                axis,
                List.of(
                        stack("H(P, Q)", "H(P)", "D(P‖Q)", state, Side.P),
                        stack("H(Q, P)", "H(Q)", "D(Q‖P)", state, Side.Q)));
    }

    /** For each symbol its information, and beside it the length that this is rounded up to. */
    static BarsPicture lengths(TextCode code, Messages messages) {
        int longest =
                code.symbols().stream().mapToInt(TextCode.Symbol::bits).max().orElse(1);
        List<Group> groups = code.symbols().stream()
                .map(symbol -> {
                    String seen = InformationWriter.symbol(symbol.codePoint());
                    String information = seen + " −log₂ p";
                    String bits = seen + " " + symbol.word();
                    String id = BETWEEN + symbol.codePoint();
                    return new Group(
                            seen,
                            false,
                            List.of(
                                    Bar.of("information" + id, information, symbol.information(), PlotLook.SERIES_1),
                                    Bar.of("bits" + id, bits, symbol.bits(), PlotLook.SERIES_2)));
                })
                .toList();
        PlotAxis axis = PlotAxis.linear(0, Math.max(1, longest), messages.get("losses.information.unit.bits"));
        return BarsPicture.standing(messages.get("losses.information.text.lengths.name"), axis, groups);
    }

    private static Group stack(String whole, String entropy, String divergence, State state, Side from) {
        // A part too narrow for its words still shows in the whole.
        String sum = whole + " = " + Numbers.plain(state.crossEntropy(from), Numbers.GRAPH_DIGITS);
        return new Group(
                sum,
                true,
                List.of(
                        Bar.of("entropy" + BETWEEN + from, entropy, state.entropy(from), look(from)),
                        Bar.of("divergence" + BETWEEN + from, divergence, state.divergence(from), PlotLook.LOSS)));
    }
}
