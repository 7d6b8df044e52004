package io.backstep.engine.data;

import io.backstep.engine.math.Vector;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** What is to be learned from the features of a data set: a class or numbers for each row. */
public sealed interface Target {
    /** The number of rows. */
    int size();

    /** The same for some of the rows, in the order given. */
    Target pick(List<Integer> rows);

    /**
     * A class for each row.
     *
     * @param name of what is classified, such as {@code species}
     * @param names of the classes, at least one, each different
     * @param labels for each row the index of its class; a class may have no row
     */
    record Classes(String name, List<String> names, List<Integer> labels) implements Target {
        public Classes {
            names = List.copyOf(names);
            labels = List.copyOf(labels);
            if (names.isEmpty() || new HashSet<>(names).size() != names.size()) {
                throw new IllegalArgumentException("classes have names that differ, not " + names);
            }
            for (int label : labels) {
                if (label < 0 || label >= names.size()) {
                    throw new IllegalArgumentException("there is no class " + label + " of " + names.size());
                }
            }
        }

        @Override
        public int size() {
            return labels.size();
        }

        /** How many classes there are, with rows or without. */
        public int count() {
            return names.size();
        }

        /** How many rows each class has. */
        public List<Integer> rowsOfEach() {
            int[] counts = new int[names.size()];
            for (int label : labels) {
                counts[label]++;
            }
            List<Integer> rows = new ArrayList<>(counts.length);
            for (int count : counts) {
                rows.add(count);
            }
            return List.copyOf(rows);
        }

        @Override
        public Classes pick(List<Integer> rows) {
            return new Classes(
                    name, names, rows.stream().map(row -> labels.get(row)).toList());
        }
    }

    /**
     * Numbers for each row.
     *
     * @param names of the numbers, at least one
     * @param values for each row as many finite numbers as there are names, none beyond {@link DataSet#LARGEST}
     */
    record Numbers(List<String> names, List<Vector> values) implements Target {
        public Numbers {
            names = List.copyOf(names);
            values = List.copyOf(values);
            if (names.isEmpty()) {
                throw new IllegalArgumentException("a target has at least one number");
            }
            DataSet.checkRows(values, names.size());
        }

        @Override
        public int size() {
            return values.size();
        }

        @Override
        public Numbers pick(List<Integer> rows) {
            return new Numbers(names, rows.stream().map(row -> values.get(row)).toList());
        }
    }
}
