package io.backstep.experiment;

/**
 * How large an experiment in a file may be. The limits stand far above what can be looked at or traced with profit; they
 * are there so that a file cannot claim more memory than there is. Each is checked before anything of that size is made.
 */
public final class ExperimentLimits {
    /** Bytes of a file. */
    public static final int FILE_BYTES = 64 * 1024 * 1024;
    /** Numbers, texts, lists and objects in a file, all together. */
    public static final int VALUES = 4_000_000;
    /** Lists and objects within each other. */
    public static final int DEPTH = 100;
    /** Characters of an experiment's name. */
    public static final int NAME_LENGTH = 200;
    /** Layers that compute. */
    public static final int LAYERS = 64;
    /** Inputs of a network, or units of a layer. */
    public static final int UNITS = 10_000;
    /** Weights and biases of a network. */
    public static final int PARAMETERS = 1_000_000;
    /** Samples of the data. */
    public static final int SAMPLES = 100_000;
    /** Samples of a batch. */
    public static final int BATCH_SIZE = 10_000;
    /** The updates that a schedule counts: its decay steps, say. */
    public static final int DECAY_STEPS = 1_000_000_000;

    private ExperimentLimits() {}
}
