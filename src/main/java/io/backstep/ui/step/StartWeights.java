package io.backstep.ui.step;

import io.backstep.engine.function.Initializer;
import io.backstep.engine.math.Matrix;

/** How weights are drawn that were not there before. */
public record StartWeights(Kind kind, double size, long seed) {

    /** The initialisers to choose from, the usual ones first. */
    public enum Kind {
        XAVIER,
        HE,
        LECUN,
        ORTHOGONAL,
        UNIFORM,
        GAUSSIAN,
        CONSTANT,
        ZEROS;

        /** Whether it draws by a size of its own: a limit, a deviation, a value. */
        public boolean sized() {
            return this == UNIFORM || this == GAUSSIAN || this == CONSTANT;
        }

        /** Whether it draws at all, so that the seed matters. */
        public boolean random() {
            return this != CONSTANT && this != ZEROS;
        }

        /** Whether a size is one that it takes. A limit and a deviation are over 0. */
        public boolean takes(double size) {
            return Double.isFinite(size) && (this == CONSTANT || size > 0);
        }
    }

    /** @throws IllegalArgumentException if the kind does not take the size */
    public StartWeights {
        if (kind.sized() && !kind.takes(size)) {
            throw new IllegalArgumentException(kind + " does not take " + size);
        }
    }

    private Initializer initializer() {
        return switch (kind) {
            case XAVIER -> new Initializer.Xavier();
            case HE -> new Initializer.He();
            case LECUN -> new Initializer.Lecun();
            case ORTHOGONAL -> new Initializer.Orthogonal(1);
            case UNIFORM -> new Initializer.Uniform(size);
            case GAUSSIAN -> new Initializer.Gaussian(size);
            case CONSTANT -> new Initializer.Constant(size);
            case ZEROS -> new Initializer.Zeros();
        };
    }

    /** The weights of one layer, counted from 0. Each layer has a seed of its own, or equal layers would begin alike. */
    Matrix ofLayer(int layer, int units, int inputs) {
        return initializer().weights(units, inputs, seed + layer);
    }
}
