package io.backstep.engine.training;

/**
 * When to stop because the validation loss no longer falls.
 *
 * @param patience after so many epochs in a row without improvement, at least 1
 * @param leastImprovement by how much the loss must fall below the best one so far to count, at least 0
 */
public record EarlyStopping(int patience, double leastImprovement) {
    public EarlyStopping {
        if (patience < 1 || !(leastImprovement >= 0) || Double.isInfinite(leastImprovement)) {
            throw new IllegalArgumentException("patience is at least 1 and the least improvement at least 0: "
                    + patience + ", " + leastImprovement);
        }
    }
}
