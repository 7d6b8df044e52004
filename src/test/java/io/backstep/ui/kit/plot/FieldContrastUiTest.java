package io.backstep.ui.kit.plot;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.ui.theme.Theme;
import io.backstep.ui.theme.ThemeService;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Shape;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** The audit passes points over, since they may cover one another: what is asked of their edges is asked here. */
@ExtendWith(ApplicationExtension.class)
class FieldContrastUiTest {
    private static final double MEANINGFUL = 3;

    @ParameterizedTest
    @EnumSource(Theme.class)
    void edgesStandOutFromEveryColourOfAField(Theme theme) {
        for (PlotPicture picture : FieldGallery.pictures()) {
            double least = WaitForAsyncUtils.waitForAsyncFx(60_000, () -> least(picture, theme));
            assertThat(least)
                    .as(picture.field().orElseThrow().values().getClass().getSimpleName())
                    .isGreaterThanOrEqualTo(MEANINGFUL);
        }
    }

    private static double least(PlotPicture picture, Theme theme) {
        PlotView plot = new PlotView();
        plot.setPicture(picture);
        Scene scene = new Scene(new StackPane(plot), 400, 400);
        ThemeService themes = new ThemeService();
        themes.setTheme(theme);
        themes.apply(scene, List.of("plot.css"));
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        // What the layout has drawn has its colours only now.
        scene.getRoot().applyCss();
        Color edge = (Color) ((Shape) plot.lookup(".plot-points")).getStroke();
        Color boundary = (Color) ((Shape) plot.lookup("#boundary")).getStroke();
        Image field = ((ImageView) plot.lookup(".plot-field > ImageView")).getImage();
        Set<Integer> colors = new HashSet<>();
        for (int y = 0; y < field.getHeight(); y++) {
            for (int x = 0; x < field.getWidth(); x++) {
                colors.add(field.getPixelReader().getArgb(x, y));
            }
        }
        return colors.stream()
                .map(FieldContrastUiTest::color)
                .mapToDouble(color -> Math.min(ratio(edge, color), ratio(boundary, color)))
                .min()
                .orElse(0);
    }

    private static Color color(int argb) {
        return Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff);
    }

    /** As in WCAG 2.1. */
    private static double ratio(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.03928 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
