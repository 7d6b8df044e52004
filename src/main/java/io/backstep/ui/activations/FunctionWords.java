package io.backstep.ui.activations;

import io.backstep.engine.formula.Numbers;
import io.backstep.engine.function.Activation;
import io.backstep.engine.function.ElementwiseActivation;
import io.backstep.engine.function.MeanOutput;
import io.backstep.engine.function.OutputRange;
import io.backstep.engine.function.Regions;
import io.backstep.engine.function.Regions.Band;
import io.backstep.engine.function.Regions.Kind;
import io.backstep.text.Messages;
import java.util.List;
import java.util.stream.Collectors;

/** What the screen says about a function, read off the engine's data. */
final class FunctionWords {
    private static final int RANGE_DIGITS = 3;

    private final Messages messages;

    FunctionWords(Messages messages) {
        this.messages = messages;
    }

    String name(FunctionKind kind) {
        return messages.get("activations.function." + kind.id());
    }

    /** The function's symbol, or a word where the symbol alone would not tell which function it is. */
    String symbol(Activation function) {
        return switch (function.id()) {
            case "linear" -> messages.get("activations.symbol.linear");
            case "step" -> messages.get("activations.symbol.step");
            default -> function.symbol();
        };
    }

    String cost(FunctionKind kind) {
        return messages.get("activations.cost." + kind.id());
    }

    String use(FunctionKind kind) {
        return messages.get("activations.use." + kind.id());
    }

    String weakness(FunctionKind kind) {
        return messages.get("activations.weakness." + kind.id());
    }

    /** A range as mathematics writes it, {@code (0, 1)} or {@code [−0.17, ∞)}; two numbers in words. */
    String range(OutputRange range) {
        String low = Numbers.plain(range.low(), RANGE_DIGITS);
        String high = Numbers.plain(range.high(), RANGE_DIGITS);
        return range.onlyLimits()
                ? messages.get("activations.range.either", low, high)
                : (range.lowAttained() ? "[" : "(") + low + ", " + high + (range.highAttained() ? "]" : ")");
    }

    String region(Kind kind) {
        return messages.get("activations.region." + kind.name());
    }

    /** What stands on a band of the plot; a band in between has nothing to say. */
    String band(Kind kind) {
        return switch (kind) {
            case SATURATED_LOW, SATURATED_HIGH -> messages.get("activations.band.saturated");
            case NEARLY_LINEAR -> messages.get("activations.band.linear");
            case DEAD -> messages.get("activations.band.dead");
            case BETWEEN -> messages.get("activations.region.BETWEEN");
        };
    }

    String centred(ElementwiseActivation function) {
        double mean = MeanOutput.of(function);
        return mean == 0
                ? messages.get("activations.centred.yes")
                : messages.get("activations.centred.no", Numbers.plain(mean, RANGE_DIGITS));
    }

    /** Where it is saturated, as inequalities. */
    String saturated(ElementwiseActivation function, double share) {
        List<Band> bands = Regions.saturated(function, share);
        if (bands.isEmpty()) {
            return messages.get("activations.saturated.never");
        }
        if (bands.size() == 2
                && Double.isInfinite(bands.get(0).from())
                && Double.isInfinite(bands.get(1).to())
                && Math.abs(bands.get(0).to() + bands.get(1).from()) < 1e-9) {
            return "|z| > " + limit(bands.get(1).from());
        }
        return bands.stream()
                .map(FunctionWords::stretch)
                .collect(Collectors.joining(messages.get("activations.saturated.and")));
    }

    private static String stretch(Band band) {
        if (Double.isInfinite(band.from())) {
            return "z < " + limit(band.to());
        }
        return Double.isInfinite(band.to())
                ? "z > " + limit(band.from())
                : limit(band.from()) + " < z < " + limit(band.to());
    }

    private static String limit(double z) {
        return Numbers.plain(z, Numbers.GRAPH_DIGITS);
    }
}
