package io.backstep.engine.data;

import java.util.ArrayList;
import java.util.List;

/**
 * The problems found: the first ones told one by one, the rest counted.
 *
 * @param listed at most {@link #MOST_LISTED}, in the order found
 * @param count of all, listed or not
 */
public record DataProblems(List<DataProblem> listed, int count) {
    /** How many are told one by one. */
    public static final int MOST_LISTED = 100;

    /** Nothing is wrong. */
    public static final DataProblems NONE = new DataProblems(List.of(), 0);

    public DataProblems {
        listed = List.copyOf(listed);
        if (listed.size() > MOST_LISTED || listed.size() > count) {
            throw new IllegalArgumentException(listed.size() + " problems listed of " + count);
        }
    }

    /** A single one. */
    public static DataProblems of(DataProblem problem) {
        return new DataProblems(List.of(problem), 1);
    }

    public boolean none() {
        return count == 0;
    }

    /** Gathers problems while data is read. */
    public static final class Gathering {
        private final List<DataProblem> listed = new ArrayList<>();
        private int count;

        public void add(DataProblem problem) {
            count++;
            if (listed.size() < MOST_LISTED) {
                listed.add(problem);
            }
        }

        /** How many have been added. */
        public int count() {
            return count;
        }

        public DataProblems all() {
            return new DataProblems(listed, count);
        }
    }
}
