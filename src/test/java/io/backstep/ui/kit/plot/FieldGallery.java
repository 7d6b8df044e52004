package io.backstep.ui.kit.plot;

import io.backstep.audit.Combination;
import io.backstep.engine.math.Matrix;
import io.backstep.ui.kit.plot.PlotCloud.Filling;
import io.backstep.ui.kit.plot.PlotCloud.Form;
import io.backstep.ui.text.LiveLanguage;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleBinaryOperator;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;

/** Every kind of field with points of every form over it, for the audit and for people to look at. */
public final class FieldGallery {
    static final PlotRange SIDE = PlotRange.around0(3);

    private final PlotKit kit;

    private FieldGallery(PlotKit kit) {
        this.kit = kit;
    }

    /** The gallery as the audit asks for it. */
    public static Scene scene(Combination combination) {
        LiveLanguage live = new LiveLanguage(combination.language());
        Parent root = new FieldGallery(new PlotKit(live, (name, format, content) -> {})).root();
        Scene scene = new Scene(root, combination.width(), combination.height());
        combination.themeService().apply(scene, List.of("plot.css"));
        return scene;
    }

    private Parent root() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("explanation-panel");
        List<PlotView> plots = pictures().stream().map(this::view).toList();
        for (int i = 0; i < plots.size(); i++) {
            plots.get(i).setMinSize(0, 0);
            grid.add(plots.get(i), i % 3, i / 3);
        }
        for (int i = 0; i < 3; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / 3);
            grid.getColumnConstraints().add(column);
        }
        for (int i = 0; i < 2; i++) {
            RowConstraints row = new RowConstraints();
            row.setVgrow(Priority.ALWAYS);
            grid.getRowConstraints().add(row);
        }
        return grid;
    }

    static List<PlotPicture> pictures() {
        return List.of(
                twoSided(false, true),
                twoSided(true, true),
                twoSided(false, false),
                oneSided(),
                largest(false),
                largest(true));
    }

    private PlotView view(PlotPicture picture) {
        PlotView view = new PlotView();
        view.connect(kit);
        view.setPicture(picture);
        view.setPointDescriber(key -> String.valueOf(key));
        return view;
    }

    static Matrix matrix(int size, DoubleBinaryOperator function) {
        double[][] values = new double[size][size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                values[row][column] = function.applyAsDouble(
                        SIDE.low() + SIDE.span() * (column + 0.5) / size,
                        SIDE.high() - SIDE.span() * (row + 0.5) / size);
            }
        }
        return Matrix.of(values);
    }

    static PlotPicture twoSided(boolean sharp, boolean smooth) {
        DoubleBinaryOperator swirl = (x, y) -> Math.tanh(3 * Math.sin(2 * Math.hypot(x, y) + Math.atan2(y, x)));
        Matrix values = matrix(smooth ? 100 : 24, swirl);
        List<PlotCloud> clouds = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            PlotLook look = i == 0 ? PlotLook.NEGATIVE : PlotLook.POSITIVE;
            for (Filling filling : Filling.values()) {
                clouds.add(cloud(clouds.size(), look, Form.series(i), filling, 25));
            }
        }
        clouds.add(new PlotCloud(
                "crosses",
                "×",
                PlotLook.BOUNDARY,
                Form.CROSS,
                Filling.FULL,
                clouds.get(0).points().subList(0, 6)));
        return picture(new PlotField("z", SIDE, SIDE, new PlotField.TwoSided(values, 0, 1, sharp), smooth), clouds);
    }

    private static PlotPicture oneSided() {
        Matrix values = matrix(100, (x, y) -> 1 / (1 + Math.exp(-2 * (x + y))));
        return picture(
                new PlotField("z", SIDE, SIDE, new PlotField.OneSided(values, 2, 0, 1, false), true),
                List.of(cloud(0, PlotLook.series(2), Form.series(2), Filling.FULL, 30)));
    }

    private static PlotPicture largest(boolean sharp) {
        List<Matrix> scores = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<Integer> series = new ArrayList<>();
        List<PlotCloud> clouds = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            double angle = 2 * Math.PI * i / 10;
            scores.add(matrix(100, (x, y) -> Math.exp(-Math.hypot(x - 2 * Math.cos(angle), y - 2 * Math.sin(angle)))));
            names.add(String.valueOf(i));
            series.add(i);
            clouds.add(cloud(i, PlotLook.series(i), Form.series(i), i % 2 == 0 ? Filling.FULL : Filling.HOLLOW, 12));
        }
        return picture(
                new PlotField("z", SIDE, SIDE, new PlotField.Largest(scores, names, series, sharp), true), clouds);
    }

    private static PlotCloud cloud(int seed, PlotLook look, Form form, Filling filling, int count) {
        SplittableRandom random = new SplittableRandom(seed);
        List<PlotCloud.Point> points = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            points.add(new PlotCloud.Point(100 * seed + i, random.nextDouble(-2.8, 2.8), random.nextDouble(-2.8, 2.8)));
        }
        return new PlotCloud("cloud-" + seed, String.valueOf(seed), look, form, filling, points);
    }

    private static PlotPicture picture(PlotField field, List<PlotCloud> clouds) {
        List<PlotPoint> line = field.values() instanceof PlotField.TwoSided numbers
                ? ContourLines.of(numbers.numbers(), 0, SIDE, SIDE)
                : field.values() instanceof PlotField.OneSided numbers
                        ? ContourLines.of(numbers.numbers(), 0.5, SIDE, SIDE)
                        : ContourLines.betweenLargest(((PlotField.Largest) field.values()).scores(), SIDE, SIDE);
        return PlotPicture.of(
                        "z",
                        PlotAxis.linear(SIDE.low(), SIDE.high(), "x"),
                        PlotAxis.linear(SIDE.low(), SIDE.high(), "y"),
                        List.of(PlotCurve.line("boundary", "a", PlotLook.BOUNDARY, line)
                                .withLabel("")))
                .withField(field)
                .withClouds(clouds);
    }
}
