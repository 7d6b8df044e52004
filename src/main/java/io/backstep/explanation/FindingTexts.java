package io.backstep.explanation;

import io.backstep.engine.formula.Names;
import io.backstep.engine.formula.Numbers;
import io.backstep.engine.function.Sigmoid;
import io.backstep.engine.function.Tanh;
import io.backstep.engine.network.Network;
import io.backstep.engine.training.Divergence;
import io.backstep.engine.training.Finding;
import io.backstep.engine.training.Finding.Place;
import io.backstep.text.Messages;
import io.backstep.text.Typography;
import java.util.List;
import java.util.stream.Collectors;

/** Findings in the words of one language: what it is, by what it was noticed in this run, and what helps. */
public final class FindingTexts {
    private static final int MOST_UNITS = 6;
    private static final int DIGITS = 4;

    private final Messages messages;
    private final Network shape;
    private final List<String> inputs;
    private final Names names;
    private final SpokenNames spoken;

    /**
     * @param shape any network of the run
     * @param inputs what the inputs are called, one name for each
     */
    public FindingTexts(Messages messages, Network shape, List<String> inputs) {
        this.messages = messages;
        this.shape = shape;
        this.inputs = List.copyOf(inputs);
        names = shape.names(false, false);
        spoken = new SpokenNames(messages, names);
    }

    /** What was found, as a heading. */
    public String title(Finding finding) {
        return messages.get("finding." + finding.kind().name() + ".title");
    }

    /** By what it was noticed in this run, in a sentence or two with numbers. */
    public String evidence(Finding finding) {
        String key = finding.sign() == Finding.Sign.FADES && !isSquashing()
                ? "finding.fades.otherwise"
                : "finding.evidence." + finding.sign().name();
        return Typography.spaced(messages.get(key, arguments(finding)));
    }

    /** What helps. */
    public String advice(Finding finding) {
        return messages.get(
                finding.kind() == Finding.Kind.VANISHING_GRADIENTS && !isSquashing()
                        ? "finding.vanishing.otherwise"
                        : "finding." + finding.kind().name() + ".advice");
    }

    /** Whether a hidden layer has a function whose slope is under 1 nearly everywhere. */
    private boolean isSquashing() {
        return shape.layers().subList(0, shape.depth() - 1).stream()
                .anyMatch(layer -> layer.activation() instanceof Sigmoid || layer.activation() instanceof Tanh);
    }

    private Object[] arguments(Finding finding) {
        return switch (finding.sign()) {
            case DIVERGED -> diverged(finding);
            case LOSS_RISES -> of(number(finding, 0), number(finding, 1));
            case LOSS_SWINGS -> of(number(finding, 0), number(finding, 1), number(finding, 2));
            case OVERSHOT -> of(percent(finding, 0), layer(finding, 0), percent(finding, 1), percent(finding, 2));
            case SIZES_DIFFER ->
                of(input(finding, 0), input(finding, 1), number(finding, 0), number(finding, 1), number(finding, 2));
            case SIZES_LARGE -> of(input(finding, 0), number(finding, 0));
            case UNITS_ALIKE ->
                of(number(finding, 0), number(finding, 1), layer(finding, 0), units(finding), number(finding, 2));
            case FLAT_START -> of(layer(finding, 0), percent(finding, 0));
            case FADES, GROWS -> of(layer(finding, 0), number(finding, 0), number(finding, 1), number(finding, 2));
            case NEVER_ON -> of(number(finding, 0), number(finding, 1), layer(finding, 0), units(finding));
            case CREEPS -> of(number(finding, 0), number(finding, 1), number(finding, 2), number(finding, 3));
            case CURVE_NEEDED, HELD_OUT_RIGHT, TRAINING_RIGHT ->
                of(
                        percent(finding, 0),
                        finding.sign() == Finding.Sign.CURVE_NEEDED ? percent(finding, 1) : number(finding, 1));
            case VALIDATION_RISES, TEST_RISES ->
                of(number(finding, 0), number(finding, 1), number(finding, 2), number(finding, 3), number(finding, 4));
            case HELD_OUT_CLOSE, TRAINING_CLOSE -> of(percent(finding, 0), number(finding, 1), number(finding, 2));
        };
    }

    private static Object[] of(Object... arguments) {
        return arguments;
    }

    private Object[] diverged(Finding finding) {
        Divergence divergence = finding.divergence().orElseThrow();
        return of(
                number(finding, 0),
                number(finding, 1),
                spoken.of(divergence.where()),
                Numbers.plain(divergence.value(), DIGITS));
    }

    private static String number(Finding finding, int index) {
        double value = finding.numbers().get(index);
        // Counts are told in full.
        return Numbers.plain(value, value == Math.rint(value) ? 15 : DIGITS);
    }

    private static String percent(Finding finding, int index) {
        return Numbers.plain(100 * finding.numbers().get(index), DIGITS);
    }

    private String input(Finding finding, int place) {
        return inputs.get(finding.places().get(place).unit());
    }

    private String layer(Finding finding, int place) {
        int layer = finding.places().get(place).layer();
        if (layer == shape.depth() - 1) {
            return messages.get("layer.output");
        }
        return shape.depth() == 2 ? messages.get("layer.hidden") : messages.get("layer.hidden.numbered", layer + 1);
    }

    private String units(Finding finding) {
        List<Place> places = finding.places();
        int shown = places.size() <= MOST_UNITS ? places.size() : MOST_UNITS - 1;
        String list = places.subList(0, shown).stream()
                .map(place -> names.unit(place.layer(), place.unit()).label())
                .collect(Collectors.joining(messages.get("finding.units.separator")));
        return shown == places.size() ? list : messages.get("finding.units.more", list, places.size() - shown);
    }
}
