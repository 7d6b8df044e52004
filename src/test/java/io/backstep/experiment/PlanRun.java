package io.backstep.experiment;

import io.backstep.engine.data.DataSet;
import io.backstep.engine.training.Diagnostics;
import io.backstep.engine.training.DiagnosticsLog;
import io.backstep.engine.training.DiagnosticsMeter;
import io.backstep.engine.training.Figures;
import io.backstep.engine.training.Finding;
import io.backstep.engine.training.Findings;
import io.backstep.engine.training.Snapshot;
import io.backstep.engine.training.Team;
import io.backstep.engine.training.Training;
import java.util.List;

/** What a plan comes to when it is trained. */
record PlanRun(PlannedRun run, Snapshot end, Diagnostics first, Diagnostics last, List<Finding> findings) {
    static PlanRun of(TrainingPlan plan, int epochs) {
        return of(plan, plan.data().source().load(), epochs);
    }

    static PlanRun of(TrainingPlan plan, DataSet loaded, int epochs) {
        PlannedRun run = plan.run(loaded);
        Training training = new Training(run.network(), run.data(), run.settings(), Team.alone());
        DiagnosticsMeter meter = new DiagnosticsMeter(run.network(), run.data(), run.settings());
        DiagnosticsLog log = new DiagnosticsLog();
        Diagnostics first = meter.measure(training.snapshot());
        log.add(first);
        long goal = training.updatesFor(epochs);
        while (training.updates() < goal && training.update()) {
            // on to the next
        }
        Snapshot end = training.snapshot();
        Diagnostics last = meter.measure(end);
        log.add(last);
        Findings findings = new Findings(run.network(), run.data(), run.settings());
        return new PlanRun(run, end, first, last, findings.of(end, log.history()));
    }

    List<Finding.Kind> kinds() {
        return findings.stream().map(Finding::kind).distinct().toList();
    }

    List<Finding.Kind> wrong() {
        return kinds().stream().filter(Finding.Kind::wrong).toList();
    }

    /** On what was held back, or else on all. */
    double accuracy() {
        Figures figures = end.figures();
        return figures.test()
                .accuracy()
                .orElseGet(() -> figures.training().accuracy().orElseThrow());
    }
}
