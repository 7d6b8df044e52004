package io.backstep.ui.train;

import io.backstep.dataset.DataFiles;
import io.backstep.engine.data.DataProblems;
import io.backstep.engine.data.Outcome;
import io.backstep.engine.data.csv.CsvChoice;
import io.backstep.engine.data.csv.CsvData;
import io.backstep.engine.data.csv.CsvOptions;
import io.backstep.engine.data.csv.CsvTable;
import io.backstep.engine.data.csv.CsvTables;
import io.backstep.experiment.DataSource;
import io.backstep.experiment.PlanProblem;
import io.backstep.experiment.TrainingPlan;
import io.backstep.ui.plan.PlanEdits;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A table of one's own as far as it was understood: read, what its columns mean, the data, and whether they can be
 * trained on. Where one step fails the later ones have nothing.
 *
 * @param asked what was said about the table before it was read
 * @param table as it was read
 * @param choice of its columns
 * @param data what that gave
 * @param planProblems why the plan on view cannot take the data
 */
record OwnTable(
        Origin origin,
        CsvOptions asked,
        Outcome<CsvTable> table,
        Optional<CsvChoice> choice,
        Optional<Outcome<CsvData.Loaded>> data,
        List<PlanProblem> planProblems) {
    /** Where a table comes from. */
    sealed interface Origin {
        /** Reads it as it is now. */
        Outcome<CsvTable> read(CsvOptions options);
    }

    record InFile(Path path) implements Origin {
        @Override
        public Outcome<CsvTable> read(CsvOptions options) {
            return DataFiles.csv(path, options);
        }
    }

    record Pasted(String text) implements Origin {
        @Override
        public Outcome<CsvTable> read(CsvOptions options) {
            return CsvTables.read(text, options);
        }
    }

    /**
     * Reads a table.
     *
     * @param wanted a choice that holds as long as the table has such columns
     */
    static OwnTable read(Origin origin, CsvOptions asked, Optional<Meant> wanted, TrainingPlan plan) {
        Outcome<CsvTable> table = origin.read(asked);
        OwnTable unread = new OwnTable(origin, asked, table, Optional.empty(), Optional.empty(), List.of());
        return table.value()
                .map(found -> unread.choosing(
                        wanted.filter(meant -> meant.columns().equals(found.columns()))
                                .map(Meant::choice)
                                .orElseGet(() -> CsvChoice.suggested(found)),
                        plan))
                .orElse(unread);
    }

    /** What the columns of these names were said to mean. */
    record Meant(List<String> columns, CsvChoice choice) {}

    Optional<Meant> meant() {
        return table.value().flatMap(found -> choice.map(now -> new Meant(found.columns(), now)));
    }

    /** The same table with its columns understood otherwise. */
    OwnTable choosing(CsvChoice wanted, TrainingPlan plan) {
        Outcome<CsvData.Loaded> made = table.value()
                .map(found -> CsvData.of(found, wanted))
                .orElseThrow(() -> new IllegalStateException("there is no table"));
        List<PlanProblem> problems = made.value()
                .map(loaded -> {
                    DataSource.Own source = new DataSource.Own("", loaded.data());
                    return PlanEdits.withSource(plan, source, loaded.data()).problems(loaded.data());
                })
                .orElse(List.of());
        return new OwnTable(origin, asked, table, Optional.of(wanted), Optional.of(made), problems);
    }

    /** What is wrong with the table or with single cells; also what is wrong with rows that were left out. */
    DataProblems problems() {
        if (data.isEmpty()) {
            return table.problems();
        }
        return loaded().map(CsvData.Loaded::problems).orElseGet(() -> data.get().problems());
    }

    /** Whether a column is learned from, and others would remain if it were not. */
    boolean canBeLeftOut(int column) {
        return table.value()
                .flatMap(found -> choice.map(now -> column >= 0
                        && column != now.target()
                        && !now.leftOut().contains(column)
                        && now.leftOut().size() + 2 < found.columns().size()))
                .orElse(false);
    }

    /** Whether what is wrong is wrong with single rows, so that these can be left out, or are. */
    boolean rowsAreBad() {
        boolean leavingOut =
                choice.map(now -> now.badRows() == CsvChoice.BadRows.LEAVE_OUT).orElse(false);
        return leavingOut
                || (data.isPresent()
                        && !problems().none()
                        && problems().listed().get(0).line() > 0);
    }

    /** Whether the target is taken as classes, or would be; nothing where no table was found. */
    Optional<Boolean> asClasses() {
        return table.value().flatMap(found -> choice.map(now -> CsvData.asClasses(found, now)));
    }

    Optional<CsvData.Loaded> loaded() {
        return data.flatMap(Outcome::value);
    }

    /** Whether there are data that can be trained on. */
    boolean usable() {
        return loaded().isPresent() && planProblems.isEmpty();
    }

    /**
     * The data, to be taken over.
     *
     * @param name what pasted data are called
     */
    Optional<OwnData> own(String name) {
        if (!usable()) {
            return Optional.empty();
        }
        Optional<OwnFile> file = origin instanceof InFile in
                ? choice.map(now -> new OwnFile(in.path().toAbsolutePath(), asked, now))
                : Optional.empty();
        String called = file.map(OwnFile::name).orElse(name);
        return loaded().map(done -> new OwnData(new DataSource.Own(called, done.data()), false, file));
    }
}
