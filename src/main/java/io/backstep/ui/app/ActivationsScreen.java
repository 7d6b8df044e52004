package io.backstep.ui.app;

import io.backstep.ui.activations.ActivationExplanationView;
import io.backstep.ui.activations.ActivationPlotView;
import io.backstep.ui.activations.ActivationsSettingsView;
import io.backstep.ui.activations.ActivationsView;
import io.backstep.ui.activations.ActivationsViewModel;
import io.backstep.ui.activations.CollapseView;
import io.backstep.ui.activations.DeepNetworkView;
import io.backstep.ui.activations.ManyLayersView;
import io.backstep.ui.activations.NeuronStripView;
import io.backstep.ui.kit.panel.ScreenTools;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What the Activations screen is made of. */
record ActivationsScreen(ActivationsViewModel activations, ScreenTools tools) {
    /** The style sheets of its parts, after the common ones. */
    static final List<String> STYLESHEETS = List.of("plot.css", "formula.css", "step.css", "activations.css");

    /** How the controllers of its parts are made. */
    Map<Class<?>, Supplier<?>> controllers() {
        return Map.of(
                ActivationsView.class,
                () -> new ActivationsView(activations, tools),
                ActivationsSettingsView.class,
                () -> new ActivationsSettingsView(activations, tools.language()),
                ActivationPlotView.class,
                () -> new ActivationPlotView(activations, tools.plots()),
                NeuronStripView.class,
                () -> new NeuronStripView(activations.neurons(), tools.plots()),
                ActivationExplanationView.class,
                () -> new ActivationExplanationView(activations, tools.language(), tools.typesetter()),
                ManyLayersView.class,
                () -> new ManyLayersView(activations.manyLayers(), tools.plots()),
                DeepNetworkView.class,
                () -> new DeepNetworkView(activations.deepNetwork(), tools.plots()),
                CollapseView.class,
                () -> new CollapseView(activations.collapse(), tools.language(), tools.typesetter()));
    }
}
