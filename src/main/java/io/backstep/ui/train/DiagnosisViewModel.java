package io.backstep.ui.train;

import io.backstep.engine.training.Diagnostics;
import io.backstep.engine.training.DiagnosticsHistory;
import io.backstep.engine.training.Finding;
import io.backstep.experiment.PlannedRun;
import io.backstep.ui.background.Background;
import io.backstep.ui.background.Steady;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;

/**
 * How the layers of the run on view are doing, and what that shows. The run is looked into some times a second while it
 * goes on, and whenever it stands.
 */
public final class DiagnosisViewModel {
    /** While a run goes on, the moments from one look to the next: to look closer would take time from the run. */
    private static final int EVERY = 12;

    private final TrainViewModel train;
    private final Steady<Seen> looking;
    /** Used by one piece of work at a time. */
    private final DiagnosisEye eye = new DiagnosisEye();

    private final ReadOnlyObjectWrapper<Optional<Seen>> seen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<DiagnosisKind> kind =
            new SimpleObjectProperty<>(this, "kind", DiagnosisKind.GRADIENT_SIZE);
    private final IntegerProperty layer = new SimpleIntegerProperty(this, "layer", 0);
    private final BooleanProperty overTime = new SimpleBooleanProperty(this, "overTime", false);
    private Optional<PlannedRun> followed = Optional.empty();
    private int skipped;

    /** What was seen at a moment. */
    public record Seen(Moment moment, DiagnosticsHistory history, List<Finding> findings) {
        public Seen {
            findings = List.copyOf(findings);
        }

        /** The newest look into the layers. */
        public Diagnostics now() {
            return history.moments().get(history.moments().size() - 1);
        }
    }

    public DiagnosisViewModel(TrainViewModel train, Background background) {
        this.train = train;
        this.looking = background.steady(result -> {
            // A run that was replaced meanwhile is of no interest any more.
            if (train.run()
                    .moment()
                    .filter(now -> now.isOf(result.moment().planned()))
                    .isPresent()) {
                seen.set(Optional.of(result));
            }
        });
    }

    // Properties

    /** What was seen last; nothing before the first look at the first run. */
    public ReadOnlyObjectProperty<Optional<Seen>> seenProperty() {
        return seen.getReadOnlyProperty();
    }

    /** Which of the diagnostics is on view. */
    public ObjectProperty<DiagnosisKind> kindProperty() {
        return kind;
    }

    /** Whose histogram is on view, counted from 0; the last one's where there are not so many. */
    public IntegerProperty layerProperty() {
        return layer;
    }

    /** Whether it is shown how things went, not how they are now. */
    public BooleanProperty overTimeProperty() {
        return overTime;
    }

    // Commands

    /** Looks into the run from now on, until the subscription is given up. */
    public Subscription follow() {
        Subscription following = Subscription.combine(
                train.run().momentProperty().subscribe(now -> moved()),
                train.run().runningProperty().subscribe(now -> look()));
        look();
        return following;
    }

    private void moved() {
        skipped++;
        boolean another = train.run()
                .moment()
                .filter(now -> followed.filter(now::isOf).isPresent())
                .isEmpty();
        if (another || !train.run().isRunning() || skipped >= EVERY) {
            look();
        }
    }

    private void look() {
        skipped = 0;
        followed = train.run().moment().map(Moment::planned);
        train.run().moment().ifPresent(now -> looking.submit(() -> eye.look(now)));
    }
}
