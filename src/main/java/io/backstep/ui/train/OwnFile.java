package io.backstep.ui.train;

import io.backstep.dataset.DataFiles;
import io.backstep.engine.data.DataProblem;
import io.backstep.engine.data.Outcome;
import io.backstep.engine.data.csv.CsvChoice;
import io.backstep.engine.data.csv.CsvData;
import io.backstep.engine.data.csv.CsvOptions;
import io.backstep.engine.data.csv.CsvTable;
import io.backstep.experiment.DataSource;
import java.nio.file.Path;

/** Where data of one's own are read from, and how they were understood: enough to read them again. */
record OwnFile(Path path, CsvOptions options, CsvChoice choice) {
    /** What the data are called. */
    String name() {
        return String.valueOf(path.getFileName());
    }

    /** Reads the file as it is now. To be called in the background. */
    Outcome<DataSource.Own> load() {
        Outcome<CsvTable> table = DataFiles.csv(path, options);
        if (table.value().isEmpty()) {
            return Outcome.refused(table.problems());
        }
        if (choice.target() >= table.value().get().columns().size()) {
            return Outcome.refused(DataProblem.of(DataProblem.Kind.NO_FEATURES));
        }
        Outcome<CsvData.Loaded> loaded = CsvData.of(table.value().get(), choice);
        return loaded.value()
                .map(done -> Outcome.done(new DataSource.Own(name(), done.data())))
                .orElseGet(() -> Outcome.refused(loaded.problems()));
    }
}
