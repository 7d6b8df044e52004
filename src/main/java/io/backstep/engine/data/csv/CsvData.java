package io.backstep.engine.data.csv;

import io.backstep.engine.data.DataProblem;
import io.backstep.engine.data.DataProblem.Kind;
import io.backstep.engine.data.DataProblems;
import io.backstep.engine.data.DataSet;
import io.backstep.engine.data.Outcome;
import io.backstep.engine.data.Target;
import io.backstep.engine.data.csv.CsvChoice.BadRows;
import io.backstep.engine.data.csv.CsvTable.ColumnKind;
import io.backstep.engine.data.csv.CsvTable.Row;
import io.backstep.engine.math.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Makes data of a table, once it is said what its columns mean. */
public final class CsvData {
    private final CsvTable table;
    private final CsvChoice choice;
    private final int[] features;
    private final boolean classes;
    private final DataProblems.Gathering problems = new DataProblems.Gathering();
    private final List<Vector> inputs = new ArrayList<>();
    private final List<String> labels = new ArrayList<>();
    private final List<Vector> values = new ArrayList<>();

    /**
     * Data, and what is not in it.
     *
     * @param rowsLeftOut how many rows had a problem
     * @param problems of these rows
     */
    public record Loaded(DataSet data, int rowsLeftOut, DataProblems problems) {}

    private CsvData(CsvTable table, CsvChoice choice) {
        this.table = table;
        this.choice = choice;
        features = IntStream.range(0, table.columns().size())
                .filter(column -> column != choice.target() && !choice.leftOut().contains(column))
                .toArray();
        classes = asClasses(table, choice);
    }

    /** Whether the target is taken as classes, not as numbers, whether or not the table can be used. */
    public static boolean asClasses(CsvTable table, CsvChoice choice) {
        return switch (choice.targetKind()) {
            case CLASSES -> true;
            case NUMBERS -> false;
            case FIND -> ClassLabels.likely(table, choice.target());
        };
    }

    /**
     * The data that a table holds.
     *
     * @return the data, or every problem for which there is none
     * @throws IndexOutOfBoundsException if the table does not have the target's column
     */
    public static Outcome<Loaded> of(CsvTable table, CsvChoice choice) {
        return new CsvData(table, choice).load();
    }

    private Outcome<Loaded> load() {
        checkColumns();
        if (problems.count() > 0) {
            return Outcome.refused(problems.all());
        }
        int bad = 0;
        for (Row row : table.rows()) {
            int before = problems.count();
            take(row);
            bad += problems.count() > before ? 1 : 0;
        }
        if (bad > 0 && choice.badRows() == BadRows.REFUSE) {
            return Outcome.refused(problems.all());
        }
        if (inputs.size() < CsvLimits.LEAST_ROWS) {
            return Outcome.refused(DataProblem.of(Kind.TOO_FEW_ROWS, CsvLimits.LEAST_ROWS, inputs.size()));
        }
        int left = bad;
        if (!classes) {
            Target numbers = new Target.Numbers(List.of(name(choice.target())), values);
            return Outcome.done(loaded(numbers, left));
        }
        Outcome<Target.Classes> target = ClassLabels.target(name(choice.target()), labels);
        return target.value()
                .map(found -> Outcome.done(loaded(found, left)))
                .orElseGet(() -> Outcome.refused(target.problems()));
    }

    private Loaded loaded(Target target, int rowsLeftOut) {
        List<String> columns = IntStream.of(features).mapToObj(this::name).toList();
        return new Loaded(new DataSet(columns, inputs, target), rowsLeftOut, problems.all());
    }

    private String name(int column) {
        return table.columns().get(column);
    }

    private void checkColumns() {
        if (features.length == 0) {
            problems.add(DataProblem.of(Kind.NO_FEATURES));
        }
        for (int column : features) {
            ColumnKind kind = table.kinds().get(column);
            if (kind != ColumnKind.NUMBERS) {
                complainOf(column, kind == ColumnKind.TEXT ? Kind.TEXT_COLUMN : Kind.EMPTY_COLUMN);
            }
        }
        if (table.kinds().get(choice.target()) == ColumnKind.EMPTY) {
            complainOf(choice.target(), Kind.EMPTY_COLUMN);
        }
    }

    private void complainOf(int column, Kind kind) {
        problems.add(DataProblem.inColumn(kind, column + 1, Cells.shown(name(column))));
    }

    /** Adds a row, or what is wrong with it. */
    private void take(Row row) {
        int before = problems.count();
        if (row.cells().size() != table.columns().size()) {
            problems.add(DataProblem.inLine(
                    Kind.RAGGED, row.line(), table.columns().size(), row.cells().size()));
            return;
        }
        double[] input = new double[features.length];
        for (int i = 0; i < features.length; i++) {
            input[i] = number(row, features[i]);
        }
        String label = row.cells().get(choice.target());
        double value = 0;
        if (!classes) {
            value = number(row, choice.target());
        } else if (Cells.missing(label)) {
            problems.add(DataProblem.inCell(Kind.MISSING, row.line(), choice.target() + 1));
        }
        if (problems.count() > before) {
            return;
        }
        inputs.add(Vector.of(input));
        if (classes) {
            labels.add(label);
        } else {
            values.add(Vector.of(value));
        }
    }

    /** The number in a cell; 0 and a problem if there is none. */
    private double number(Row row, int column) {
        String cell = row.cells().get(column);
        OptionalDouble number = Cells.number(cell, table.decimalComma());
        if (number.isPresent() && Math.abs(number.getAsDouble()) <= DataSet.LARGEST) {
            return number.getAsDouble();
        }
        if (Cells.missing(cell)) {
            problems.add(DataProblem.inCell(Kind.MISSING, row.line(), column + 1));
            return 0;
        }
        Kind kind = number.isPresent() ? Kind.TOO_LARGE : Cells.notFinite(cell) ? Kind.NOT_FINITE : Kind.NOT_NUMBER;
        problems.add(DataProblem.inCell(kind, row.line(), column + 1, Cells.shown(cell)));
        return 0;
    }
}
