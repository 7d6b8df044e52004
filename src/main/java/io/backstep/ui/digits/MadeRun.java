package io.backstep.ui.digits;

import io.backstep.engine.network.Network;
import io.backstep.engine.training.RunData;
import io.backstep.ui.digits.DigitsHistory.State;
import io.backstep.ui.kit.run.LiveRun;
import java.util.Optional;

/**
 * A run that was made for a state.
 *
 * @param number which of those asked for it is
 */
record MadeRun(int number, State state, Known known, LiveRun<DigitsRun> live) {
    /** Pictures that are numbers already. */
    record Known(DigitSets pictures, RunData data) {
        /** Those that are known, if it is these, and otherwise made anew, which takes its time and room. */
        static Known of(DigitSets pictures, Optional<Known> before) {
            return before.filter(there -> there.pictures().id().equals(pictures.id()))
                    .orElseGet(() -> new Known(pictures, DigitsRun.data(pictures)));
        }
    }

    /**
     * Makes a run, which takes its time.
     *
     * @param learned a network to go on with
     * @param shipped the trained network that comes along
     */
    static MadeRun of(
            int number, State state, DigitsPlan plan, Known known, Optional<Network> learned, Network shipped) {
        DigitSets pictures = known.pictures();
        Network start = learned.orElseGet(() -> plan.start(
                pictures.sets().training().pointsOfEach(), pictures.sets().classes(), shipped));
        return new MadeRun(
                number, state, known, new DigitsRun(pictures, plan, start, learned.isPresent(), known.data()).live());
    }
}
