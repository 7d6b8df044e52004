package io.backstep.ui.plan;

import io.backstep.engine.optimizer.Adagrad;
import io.backstep.engine.optimizer.Adam;
import io.backstep.engine.optimizer.AdamW;
import io.backstep.engine.optimizer.Momentum;
import io.backstep.engine.optimizer.Rmsprop;
import io.backstep.engine.optimizer.Sgd;
import io.backstep.engine.optimizer.UpdateRule;

/** The optimisers there are to choose from, without their numbers. */
public enum RuleKind {
    SGD,
    MOMENTUM,
    ADAGRAD,
    RMSPROP,
    ADAM,
    ADAMW;

    public static RuleKind of(UpdateRule rule) {
        if (rule instanceof Sgd) {
            return SGD;
        } else if (rule instanceof Momentum) {
            return MOMENTUM;
        } else if (rule instanceof Adagrad) {
            return ADAGRAD;
        } else if (rule instanceof Rmsprop) {
            return RMSPROP;
        }
        return rule instanceof Adam ? ADAM : ADAMW;
    }

    /** A rule of this kind: that one if it is, else with the usual numbers, of which Adam and AdamW share two. */
    public UpdateRule from(UpdateRule now) {
        if (of(now) == this) {
            return now;
        }
        return switch (this) {
            case SGD -> new Sgd();
            case MOMENTUM -> new Momentum(Momentum.USUAL, false);
            case ADAGRAD -> new Adagrad();
            case RMSPROP -> new Rmsprop(Rmsprop.USUAL_RHO);
            case ADAM -> now instanceof AdamW decaying ? decaying.adam() : usualAdam();
            case ADAMW -> new AdamW(now instanceof Adam adam ? adam : usualAdam(), AdamW.USUAL_WEIGHT_DECAY);
        };
    }

    private static Adam usualAdam() {
        return new Adam(Adam.USUAL_BETA1, Adam.USUAL_BETA2);
    }
}
