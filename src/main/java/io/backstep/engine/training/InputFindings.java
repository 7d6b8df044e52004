package io.backstep.engine.training;

import io.backstep.engine.training.Finding.Place;
import io.backstep.engine.training.Finding.Sign;
import java.util.List;

/** Whether inputs are of like and fitting sizes. */
final class InputFindings {
    /**
     * So many times as large as another an input has that many times its gradient: a learning rate that suits one of them
     * is a hundred times too high or too low for the other.
     */
    static final double DIFFERENCE = 100;
    /** From this size on a weight of usual size carries a unit far into saturation, or to an update of such a size. */
    static final double LARGE = 100;

    private InputFindings() {}

    /**
     * @param sizes the largest size of each input; one that is always 0 has no scale
     */
    static List<Finding> of(double[] sizes) {
        int largest = 0;
        int smallest = 0;
        for (int input = 1; input < sizes.length; input++) {
            largest = sizes[input] > sizes[largest] ? input : largest;
            boolean smaller = sizes[input] < sizes[smallest] || sizes[smallest] == 0;
            smallest = smaller && sizes[input] > 0 ? input : smallest;
        }
        double most = sizes[largest];
        double least = sizes[smallest];
        if (least > 0 && most >= DIFFERENCE * least) {
            return List.of(Finding.of(
                    Sign.SIZES_DIFFER,
                    List.of(new Place(-1, largest), new Place(-1, smallest)),
                    most,
                    least,
                    most / least));
        }
        return most >= LARGE ? List.of(Finding.of(Sign.SIZES_LARGE, List.of(new Place(-1, largest)), most)) : List.of();
    }
}
