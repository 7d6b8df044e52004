package io.backstep.ui.kit.network;

import static org.assertj.core.api.Assertions.assertThat;

import ar.com.hjg.pngj.ImageInfo;
import ar.com.hjg.pngj.ImageLineInt;
import ar.com.hjg.pngj.PngWriter;
import io.backstep.engine.network.BiasMode;
import io.backstep.engine.trace.Granularity;
import io.backstep.engine.trace.LastValues;
import io.backstep.engine.trace.Operation;
import io.backstep.engine.trace.Trace;
import io.backstep.text.Language;
import io.backstep.ui.kit.clock.ManualFrameClock;
import io.backstep.ui.text.LiveLanguage;
import io.backstep.ui.theme.TextScale;
import io.backstep.ui.theme.Theme;
import io.backstep.ui.theme.ThemeService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.css.CssParser;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** Writes pictures for people to look at, and checks what a program can see of them. */
@ExtendWith(ApplicationExtension.class)
class NetworkScreensUiTest {
    private record Shot(String name, Trace trace, int position, Granularity granularity, double width, double height) {}

    @ParameterizedTest
    @EnumSource(Theme.class)
    void picturesOfEveryKindAreDrawnWithoutAWarning(Theme theme, FxRobot robot) {
        robot.interact(() -> {
            ThemeService service = new ThemeService();
            service.setTheme(theme);
            CssParser.errorsProperty().clear();
            List<Shot> shots = theme == Theme.LIGHT ? shots() : shots().subList(0, 12);
            for (Shot shot : shots) {
                draw(shot, service, Language.ENGLISH, "network-" + shot.name() + "-" + theme.code());
            }
            service.setTextScale(TextScale.LARGEST);
            draw(shots().get(4), service, Language.CHINESE, "network-zh-150-" + theme.code());
            assertThat(CssParser.errorsProperty()).isEmpty();
        });
    }

    private static List<Shot> shots() {
        Trace example = Traces.workedExample();
        Trace learned = Traces.random(List.of(2, 3, 2), BiasMode.LEARNED, 1, LastValues.NONE);
        Trace again = Traces.random(List.of(2, 3, 2), BiasMode.LEARNED, 1, learned.lastValues());
        List<Shot> shots = new ArrayList<>();
        shots.add(shot("2-2-2-start", example, 0));
        shots.add(shot("2-2-2-forward", example, Traces.after(example, Operation.WEIGHTED_SUM, 1)));
        shots.add(shot("2-2-2-activation", example, Traces.after(example, Operation.ACTIVATION, 2)));
        shots.add(shot("2-2-2-loss", example, Traces.after(example, Operation.LOSS_TERM, 1)));
        int blame = Traces.after(example, Operation.BLAME, 1);
        shots.add(shot("2-2-2-blame", example, blame));
        shots.add(new Shot(
                "2-2-2-backward", example, example.next(blame - 1, Granularity.NEURON), Granularity.NEURON, 770, 680));
        shots.add(new Shot("2-2-2-backward-small", example, blame, Granularity.TERM, 420, 460));
        shots.add(shot("2-2-2-gradient", example, Traces.after(example, Operation.GRADIENT, 1)));
        shots.add(shot("2-2-2-update", example, Traces.after(example, Operation.PARAMETER, 5)));
        shots.add(new Shot("2-2-2-update-pass", example, example.size(), Granularity.PASS, 770, 680));
        shots.add(shot("2-3-2-stale", again, Traces.after(again, Operation.ACTIVATION, 2)));
        shots.add(new Shot("2-3-2-update", again, again.size(), Granularity.PASS, 770, 680));
        addLarge(shots);
        return shots;
    }

