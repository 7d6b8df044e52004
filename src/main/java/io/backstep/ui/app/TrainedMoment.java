package io.backstep.ui.app;

import io.backstep.engine.data.Sample;
import io.backstep.engine.network.Network;
import io.backstep.engine.optimizer.OptimizerState;
import io.backstep.engine.trace.History;
import io.backstep.engine.training.RunSettings;
import io.backstep.engine.training.Snapshot;
import io.backstep.experiment.Experiment;
import io.backstep.experiment.PlannedRun;
import io.backstep.ui.document.Document;
import io.backstep.ui.document.Position;
import io.backstep.ui.document.Run;
import io.backstep.ui.document.ScreenState;
import io.backstep.ui.train.Moment;
import java.util.List;
import java.util.Optional;

/** Takes a moment of a run apart: its next update as the document's experiment, from the very state. */
final class TrainedMoment {
    /** Key of the name of this change. */
    static final String JOB = "job.stepThrough";

    private TrainedMoment() {}

    /** Puts the update before the learner, at its first step. Undoing brings back what they had before. */
    static void open(Moment moment, String name, Document document) {
        Experiment experiment = experiment(moment, name);
        document.edit(JOB, before -> experiment, at -> position(at, moment));
    }

    /** The network as it is, and the samples of the next batch in their order. */
    static Experiment experiment(Moment moment, String name) {
        PlannedRun planned = moment.planned();
        RunSettings settings = planned.settings();
        List<Sample> batch = planned.prepared().samples(moment.batch());
        return new Experiment(
                name,
                moment.snapshot().network(),
                settings.loss(),
                settings.optimizer(),
                settings.regularizer(),
                batch,
                batch.size(),
                settings.seed());
    }

    private static Position position(Position at, Moment moment) {
        return at.with(StepDocumentLink.SCREEN, ScreenState.EMPTY).withRun(run(moment));
    }

    /** What came between the start and now is not kept: the Step screen can go back to the start, and forward. */
    private static Optional<Run> run(Moment moment) {
        Snapshot now = moment.snapshot();
        if (now.updates() == 0 || now.updates() > Run.MOST_UPDATES) {
            return Optional.empty();
        }
        Network start = moment.planned().network();
        OptimizerState first =
                OptimizerState.initial(moment.planned().settings().optimizer(), start.learnedValues());
        return Optional.of(
                Run.of(new History.Entry(start, first, 0), new History.Entry(now.network(), now.state(), 0)));
    }
}
