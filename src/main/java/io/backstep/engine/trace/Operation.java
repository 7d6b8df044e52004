package io.backstep.engine.trace;

/** What a step does; the words of a step follow from it. */
public enum Operation {
    /** z = w x + ... + b. */
    WEIGHTED_SUM(Section.VALUES),
    /** The mean of a unit's z over the batch. */
    BATCH_MEAN(Section.STATISTICS),
    /** Their variance. */
    BATCH_VARIANCE(Section.SPREAD),
    /** z less the mean, over the deviation. */
    NORMALIZE(Section.VALUES),
    /** That, scaled by gamma and shifted by beta. */
    SHIFT(Section.VALUES),
    /** a = f(z). */
    ACTIVATION(Section.VALUES),
    /** m, by chance: 1 for a unit that is kept, 0 for one that is dropped out. */
    DRAW(Section.VALUES),
    /** The output after dropout. */
    DROPOUT(Section.VALUES),
    /** m, the largest z of a softmax layer. */
    SOFTMAX_MAXIMUM(Section.SOFTMAX),
    /** S, the sum of the exponentials of a softmax layer. */
    SOFTMAX_SUM(Section.SOFTMAX),
    /** a = e^(z - m) / S. */
    SOFTMAX_SHARE(Section.SHARES),
    /** One output's term of the loss. */
    LOSS_TERM(Section.VALUES),
    /** The loss of the sample. */
    LOSS(Section.LOSS),
    /** The mean loss over the batch. */
    BATCH_LOSS(Section.TOTALS),
    /** What the regulariser adds. */
    PENALTY(Section.TOTALS),
    /** Batch loss plus penalty. */
    OBJECTIVE(Section.TOTALS),
    /** dE/da of an output unit, by the loss. */
    LOSS_SLOPE(Section.VALUES),
    /** dE/da of a hidden unit: the blame from every unit it feeds. */
    BLAME(Section.VALUES),
    /** dE/da from dE by the output after dropout. */
    DROPOUT_BLAME(Section.VALUES),
    /** f'(z). */
    ACTIVATION_SLOPE(Section.VALUES),
    /** delta = dE/da f'(z). */
    DELTA(Section.VALUES),
    /** dE/dy = dE/da f'(y), where the layer is normalised. */
    SHIFTED_SLOPE(Section.VALUES),
    /** delta through the normalisation, which ties the samples of the batch together. */
    NORMALIZED_DELTA(Section.SHARES),
    /** The gradient of a shift. */
    SHIFT_GRADIENT(Section.GRADIENTS),
    /** The gradient of a scale. */
    SCALE_GRADIENT(Section.GRADIENTS),
    /** delta = a - t, where output function and loss belong together. */
    JOINT_DELTA(Section.VALUES),
    /** delta of a softmax unit under another loss. */
    SOFTMAX_DELTA(Section.SHARES),
    /** The gradient of one sample: what a weight's input is, times delta. */
    SAMPLE_GRADIENT(Section.GRADIENTS),
    /** The gradient of the objective: the mean over the batch, and the regulariser's share. */
    GRADIENT(Section.GRADIENTS),
    /** The same made from the samples' gradients. */
    TOTAL_GRADIENT(Section.TOTAL_GRADIENTS),
    /** The norm of all gradients. */
    GRADIENT_NORM(Section.CLIPPING),
    /** What the gradients are scaled by. */
    CLIP_FACTOR(Section.CLIPPING),
    /** A gradient after clipping. */
    CLIPPED_GRADIENT(Section.CLIPPED),
    /** A gradient after clipping by value. */
    CUT_GRADIENT(Section.CLIPPED),
    /** The learning rate of this update, where it decays. */
    LEARNING_RATE(Section.RATE),
    /** The learning rate, where it is as it was set. */
    STEADY_RATE(Section.RATE),
    /** The learning rate, where it falls all at once every so many updates. */
    STEP_RATE(Section.RATE),
    /** The learning rate on its way down a cosine. */
    COSINE_RATE(Section.RATE),
    /** The learning rate at the end of that way. */
    FLOOR_RATE(Section.RATE),
    /** The learning rate while it grows. */
    WARM_UP_RATE(Section.RATE),
    /** The share of itself that every average keeps. */
    AVERAGE_SHARE(Section.AVERAGING),
    /** The moving mean of the batches' means. */
    RUNNING_MEAN(Section.RUNNING),
    /** The moving mean of their variances. */
    RUNNING_VARIANCE(Section.RUNNING_SPREAD),
    /** A slot of the optimiser, or the average of a parameter. */
    SLOT(Section.UPDATES),
    /** A parameter's new value. */
    PARAMETER(Section.UPDATES);

    /** Steps of different sections are never one click, even where they belong to the same unit. */
    enum Section {
        VALUES,
        STATISTICS,
        SPREAD,
        SOFTMAX,
        SHARES,
        LOSS,
        TOTALS,
        GRADIENTS,
        TOTAL_GRADIENTS,
        CLIPPING,
        CLIPPED,
        RATE,
        AVERAGING,
        UPDATES,
        RUNNING,
        RUNNING_SPREAD
    }

    private final Section section;

    Operation(Section section) {
        this.section = section;
    }

    Section section() {
        return section;
    }
}
