package io.backstep.engine.training;

/**
 * Takes all samples of a batch through a network together, layer by layer, as layers that normalise need it: every layer
 * waits until all threads are through with the one before.
 */
final class PassTogether {
    private final BatchPass pass;
    private final ParameterRows parameters;
    private final int last;
    private final Team.Task sums = this::sums;
    private final Team.Task statistics = this::statistics;
    private final Team.Task outputs = this::outputs;
    private final Team.Task losses = this::losses;
    private final Team.Task slopes = this::slopes;
    private final Team.Task gradients = this::gradients;
    private final Team.Task deltas = this::deltas;
    private int count;
    private int layer;

    PassTogether(BatchPass pass, ParameterRows parameters) {
        this.pass = pass;
        this.parameters = parameters;
        last = parameters.depth() - 1;
    }

    /** Forward and backward for the first {@code samples} samples. */
    void run(Team workers, int samples) {
        count = samples;
        for (layer = 0; layer <= last; layer++) {
            workers.run(sums);
            if (parameters.normalizes(layer)) {
                workers.run(statistics);
            }
            workers.run(outputs);
        }
        workers.run(losses);
        for (layer = last - 1; layer >= 0; layer--) {
            workers.run(slopes);
            if (parameters.normalizes(layer)) {
                workers.run(gradients);
                workers.run(deltas);
            }
        }
    }

    private int bound(int part, int parts) {
        return (int) ((long) count * part / parts);
    }

    private void sums(int part, int parts) {
        pass.sums(parameters, layer, bound(part, parts), bound(part + 1, parts));
    }

    private void statistics(int part, int parts) {
        pass.statistics(layer, count, part, parts);
    }

    private void outputs(int part, int parts) {
        pass.outputs(parameters, layer, bound(part, parts), bound(part + 1, parts));
    }

    private void losses(int part, int parts) {
        pass.losses(bound(part, parts), bound(part + 1, parts));
        pass.outputDeltas(bound(part, parts), bound(part + 1, parts));
    }

    private void slopes(int part, int parts) {
        pass.slopes(parameters, layer, bound(part, parts), bound(part + 1, parts));
    }

    private void gradients(int part, int parts) {
        pass.normalizedGradients(layer, count, part, parts);
    }

    private void deltas(int part, int parts) {
        pass.normalizedDeltas(parameters, layer, bound(part, parts), bound(part + 1, parts));
    }
}
