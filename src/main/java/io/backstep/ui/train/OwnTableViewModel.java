package io.backstep.ui.train;

import io.backstep.engine.data.csv.CsvChoice;
import io.backstep.engine.data.csv.CsvOptions;
import io.backstep.engine.data.csv.CsvTable;
import io.backstep.engine.data.csv.Delimiter;
import io.backstep.experiment.TrainingPlan;
import io.backstep.ui.background.Background;
import io.backstep.ui.background.Latest;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * A table of one's own that is looked at before it is taken over. It is read in the background, and nothing else on
 * screen depends on it.
 */
public final class OwnTableViewModel {
    private final Supplier<TrainingPlan> plan;
    private final ReadOnlyObjectWrapper<Optional<OwnTable>> table = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper(this, "reading", false);
    private final Latest<OwnTable> work;

    /**
     * No table.
     *
     * @param plan the plan that is to take the data
     */
    public OwnTableViewModel(Supplier<TrainingPlan> plan, Background background) {
        this.plan = plan;
        work = background.latest(this::done, failure -> {
            reading.set(false);
            throw new IllegalStateException(failure);
        });
    }

    // Properties

    /** The table on view; nothing before one is opened. */
    ReadOnlyObjectProperty<Optional<OwnTable>> tableProperty() {
        return table.getReadOnlyProperty();
    }

    /** Whether the table on view will give way to another in a moment. */
    public ReadOnlyBooleanProperty readingProperty() {
        return reading.getReadOnlyProperty();
    }

    // Commands

    /** Reads a file. */
    public void open(Path file) {
        read(new OwnTable.InFile(file), CsvOptions.FIND);
    }

    /** Reads text. */
    public void paste(String text) {
        read(new OwnTable.Pasted(text), CsvOptions.FIND);
    }

    /** Reads the same again with another delimiter; empty to have it found. */
    public void setDelimiter(Optional<Delimiter> delimiter) {
        again(asked -> new CsvOptions(delimiter, asked.header()));
    }

    /** Reads the same again with its first line as names of columns, or as a row. */
    public void setHeader(boolean header) {
        again(asked -> asked.withHeader(header));
    }

    public void setTarget(int column) {
        choose(choice -> choice.target() == column ? choice : choice.withTarget(column));
    }

    /** Learns from a column, or does not. The target stays what it is. */
    public void use(int column, boolean used) {
        choose(choice -> {
            Set<Integer> leftOut = new TreeSet<>(choice.leftOut());
            boolean changed = used ? leftOut.remove(column) : column != choice.target() && leftOut.add(column);
            return changed ? choice.without(leftOut) : choice;
        });
    }

    public void setTargetKind(CsvChoice.TargetKind kind) {
        choose(choice -> choice.with(kind));
    }

    public void setBadRows(CsvChoice.BadRows badRows) {
        choose(choice -> choice.with(badRows));
    }

    /** Puts the table away. */
    public void forget() {
        work.cancel();
        reading.set(false);
        table.set(Optional.empty());
    }

    private void read(OwnTable.Origin origin, CsvOptions options) {
        TrainingPlan now = plan.get();
        Optional<OwnTable.Meant> meant = table.get().flatMap(OwnTable::meant);
        submit(() -> OwnTable.read(origin, options, meant, now));
    }

    private void again(UnaryOperator<CsvOptions> change) {
        table.get().ifPresent(now -> {
            CsvOptions changed = change.apply(now.asked());
            if (!changed.equals(now.asked())) {
                read(now.origin(), changed);
            }
        });
    }

    private void choose(UnaryOperator<CsvChoice> change) {
        table.get()
                .ifPresent(now -> now.choice().ifPresent(choice -> {
                    CsvChoice changed = change.apply(choice);
                    int columns = now.table()
                            .value()
                            .map(CsvTable::columns)
                            .orElseThrow()
                            .size();
                    if (!changed.equals(choice) && changed.target() >= 0 && changed.target() < columns) {
                        TrainingPlan taking = plan.get();
                        submit(() -> now.choosing(changed, taking));
                    }
                }));
    }

    private void submit(Callable<OwnTable> read) {
        reading.set(true);
        work.submit(read);
    }

    private void done(OwnTable now) {
        reading.set(false);
        table.set(Optional.of(now));
    }
}
