package io.backstep.ui.app;

import io.backstep.engine.network.Network;
import io.backstep.experiment.Experiment;
import io.backstep.ui.step.StepRun;
import io.backstep.ui.step.StepViewModel;
import javafx.beans.value.ObservableValue;

/** The experiment on the Step screen with its network as it is there at this moment, for the other screens. */
final class CurrentExperiment {
    private CurrentExperiment() {}

    static ObservableValue<Experiment> of(StepViewModel step) {
        return step.runProperty().map(CurrentExperiment::at);
    }

    /** After the last step of an iteration the network is the updated one. */
    static Experiment at(StepRun run) {
        boolean updated =
                run.position() == run.trace().size() && run.trace().divergedAt().isEmpty();
        Network network = updated ? run.trace().after() : run.trace().before();
        return run.experiment().withNetwork(network);
    }
}
