package io.backstep.ui.app;

import io.backstep.experiment.Experiment;
import io.backstep.ui.document.ScreenMemory;
import io.backstep.ui.kit.panel.ScreenTools;
import io.backstep.ui.losses.InformationView;
import io.backstep.ui.losses.InformationViewModel;
import io.backstep.ui.losses.JensenView;
import io.backstep.ui.losses.JensenViewModel;
import io.backstep.ui.losses.LossDestination;
import io.backstep.ui.losses.LossesView;
import io.backstep.ui.losses.LossesViewModel;
import io.backstep.ui.losses.ManyOutputsView;
import io.backstep.ui.losses.ManyOutputsViewModel;
import io.backstep.ui.losses.NormsView;
import io.backstep.ui.losses.NormsViewModel;
import io.backstep.ui.losses.ObjectiveView;
import io.backstep.ui.losses.ObjectiveViewModel;
import io.backstep.ui.losses.OneOutputView;
import io.backstep.ui.losses.OneOutputViewModel;
import io.backstep.ui.losses.Topic;
import io.backstep.ui.text.LiveLanguage;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;

/**
 * What the Losses screen is made of. A topic has a view-model, kept here for as long as the window is open, and a view,
 * made when it is first chosen.
 */
final class LossesScreen {
    /** The style sheets of its parts, after the common ones. */
    static final List<String> STYLESHEETS = List.of("plot.css", "formula.css", "losses.css", "losses-information.css");

    private final LiveLanguage language;
    private final Map<Topic, Class<?>> views = new EnumMap<>(Topic.class);
    private final Map<Topic, ScreenMemory> memories = new EnumMap<>(Topic.class);
    private final Map<Class<?>, Supplier<?>> controllers = new HashMap<>();
    private final LossesViewModel losses;

    /**
     * The screen.
     *
     * @param current the experiment with the network as it is now
     * @param firstSample the sample with which the batch on view begins
     * @param lossDestination where a click on a sample's loss leads
     */
    LossesScreen(
            ObservableValue<Experiment> current,
            ObservableValue<Integer> firstSample,
            LossDestination lossDestination,
            ScreenTools tools) {
        this.language = tools.language();
        OneOutputViewModel oneOutput = new OneOutputViewModel();
        add(Topic.ONE_OUTPUT, oneOutput, OneOutputView.class, () -> new OneOutputView(oneOutput, tools));
        InformationViewModel information = new InformationViewModel();
        add(Topic.INFORMATION, information, InformationView.class, () -> new InformationView(information, tools));
        JensenViewModel jensen = new JensenViewModel();
        add(Topic.JENSEN, jensen, JensenView.class, () -> new JensenView(jensen, tools));
        NormsViewModel norms = new NormsViewModel();
        add(Topic.NORMS, norms, NormsView.class, () -> new NormsView(norms, tools));
        ManyOutputsViewModel manyOutputs = new ManyOutputsViewModel();
        add(Topic.MANY_OUTPUTS, manyOutputs, ManyOutputsView.class, () -> new ManyOutputsView(manyOutputs, tools));
        ObjectiveViewModel objective = new ObjectiveViewModel(current, firstSample, lossDestination);
        add(Topic.OBJECTIVE, objective, ObjectiveView.class, () -> new ObjectiveView(objective, tools));
        losses = new LossesViewModel(memories);
    }

    private <V> void add(Topic topic, ScreenMemory memory, Class<V> view, Supplier<V> controller) {
        memories.put(topic, memory);
        views.put(topic, view);
        controllers.put(view, controller);
    }

    /** What the session keeps of this screen. */
    LossesViewModel viewModel() {
        return losses;
    }

    /**
     * How the controllers of its parts are made.
     *
     * @param load loads the view of a controller
     */
    Map<Class<?>, Supplier<?>> controllers(Function<Class<?>, Parent> load) {
        Map<Class<?>, Supplier<?>> all = new HashMap<>(controllers);
        all.put(
                LossesView.class,
                () -> new LossesView(losses, language, topic -> load.apply(Objects.requireNonNull(views.get(topic)))));
        return all;
    }
}
