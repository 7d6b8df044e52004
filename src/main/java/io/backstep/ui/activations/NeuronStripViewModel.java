package io.backstep.ui.activations;

import io.backstep.engine.formula.Name;
import io.backstep.engine.network.Network;
import io.backstep.experiment.Experiment;
import io.backstep.ui.activations.NeuronRows.Dot;
import io.backstep.ui.activations.NeuronRows.Row;
import io.backstep.ui.background.Background;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/** Where the neurons of the network on the Step screen sit under the z axis. */
public final class NeuronStripViewModel {
    private final ObservableValue<Experiment> current;
    private final NeuronDestination destination;
    private final Background background;
    private final ObservableValue<Probe> probe;
    private final ReadOnlyObjectWrapper<Optional<NeuronRows>> rows = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Wanted> shown = Optional.empty();
    private Optional<Wanted> working = Optional.empty();

    /** What the rows are worked out from. */
    private record Wanted(Experiment experiment, double share) {}

    /** A dot and the layer it stands in. */
    public record Place(int layer, Dot dot) {}

    NeuronStripViewModel(
            ObservableValue<Experiment> current,
            NeuronDestination destination,
            Background background,
            ObservableValue<Probe> probe) {
        this.current = current;
        this.destination = destination;
        this.background = background;
        this.probe = probe;
    }

    // Properties

    public ObservableValue<Experiment> currentProperty() {
        return current;
    }

    public ObservableValue<Probe> probeProperty() {
        return probe;
    }

    /** The newest rows that are there; nothing before the first. */
    public ReadOnlyObjectProperty<Optional<NeuronRows>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** The dots that the probe stands on, the nearest first. */
    public List<Place> under(double tolerance) {
        double z = probe.getValue().z();
        List<Place> places = new ArrayList<>();
        rows.get().ifPresent(now -> {
            for (Row row : now.rows()) {
                row.dots().stream()
                        .filter(dot -> Math.abs(dot.z() - z) <= tolerance)
                        .forEach(dot -> places.add(new Place(row.layer(), dot)));
            }
        });
        places.sort(Comparator.comparingDouble(place -> Math.abs(place.dot().z() - z)));
        return places;
    }

    /** The name of a dot's unit. */
    static Name name(Network network, Place place) {
        return network.names(false, false).unit(place.layer(), place.dot().unit());
    }

    // Commands

    /**
     * Works the rows out anew if the network, the data or the share is another. While one is being worked out the newest
     * wish waits: a run that goes on would otherwise overtake every result.
     */
    public void refresh() {
        Wanted wanted = new Wanted(current.getValue(), probe.getValue().share());
        if (working.isPresent() || shown.filter(wanted::equals).isPresent()) {
            return;
        }
        working = Optional.of(wanted);
        background.run(
                () -> NeuronRows.of(wanted.experiment(), wanted.share()),
                result -> {
                    working = Optional.empty();
                    shown = Optional.of(wanted);
                    rows.set(Optional.of(result));
                    refresh();
                },
                failure -> {
                    working = Optional.empty();
                    throw new IllegalStateException(failure);
                });
    }

    /** Goes to the step that works a dot's z out. */
    public void open(Place place) {
        destination.show(place.dot().sample(), place.layer(), place.dot().unit());
    }
}
