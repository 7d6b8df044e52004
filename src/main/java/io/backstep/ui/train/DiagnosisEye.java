package io.backstep.ui.train;

import io.backstep.engine.optimizer.OptimizerState;
import io.backstep.engine.training.DiagnosticsHistory;
import io.backstep.engine.training.DiagnosticsLog;
import io.backstep.engine.training.DiagnosticsMeter;
import io.backstep.engine.training.Findings;
import io.backstep.experiment.PlannedRun;
import io.backstep.ui.train.DiagnosisViewModel.Seen;
import java.util.Optional;

/** Looks into a run again and again, and remembers what it saw until it is shown another one. One thread at a time. */
final class DiagnosisEye {
    private Optional<Open> open = Optional.empty();

    private record Open(PlannedRun run, DiagnosticsMeter meter, DiagnosticsLog log, Findings findings) {
        /** Findings compare with the start, so that is looked at first, whatever moment comes next. */
        static Open on(PlannedRun run) {
            DiagnosticsMeter meter = new DiagnosticsMeter(run.network(), run.data(), run.settings());
            DiagnosticsLog log = new DiagnosticsLog();
            OptimizerState first = OptimizerState.initial(
                    run.settings().optimizer(), run.network().learnedValues());
            log.add(meter.measure(run.network(), first));
            return new Open(run, meter, log, new Findings(run.network(), run.data(), run.settings()));
        }
    }

    Seen look(Moment moment) {
        Open on = open.filter(known -> moment.isOf(known.run())).orElseGet(() -> Open.on(moment.planned()));
        open = Optional.of(on);
        on.log().add(on.meter().measure(moment.snapshot()));
        DiagnosticsHistory history = on.log().history();
        return new Seen(moment, history, on.findings().of(moment.snapshot(), history));
    }
}
