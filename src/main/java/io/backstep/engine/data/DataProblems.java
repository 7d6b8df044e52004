package io.backstep.engine.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The problems found: the first ones told, those of lines below one another as one, the rest counted.
 *
 * @param listed at most {@link #MOST_LISTED}, in the order found
 * @param count of all, listed or not, each line counted by itself
 */
public record DataProblems(List<DataProblem> listed, int count) {
    /** How many are told one by one. */
    public static final int MOST_LISTED = 100;

    /** Nothing is wrong. */
    public static final DataProblems NONE = new DataProblems(List.of(), 0);

    public DataProblems {
        listed = List.copyOf(listed);
        if (listed.size() > MOST_LISTED || lines(listed) > count) {
            throw new IllegalArgumentException(listed.size() + " problems listed of " + count);
        }
    }

    private static int lines(List<DataProblem> problems) {
        return problems.stream().mapToInt(DataProblem::size).sum();
    }

    /** How many are not listed. */
    public int more() {
        return count - lines(listed);
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
        /** Where in the list the last problem of each sort stands. */
        private final Map<Sort, Integer> latest = new HashMap<>();

        private int count;

        /** What makes problems of different lines alike. */
        private record Sort(DataProblem.Kind kind, int column, List<Object> details) {
            static Sort of(DataProblem problem) {
                return new Sort(problem.kind(), problem.column(), problem.details());
            }
        }

        public void add(DataProblem problem) {
            count++;
            Integer place = latest.get(Sort.of(problem));
            if (place != null && problem.line() > 0 && listed.get(place).lastLine() == problem.line() - 1) {
                listed.set(place, listed.get(place).through(problem.line()));
            } else if (listed.size() < MOST_LISTED) {
                latest.put(Sort.of(problem), listed.size());
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
