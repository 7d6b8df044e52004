package io.backstep.cli;

import io.backstep.engine.network.Network;
import io.backstep.engine.training.DiagnosticsLog;
import io.backstep.engine.training.DiagnosticsMeter;
import io.backstep.engine.training.Finding;
import io.backstep.engine.training.Findings;
import io.backstep.engine.training.RunSettings;
import io.backstep.engine.training.Snapshot;
import io.backstep.explanation.FindingTexts;
import io.backstep.text.Language;
import io.backstep.text.Messages;
import java.util.List;

/** Looks into a run at its start and its end, to say what is wrong with it. */
final class RunLook {
    private final DiagnosticsMeter meter;
    private final DiagnosticsLog log = new DiagnosticsLog();
    private final Findings findings;
    private final FindingTexts texts;
    private final boolean pictures;

    RunLook(Network start, TrainingSet set, RunSettings settings) {
        meter = new DiagnosticsMeter(start, set.data(), settings);
        findings = new Findings(start, set.data(), settings);
        pictures = set.pictures();
        texts = new FindingTexts(Messages.of(Language.ENGLISH), start, set.inputs());
    }

    void at(Snapshot moment) {
        log.add(meter.measure(moment));
    }

    /** What the run shows at its end. */
    List<Finding> findings(Snapshot end) {
        at(end);
        // The points of a picture have one scale, even those on which there is hardly ever any ink.
        return findings.of(end, log.history()).stream()
                .filter(finding -> !pictures || finding.sign() != Finding.Sign.SIZES_DIFFER)
                .toList();
    }

    FindingTexts texts() {
        return texts;
    }
}
