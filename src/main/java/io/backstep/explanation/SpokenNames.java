package io.backstep.explanation;

import io.backstep.engine.formula.Names;
import io.backstep.engine.formula.Quantity;
import io.backstep.engine.formula.Quantity.Bias;
import io.backstep.engine.formula.Quantity.Input;
import io.backstep.engine.formula.Quantity.LossTerm;
import io.backstep.engine.formula.Quantity.OfUnit;
import io.backstep.engine.formula.Quantity.OptimizerSlot;
import io.backstep.engine.formula.Quantity.OtherTerms;
import io.backstep.engine.formula.Quantity.Parameter;
import io.backstep.engine.formula.Quantity.Setting;
import io.backstep.engine.formula.Quantity.SharedBias;
import io.backstep.engine.formula.Quantity.Statistic;
import io.backstep.engine.formula.Quantity.Symbol;
import io.backstep.engine.formula.Quantity.Target;
import io.backstep.engine.trace.Place;
import io.backstep.text.Messages;

/** What a quantity is called in a sentence: "the delta of h1". */
public final class SpokenNames {
    private final Messages messages;
    private final Names names;

    public SpokenNames(Messages messages, Names names) {
        this.messages = messages;
        this.names = names;
    }

    public String of(Quantity quantity) {
        String key = "quantity." + quantity.getClass().getSimpleName();
        if (quantity instanceof Input || quantity instanceof Target || quantity instanceof Parameter) {
            String kind = quantity instanceof Bias || quantity instanceof SharedBias ? "Bias" : key.substring(9);
            return messages.get("quantity." + kind, names.of(quantity).label());
        } else if (quantity instanceof OfUnit ofUnit) {
            String name =
                    messages.get(key, names.unit(ofUnit.layer(), ofUnit.unit()).label());
            return names.tellsSampleOf(quantity)
                    ? messages.get("quantity.inSample", name, Integer.toString(ofUnit.sample() + 1))
                    : name;
        } else if (quantity instanceof Statistic statistic) {
            return messages.get(
                    key, names.unit(statistic.layer(), statistic.unit()).label());
        } else if (quantity instanceof LossTerm) {
            return messages.get(key, names.of(quantity).label().substring(2));
        } else if (quantity instanceof OptimizerSlot slot) {
            return messages.get(
                    "quantity.slot." + slot.slot().name(),
                    names.parameter(slot.parameter()).label());
        } else if (quantity instanceof Symbol symbol) {
            return symbol.name().label();
        } else if (quantity instanceof OtherTerms others) {
            return messages.get(key, Integer.toString(others.count()));
        } else if (quantity instanceof Setting setting) {
            return messages.get("quantity.setting." + setting.choice().name());
        }
        return Place.parameterOf(quantity)
                .map(parameter -> messages.get(key, names.parameter(parameter).label()))
                .orElseGet(() -> messages.get(key));
    }

    /** Whether a parameter is a bias that serves a whole layer. */
    static boolean isShared(Quantity quantity) {
        return Place.parameterOf(quantity).filter(SharedBias.class::isInstance).isPresent();
    }
}