    private static void addLarge(List<Shot> shots) {
        for (List<Integer> columns : List.of(
                List.of(3, 4, 3),
                List.of(2, 6, 6, 6, 1),
                List.of(8, 8, 8, 8),
                List.of(16, 16, 16),
                List.of(4, 16, 12, 8, 6, 8, 12, 16, 3))) {
            Trace trace = Traces.random(columns, BiasMode.LEARNED, 1, LastValues.NONE);
            String name = String.join("-", columns.stream().map(String::valueOf).toList());
            shots.add(shot(name + "-forward", trace, Traces.after(trace, Operation.WEIGHTED_SUM, columns.get(1) + 1)));
            shots.add(shot(name + "-backward", trace, Traces.after(trace, Operation.BLAME, 2)));
            shots.add(new Shot(name + "-updated", trace, trace.size(), Granularity.LAYER, 770, 680));
        }
    }

    private static Shot shot(String name, Trace trace, int position) {
        return new Shot(name, trace, position, Granularity.TERM, 770, 680);
    }

    private static void draw(Shot shot, ThemeService service, Language language, String file) {
        NetworkView view = new NetworkView(new ManualFrameClock(), new LiveLanguage(language));
        int from = shot.position() == 0 ? 0 : shot.trace().previous(shot.position(), shot.granularity());
        view.show(NetworkPictures.of(shot.trace(), shot.position(), from), false);
        Scene scene = new Scene(new StackPane(view), shot.width(), shot.height());
        service.apply(scene, List.of("network.css"));
        scene.snapshot(null);
        WritableImage image = scene.snapshot(null);
        write(image, Path.of("target", "screens", file + ".png"));
        checkTexts(view, file);
    }

    /** No text is cut, leaves the drawing or lies on another. */
    private static void checkTexts(Parent drawing, String name) {
        List<Node> texts = new ArrayList<>();
        collect(drawing, texts);
        for (int i = 0; i < texts.size(); i++) {
            var bounds = texts.get(i).localToScene(texts.get(i).getLayoutBounds());
            assertThat(drawing.getLayoutBounds().contains(bounds))
                    .as("%s: %s", name, texts.get(i))
                    .isTrue();
            for (Node other : texts.subList(i + 1, texts.size())) {
                var otherBounds = other.localToScene(other.getLayoutBounds());
                double width = Math.min(bounds.getMaxX(), otherBounds.getMaxX())
                        - Math.max(bounds.getMinX(), otherBounds.getMinX());
                double height = Math.min(bounds.getMaxY(), otherBounds.getMaxY())
                        - Math.max(bounds.getMinY(), otherBounds.getMinY());
                assertThat(width > 1 && height > 3)
                        .as("%s: %s and %s", name, texts.get(i), other)
                        .isFalse();
            }
        }
    }

    private static void collect(Parent parent, List<Node> texts) {
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (!child.isVisible()) {
                continue;
            }
            if (child instanceof Label label) {
                assertThat(label.getText()).doesNotContain("…");
                assertThat(label.getWidth()).isGreaterThanOrEqualTo(label.prefWidth(-1) - 1);
                texts.add(child);
            } else if (child instanceof Text) {
                texts.add(child);
            } else if (child instanceof Parent inner) {
                collect(inner, texts);
            }
        }
    }

    private static void write(Image image, Path file) {
        try {
            Files.createDirectories(file.getParent());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        int width = (int) image.getWidth();
        ImageInfo info = new ImageInfo(width, (int) image.getHeight(), 8, false);
        PngWriter writer = new PngWriter(file.toFile(), info, true);
        ImageLineInt line = new ImageLineInt(info);
        for (int y = 0; y < info.rows; y++) {
            for (int x = 0; x < width; x++) {
                int argb = image.getPixelReader().getArgb(x, y);
                line.getScanline()[3 * x] = argb >> 16 & 0xFF;
                line.getScanline()[3 * x + 1] = argb >> 8 & 0xFF;
                line.getScanline()[3 * x + 2] = argb & 0xFF;
            }
            writer.writeRow(line);
        }
        writer.end();
    }
}
