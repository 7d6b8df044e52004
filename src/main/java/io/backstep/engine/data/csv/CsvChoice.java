package io.backstep.engine.data.csv;

import io.backstep.engine.data.csv.CsvTable.ColumnKind;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the columns of a table mean. All but the target and those left out are features.
 *
 * @param target index of the column to be learned
 * @param leftOut indices of the columns that are not used
 * @param targetKind how the target is taken
 * @param badRows what is done with rows that have a problem
 */
public record CsvChoice(int target, Set<Integer> leftOut, TargetKind targetKind, BadRows badRows) {
    public CsvChoice {
        leftOut = Set.copyOf(leftOut);
        if (leftOut.contains(target)) {
            throw new IllegalArgumentException("the target cannot be left out");
        }
    }

    /** How a target is taken. */
    public enum TargetKind {
        /** Text as classes; few different whole numbers as classes; other numbers as numbers. */
        FIND,
        CLASSES,
        NUMBERS
    }

    /** What is done with rows that have a problem. */
    public enum BadRows {
        /** There is no data until they are put right. */
        REFUSE,
        /** The data is the other rows. */
        LEAVE_OUT
    }

    /**
     * What most tables mean: the target is the only column of text, or else the last one that has values; other columns
     * of text and those without values are left out.
     */
    public static CsvChoice suggested(CsvTable table) {
        int target = -1;
        int texts = 0;
        for (int i = 0; i < table.kinds().size(); i++) {
            if (table.kinds().get(i) == ColumnKind.TEXT) {
                target = i;
                texts++;
            }
        }
        if (texts != 1) {
            target = lastWithValues(table);
        }
        Set<Integer> leftOut = new TreeSet<>();
        for (int i = 0; i < table.kinds().size(); i++) {
            if (i != target && table.kinds().get(i) != ColumnKind.NUMBERS) {
                leftOut.add(i);
            }
        }
        return new CsvChoice(target, leftOut, TargetKind.FIND, BadRows.REFUSE);
    }

    public CsvChoice withTarget(int newTarget) {
        Set<Integer> others = new TreeSet<>(leftOut);
        others.remove(newTarget);
        return new CsvChoice(newTarget, others, targetKind, badRows);
    }

    public CsvChoice with(TargetKind newKind) {
        return new CsvChoice(target, leftOut, newKind, badRows);
    }

    public CsvChoice with(BadRows newBadRows) {
        return new CsvChoice(target, leftOut, targetKind, newBadRows);
    }

    public CsvChoice without(Set<Integer> newLeftOut) {
        return new CsvChoice(target, newLeftOut, targetKind, badRows);
    }

    private static int lastWithValues(CsvTable table) {
        int last = table.kinds().size() - 1;
        while (last > 0 && table.kinds().get(last) == ColumnKind.EMPTY) {
            last--;
        }
        return last;
    }
}
