package io.backstep.engine.training;

/** Numbers of parameters one after another, in the order in which a network counts them. */
final class FlatParameters {
    private final double[] numbers;

    /** @param count of all numbers */
    FlatParameters(int count) {
        numbers = new double[count];
    }

    /**
     * The numbers of all layers, valid until the next call.
     *
     * @param rows by layer: a row for each input, with a number for each unit
     * @param others by kind and layer: what comes after the weights
     */
    double[] of(double[][][] rows, double[][]... others) {
        int next = 0;
        for (int l = 0; l < rows.length; l++) {
            for (int unit = 0; unit < rows[l][0].length; unit++) {
                for (double[] row : rows[l]) {
                    numbers[next++] = row[unit];
                }
            }
            for (double[][] other : others) {
                System.arraycopy(other[l], 0, numbers, next, other[l].length);
                next += other[l].length;
            }
        }
        return numbers;
    }
}
