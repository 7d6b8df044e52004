package io.backstep.ui.plan;

import io.backstep.engine.function.Initializer;

/** How weights may begin, without its numbers. */
// What it is made of never changes, though its types do not say so.
@SuppressWarnings("ImmutableEnumChecker")
public enum StartKind {
    XAVIER(new Initializer.Xavier()),
    HE(new Initializer.He()),
    LECUN(new Initializer.Lecun()),
    ORTHOGONAL(new Initializer.Orthogonal(1)),
    UNIFORM(new Initializer.Uniform(1)),
    GAUSSIAN(new Initializer.Gaussian(0, 0.5)),
    CONSTANT(new Initializer.Constant(0.5)),
    ZEROS(new Initializer.Zeros());

    private final Initializer usual;

    StartKind(Initializer usual) {
        this.usual = usual;
    }

    public static StartKind of(Initializer initializer) {
        for (StartKind kind : values()) {
            if (kind.usual.id().equals(initializer.id())) {
                return kind;
            }
        }
        throw new IllegalArgumentException(initializer.id());
    }

    /** With the numbers that it usually has. */
    public Initializer usual() {
        return usual;
    }
}
