package io.backstep.engine.data.csv;

import io.backstep.engine.data.DataProblem;
import io.backstep.engine.data.DataProblem.Kind;
import io.backstep.engine.data.Outcome;
import io.backstep.engine.data.Target;
import io.backstep.engine.data.csv.CsvTable.ColumnKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes classes of the texts in a column, in an order that does not depend on the order of the rows. */
final class ClassLabels {
    /** As many whole numbers as are likely to be names of classes. */
    private static final int LIKELY = 20;

    /** 7, and 7.0 as other programs write it. */
    private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,15}(?:[.,]0*)?");

    private ClassLabels() {}

    /**
     * Whether a column holds classes: text, or at most {@value #LIKELY} different whole numbers, each twice on average.
     */
    static boolean likely(CsvTable table, int column) {
        if (table.kinds().get(column) != ColumnKind.NUMBERS) {
            return true;
        }
        Set<String> different = new HashSet<>();
        int values = 0;
        for (CsvTable.Row row : table.rows()) {
            if (column < row.cells().size() && !Cells.missing(row.cells().get(column))) {
                String cell = row.cells().get(column);
                different.add(name(cell));
                values++;
                if (different.size() > LIKELY || !WHOLE.matcher(cell).matches()) {
                    return false;
                }
            }
        }
        return values >= 2 * different.size();
    }

    /** The classes of these labels: by size if all are whole numbers, by their letters otherwise. */
    static Outcome<Target.Classes> target(String column, List<String> labels) {
        boolean whole = labels.stream().allMatch(label -> WHOLE.matcher(label).matches());
        Set<String> different = new HashSet<>();
        labels.forEach(label -> different.add(whole ? name(label) : Cells.oneLine(label)));
        if (different.size() == 1) {
            return Outcome.refused(DataProblem.of(
                    Kind.ONE_CLASS, Cells.shown(different.iterator().next())));
        }
        if (different.size() > CsvLimits.CLASSES) {
            return Outcome.refused(DataProblem.of(Kind.TOO_MANY_CLASSES, CsvLimits.CLASSES, different.size()));
        }
        List<String> names = new ArrayList<>(different);
        names.sort(whole ? Comparator.comparingLong(Long::parseLong) : Comparator.naturalOrder());
        Map<String, Integer> indices = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            indices.put(names.get(i), i);
        }
        List<Integer> rows = new ArrayList<>(labels.size());
        for (String label : labels) {
            rows.add(indices.getOrDefault(whole ? name(label) : Cells.oneLine(label), 0));
        }
        return Outcome.done(new Target.Classes(column, names, rows));
    }

    /** A whole number without sign and zeros that do not matter; other text as it is. */
    private static String name(String label) {
        return WHOLE.matcher(label).matches() ? Long.toString(Long.parseLong(label.replaceAll("[.,]0*$", ""))) : label;
    }
}
