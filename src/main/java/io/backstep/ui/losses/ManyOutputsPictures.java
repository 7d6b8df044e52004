package io.backstep.ui.losses;

import io.backstep.engine.formula.Numbers;
import io.backstep.engine.math.Vector;
import io.backstep.text.Messages;
import io.backstep.ui.kit.plot.BarsPicture;
import io.backstep.ui.kit.plot.BarsPicture.Bar;
import io.backstep.ui.kit.plot.BarsPicture.Group;
import io.backstep.ui.kit.plot.HeatMapPicture;
import io.backstep.ui.kit.plot.PlotAxis;
import io.backstep.ui.kit.plot.PlotLook;
import io.backstep.ui.losses.ManyOutputsViewModel.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What the topic Many outputs shows of an outcome. Bars are named by the numbers of the outputs, as people count. */
record ManyOutputsPictures(Messages messages, Outcome outcome, int target) {
    private static final String LOGIT = "logit-";
    /** How much longer than the longest bar an axis is, for the number at the bar's end. */
    private static final double AIR = 1.2;
    /** The same where the axis goes on below 0. */
    private static final double AIR_BOTH_SIDES = 1.4;
    /** With more outputs than this there is no room for numbers of four digits; the mouse shows all of them. */
    private static final int MOST_WIDE = 5;

    private static final int FEW_DIGITS = 2;

    /** The index of the output to which a bar of {@link #logits} belongs. */
    static int indexOf(String logit) {
        return Integer.parseInt(logit.substring(LOGIT.length())) - 1;
    }

    /** @param reach how far the axis reaches to both sides, as long as nothing is longer */
    BarsPicture logits(double reach) {
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < outcome.logits().size(); i++) {
            bars.add(signed(LOGIT, "z", outcome.logits(), i)
                    .withText(Numbers.plain(outcome.logits().get(i), Numbers.GRAPH_DIGITS))
                    .asMovable());
        }
        return standing("losses.many.logits.name", bothSides(reach), bars);
    }

    BarsPicture shares() {
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < outcome.shares().size(); i++) {
            PlotLook look = i == target ? PlotLook.FORWARD : PlotLook.POSITIVE;
            bars.add(bar("share-", "a", outcome.shares(), i, look));
        }
        return standing("losses.many.shares.name", PlotAxis.linear(0, AIR, ""), bars);
    }

    /** @param steepest the largest gradient there can be */
    BarsPicture gradient(double steepest) {
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < outcome.gradient().size(); i++) {
            bars.add(signed("gradient-", "∂E/∂z", outcome.gradient(), i));
        }
        return standing("losses.many.gradient.name", bothSides(steepest), bars);
    }

    HeatMapPicture jacobian() {
        return HeatMapPicture.of(messages.get("losses.many.jacobian.name"), outcome.jacobian(), names("a"), names("z"));
    }

    private static PlotAxis bothSides(double reach) {
        return PlotAxis.linear(-AIR_BOTH_SIDES * reach, AIR_BOTH_SIDES * reach, "");
    }

    private BarsPicture standing(String key, PlotAxis axis, List<Bar> bars) {
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < bars.size(); i++) {
            String number = Integer.toString(i + 1);
            groups.add(new Group(i == target ? "→" + number : number, false, List.of(bars.get(i))));
        }
        return BarsPicture.standing(messages.get(key), axis, groups);
    }

    private Bar signed(String id, String letter, Vector values, int index) {
        return bar(id, letter, values, index, values.get(index) < 0 ? PlotLook.NEGATIVE : PlotLook.POSITIVE);
    }

    private Bar bar(String id, String letter, Vector values, int index, PlotLook look) {
        int digits = values.size() > MOST_WIDE ? FEW_DIGITS : Numbers.GRAPH_DIGITS;
        String name = ManyOutputsExplanation.indexed(letter, index).label();
        return Bar.of(id + (index + 1), name, values.get(index), look)
                .withText(Numbers.plain(values.get(index), digits));
    }

    private List<String> names(String letter) {
        return IntStream.range(0, outcome.shares().size())
                .mapToObj(i -> ManyOutputsExplanation.indexed(letter, i).label())
                .toList();
    }
}
