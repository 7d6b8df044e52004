package io.backstep.engine.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which row is used for what: each for one thing.
 *
 * @param parts for each row, in the order of the data
 */
public record Split(List<Part> parts) {
    public Split {
        parts = List.copyOf(parts);
    }

    /**
     * Draws a split. With classes each part gets its share of every class, as nearly as whole rows allow, and every
     * class that has a row has one to train on, even if a part becomes smaller by it. Without classes all rows are
     * drawn alike.
     *
     * @param data with at least one row
     * @param seed of the draw: the same split on every machine
     */
    public static Split of(DataSet data, Shares shares, long seed) {
        Draws draws = new Draws(seed);
        List<List<Integer>> groups = groups(data);
        groups.forEach(group -> shuffle(group, draws));
        int rows = data.size();
        int[] test = portion(groups, room(groups, new int[groups.size()]), wanted(rows, shares.test()));
        int[] validation = portion(groups, room(groups, test), wanted(rows, shares.validation()));
        Part[] parts = new Part[rows];
        Arrays.fill(parts, Part.TRAINING);
        for (int i = 0; i < groups.size(); i++) {
            List<Integer> group = groups.get(i);
            group.subList(0, test[i]).forEach(row -> parts[row] = Part.TEST);
            group.subList(test[i], test[i] + validation[i]).forEach(row -> parts[row] = Part.VALIDATION);
        }
        return new Split(List.of(parts));
    }

    /** The rows of a part, in the order of the data. */
    public List<Integer> rows(Part part) {
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < parts.size(); row++) {
            if (parts.get(row) == part) {
                rows.add(row);
            }
        }
        return List.copyOf(rows);
    }

    /** Whether a part has a row. */
    public boolean has(Part part) {
        return parts.contains(part);
    }

    /**
     * A part of the data that was split; it may be empty, unless it is the one to train on.
     *
     * @throws IllegalArgumentException if the data has another number of rows
     */
    public DataSet of(DataSet data, Part part) {
        if (data.size() != parts.size()) {
            throw new IllegalArgumentException("a split of " + parts.size() + " rows, not of " + data.size());
        }
        return data.pick(rows(part));
    }

    private static int wanted(int rows, double share) {
        return (int) StrictMath.rint(rows * share);
    }

    /** The rows of each class, or all rows. */
    private static List<List<Integer>> groups(DataSet data) {
        int count = data.target() instanceof Target.Classes classes ? classes.count() : 1;
        List<List<Integer>> groups = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            groups.add(new ArrayList<>());
        }
        for (int row = 0; row < data.size(); row++) {
            int group = data.target() instanceof Target.Classes classes
                    ? classes.labels().get(row)
                    : 0;
            groups.get(group).add(row);
        }
        return groups;
    }

    /** By the method of R. Fisher and F. Yates in the form of R. Durstenfeld (1964). */
    private static void shuffle(List<Integer> rows, Draws draws) {
        for (int i = rows.size() - 1; i > 0; i--) {
            int other = draws.below(i + 1);
            Integer row = rows.get(i);
            rows.set(i, rows.get(other));
            rows.set(other, row);
        }
    }

    /** How many rows of each group are not taken yet, but for the one that is trained on. */
    private static int[] room(List<List<Integer>> groups, int[] taken) {
        return IntStream.range(0, groups.size())
                .map(i -> Math.max(0, groups.get(i).size() - taken[i] - 1))
                .toArray();
    }

    /**
     * Shares out a number over groups in proportion to their size, by largest remainders (A. Hamilton's method, 1792).
     *
     * @return what each gets, none more than its room, all together the number or all the room there is
     */
    private static int[] portion(List<List<Integer>> groups, int[] room, int number) {
        long all = groups.stream().mapToLong(List::size).sum();
        int[] portion = new int[room.length];
        long[] remainder = new long[room.length];
        for (int i = 0; i < room.length; i++) {
            long quota = (long) groups.get(i).size() * number;
            portion[i] = (int) Math.min(room[i], quota / all);
            remainder[i] = quota % all;
        }
        List<Integer> order = IntStream.range(0, room.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> -remainder[i]))
                .toList();
        int given = Arrays.stream(portion).sum();
        int most = (int) Math.min(number, Arrays.stream(room).asLongStream().sum());
        while (given < most) {
            for (int i : order) {
                if (given < most && portion[i] < room[i]) {
                    portion[i]++;
                    given++;
                }
            }
        }
        return portion;
    }
}
