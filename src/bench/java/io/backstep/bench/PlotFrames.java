package io.backstep.bench;

import io.backstep.engine.function.Activations;
import io.backstep.engine.function.ElementwiseActivation;
import io.backstep.text.Language;
import io.backstep.ui.kit.plot.PlotAxis;
import io.backstep.ui.kit.plot.PlotCurve;
import io.backstep.ui.kit.plot.PlotDash;
import io.backstep.ui.kit.plot.PlotKit;
import io.backstep.ui.kit.plot.PlotLook;
import io.backstep.ui.kit.plot.PlotPicture;
import io.backstep.ui.kit.plot.PlotRange;
import io.backstep.ui.kit.plot.PlotView;
import io.backstep.ui.kit.plot.PlotZoom;
import io.backstep.ui.text.LiveLanguage;
import io.backstep.ui.theme.ThemeService;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/**
 * Counts the frames a second of a plot with every function and its slope while its probe is dragged, or with the argument
 * {@code zoom} while it is zoomed. To be started by hand, with {@code -Dprism.order=sw} for software rendering, on a
 * machine that does nothing else.
 */
public final class PlotFrames {
    private static final int SECONDS = 8;

    private PlotFrames() {}

    public static void main(String[] args) {
        Application.launch(Window.class, args);
    }

    /** The plot. JavaFX wants a class of its own for it. */
    public static final class Window extends Application {
        private static final long SECOND = 1_000_000_000;

        private final PrintStream out = System.out;
        private long began;
        private int frames;
        private int seconds;
        private double time;

        @Override
        public void start(Stage stage) {
            boolean zooming = getParameters().getRaw().contains("zoom");
            PlotView plot = plot();
            Scene scene = new Scene(new StackPane(plot), 780, 620);
            new ThemeService().apply(scene);
            stage.setScene(scene);
            stage.show();
            scene.addPostLayoutPulseListener(() -> frames++);
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    time += 0.02;
                    if (zooming) {
                        plot.setXRange(PlotRange.around0(6 + 4 * Math.sin(time)));
                    } else {
                        plot.setProbe(7 * Math.sin(time));
                    }
                    count(now, stage);
                }
            }.start();
        }

        private void count(long now, Stage stage) {
            if (now - began < SECOND) {
                return;
            }
            if (began > 0) {
                out.println(
                        String.format(Locale.ROOT, "%.1f frames a second", frames * (double) SECOND / (now - began)));
                seconds++;
            }
            began = now;
            frames = 0;
            if (seconds == SECONDS) {
                stage.close();
            }
        }

        private static PlotView plot() {
            List<PlotCurve> curves = new ArrayList<>();
            List<ElementwiseActivation> functions = Activations.ALL.stream()
                    .filter(ElementwiseActivation.class::isInstance)
                    .map(ElementwiseActivation.class::cast)
                    .toList();
            for (ElementwiseActivation activation : functions) {
                PlotLook look = PlotLook.series(curves.size() / 2);
                curves.add(PlotCurve.function(activation.id(), activation.symbol(), look, activation::value));
                curves.add(PlotCurve.function(
                                activation.id() + "-slope", activation.symbol() + "′", look, activation::slope)
                        .withDash(PlotDash.DASHED));
            }
            PlotView plot = new PlotView();
            plot.connect(new PlotKit(new LiveLanguage(Language.ENGLISH), (name, format, content) -> {}));
            plot.setPicture(PlotPicture.of("plot", PlotAxis.linear(-8, 8, "z"), PlotAxis.linear(-1.5, 3, ""), curves));
            plot.setZoom(PlotZoom.around0(8, 2, 20));
            plot.setProbeName("probe", "z");
            plot.setProbe(0);
            return plot;
        }
    }
}
