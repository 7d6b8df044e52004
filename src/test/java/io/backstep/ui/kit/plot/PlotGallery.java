package io.backstep.ui.kit.plot;

import io.backstep.audit.Combination;
import io.backstep.engine.function.ElementwiseActivation;
import io.backstep.engine.function.Regions;
import io.backstep.engine.function.Sigmoid;
import io.backstep.engine.math.Matrix;
import io.backstep.engine.math.Vector;
import io.backstep.text.Language;
import io.backstep.text.Messages;
import io.backstep.ui.text.LiveLanguage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;

/** Every kind of plot in one scene, for the audit and for people to look at. */
public final class PlotGallery {
    private static final int COLUMNS = 3;

    private final PlotKit kit;
    private final Messages messages;

    public PlotGallery(Language language) {
        LiveLanguage live = new LiveLanguage(language);
        kit = new PlotKit(live, (name, format, content) -> {});
        messages = live.messages();
    }

    /** The gallery as the audit asks for it. */
    public static Scene scene(Combination combination) {
        Parent root = new PlotGallery(combination.language()).root();
        Scene scene = new Scene(root, combination.width(), combination.height());
        combination.themeService().apply(scene, List.of("plot.css"));
        return scene;
    }

    public Parent root() {
        GridPane grid = new GridPane();
        grid.setHgap(18);
        grid.setVgap(14);
        grid.getStyleClass().add("explanation-panel");
        List<Region> plots = List.of(
                activation(), overlay(), logarithmic(), shapes(), handles(), bars(), products(), piled(), cells());
        for (int i = 0; i < plots.size(); i++) {
            plots.get(i).setMinSize(0, 0);
            grid.add(plots.get(i), i % COLUMNS, i / COLUMNS);
        }
        for (int i = 0; i < COLUMNS; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / COLUMNS);
            RowConstraints row = new RowConstraints();
            row.setPercentHeight(100.0 / 4);
            grid.getColumnConstraints().add(column);
            grid.getRowConstraints().add(row);
        }
        StripView strip = strip();
        strip.follow((PlotView) plots.get(0));
        grid.add(strip, 0, 3);
        grid.add(signed(), 1, 3);
        grid.add(jumps(), 2, 3);
        return grid;
    }

    private PlotView plot(PlotPicture picture) {
        PlotView view = new PlotView();
        view.connect(kit);
        view.setPicture(picture);
        return view;
    }

    static PlotCurve curve(String id, String name, PlotLook look, DoubleUnaryOperator function) {
        return PlotCurve.function(id, name, look, function);
    }

    private PlotView activation() {
        Sigmoid sigmoid = new Sigmoid();
        List<PlotBand> bands = new ArrayList<>();
        for (Regions.Band band : Regions.bands(sigmoid, 0.2, -8, 8)) {
            if (band.kind().saturated()) {
                bands.add(
                        new PlotBand(band.from(), band.to(), PlotLook.SATURATED, messages.get("step.slope.saturated")));
            } else if (band.kind() == Regions.Kind.NEARLY_LINEAR) {
                bands.add(new PlotBand(band.from(), band.to(), PlotLook.LINEAR, ""));
            }
        }
        PlotView view = plot(PlotPicture.of(
                        "σ(z)",
                        PlotAxis.linear(-8, 8, "z"),
                        PlotAxis.linear(-0.08, 1.08, ""),
                        List.of(
                                curve("value", "σ(z)", PlotLook.VALUE, sigmoid::value),
                                curve("slope", "σ′(z)", PlotLook.SLOPE, sigmoid::slope)))
                .withBands(bands)
                .withMarks(List.of(tangent(sigmoid, -3.2))));
        view.setId("activationPlot");
        view.setZoom(PlotZoom.around0(8, 2, 20));
        view.setProbeName("probe", "z");
        view.setProbe(-3.2);
        return view;
    }

    private static PlotMark tangent(ElementwiseActivation activation, double z) {
        double value = activation.value(z);
        double slope = activation.slope(z);
        return new PlotMark.Segment(
                "tangent",
                new PlotPoint(z - 1.8, value - 1.8 * slope),
                new PlotPoint(z + 1.8, value + 1.8 * slope),
                PlotLook.TANGENT,
                PlotDash.SOLID,
                "");
    }

    private PlotView overlay() {
        List<PlotCurve> curves = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            double shift = 0.35 * i;
            curves.add(curve(
                    "overlay-" + i, "tanh " + (i + 1), PlotLook.series(i), z -> 1.4 * Math.tanh(z - shift + 1.5)));
        }
        return plot(PlotPicture.of("tanh", PlotAxis.linear(-4, 4, "z"), PlotAxis.linear(-1.6, 1.6, ""), curves)
                .withLegend());
    }

    private PlotView logarithmic() {
        List<PlotCurve> curves = List.of(
                curve("best", "0.25ⁿ", PlotLook.SLOPE, n -> Math.pow(0.25, n)),
                curve("here", "0.0376ⁿ", PlotLook.NEGATIVE, n -> Math.pow(0.0376, n)));
        return plot(PlotPicture.of("0.25ⁿ", PlotAxis.linear(1, 30, "n"), PlotAxis.log(1e-24, 1, ""), curves));
    }

    private PlotView shapes() {
        List<PlotPoint> ball = new ArrayList<>();
        for (int i = 0; i <= 240; i++) {
            double angle = 2 * Math.PI * i / 240;
            double cos = Math.cos(angle);
            double sin = Math.sin(angle);
            double p = 4;
            double size = Math.pow(Math.pow(Math.abs(cos), p) + Math.pow(Math.abs(sin), p), -1 / p);
            ball.add(new PlotPoint(size * cos, size * sin));
        }
        List<PlotPoint> square = List.of(
                new PlotPoint(1, 0),
                new PlotPoint(0, 1),
                new PlotPoint(-1, 0),
                new PlotPoint(0, -1),
                new PlotPoint(1, 0));
        return plot(PlotPicture.of(
                        "L1",
                        PlotAxis.linear(-1.5, 1.5, "w₁"),
                        PlotAxis.linear(-1.5, 1.5, "w₂"),
                        List.of(
                                PlotCurve.area("l1", "L1", PlotLook.VALUE, square),
                                PlotCurve.line("lp", "p", PlotLook.SLOPE, ball)))
                .withEqualUnits()
                .withMarks(List.of(
                        new PlotMark.Guide("guide", true, 0.6, PlotLook.LOSS, "λ", ""),
                        new PlotMark.Dot("minimum", new PlotPoint(0.6, 0.4), PlotLook.LOSS, "min", "min"))));
    }

    private PlotView handles() {
        DoubleUnaryOperator square = x -> x * x;
        PlotView view = plot(PlotPicture.of(
                "x²",
                PlotAxis.linear(-2, 2, "x"),
                PlotAxis.linear(-0.4, 4.2, ""),
                List.of(curve("square", "x²", PlotLook.VALUE, square))));
        showHandles(view, -1.4, 1.2);
        view.setOnHandleMoved((id, to) -> {
            double[] at = view.picture().marks().stream()
                    .filter(PlotMark.Handle.class::isInstance)
                    .mapToDouble(mark -> mark.id().equals(id)
                            ? to.x()
                            : ((PlotMark.Handle) mark).at().x())
                    .toArray();
            showHandles(view, at[0], at[1]);
        });
        return view;
    }

    private static void showHandles(PlotView view, double one, double other) {
        double middle = (one + other) / 2;
        PlotPoint left = new PlotPoint(one, one * one);
        PlotPoint right = new PlotPoint(other, other * other);
        view.setMarks(List.of(
                new PlotMark.Segment("chord", left, right, PlotLook.TANGENT, PlotDash.SOLID, ""),
                new PlotMark.Guide("mean", true, middle, PlotLook.MUTED, "", ""),
                new PlotMark.Dot("below", new PlotPoint(middle, middle * middle), PlotLook.LOSS, "f(E x)", "f(E x)"),
                new PlotMark.Note("note", new PlotPoint(middle, 2.4), List.of("E f(x) = 1.72"), PlotLook.TANGENT),
                new PlotMark.Handle("x1", left, PlotMark.Freedom.X, PlotLook.TANGENT, "x₁", "x₁"),
                new PlotMark.Handle("x2", right, PlotMark.Freedom.X, PlotLook.TANGENT, "x₂", "x₂")));
    }

    private BarsView bars(BarsPicture picture) {
        BarsView view = new BarsView();
        view.connect(kit);
        view.setPicture(picture);
        return view;
    }

    private BarsView bars() {
        List<BarsPicture.Group> groups = new ArrayList<>();
        double[] p = {0.5, 0.25, 0.125, 0.125};
        double[] q = {0.25, 0.25, 0.3, 0.2};
        for (int i = 0; i < p.length; i++) {
            groups.add(new BarsPicture.Group(
                    "x" + (i + 1),
                    false,
                    List.of(
                            BarsPicture.Bar.of("p" + i, "P", p[i], PlotLook.POSITIVE)
                                    .asMovable(),
                            BarsPicture.Bar.of("q" + i, "Q", q[i], PlotLook.NEGATIVE)
                                    .asMovable())));
        }
        return bars(BarsPicture.standing("P, Q", PlotAxis.linear(0, 0.6, ""), groups));
    }

    private BarsView products() {
        List<BarsPicture.Group> groups = new ArrayList<>();
        for (int n = 1; n <= 8; n++) {
            groups.add(new BarsPicture.Group(
                    String.valueOf(n),
                    false,
                    List.of(
                            BarsPicture.Bar.of("best" + n, "0.25ⁿ", Math.pow(0.25, n), PlotLook.SLOPE)
                                    .withText(""),
                            BarsPicture.Bar.of("here" + n, "0.0376ⁿ", Math.pow(0.0376, n), PlotLook.NEGATIVE)
                                    .withText(""))));
        }
        return bars(BarsPicture.standing("0.25ⁿ", PlotAxis.log(1e-12, 1, ""), groups));
    }

    private BarsView piled() {
        return bars(BarsPicture.lying(
                "H(P, Q)",
                PlotAxis.linear(0, 2, ""),
                List.of(
                        BarsPicture.Group.of(BarsPicture.Bar.of("hpq", "H(P, Q)", 1.89, PlotLook.LOSS)),
                        new BarsPicture.Group(
                                "H + D",
                                true,
                                List.of(
                                        BarsPicture.Bar.of("hp", "H(P)", 1.75, PlotLook.POSITIVE),
                                        BarsPicture.Bar.of("kl", "D", 0.14, PlotLook.NEGATIVE))))));
    }

    private BarsView signed() {
        return bars(BarsPicture.standing(
                "z",
                PlotAxis.linear(-3, 4, ""),
                List.of(
                        BarsPicture.Group.of(BarsPicture.Bar.of("z1", "z₁", 2.5, PlotLook.POSITIVE)
                                .asMovable()),
                        BarsPicture.Group.of(BarsPicture.Bar.of("z2", "z₂", -1.25, PlotLook.NEGATIVE)
                                .asMovable()),
                        BarsPicture.Group.of(BarsPicture.Bar.of("z3", "z₃", 0.75, PlotLook.POSITIVE)
                                .asMovable()))));
    }

    private HeatMapView cells() {
        HeatMapView view = new HeatMapView();
        view.connect(kit);
        view.setPicture(HeatMapPicture.of(
                "a",
                Matrix.of(
                        new double[] {0.2233, -0.1554, -0.0679},
                        new double[] {-0.1554, 0.1817, -0.0263},
                        new double[] {-0.0679, -0.0263, 0.0942}),
                List.of("a₁", "a₂", "a₃"),
                List.of("z₁", "z₂", "z₃")));
        view.pointedProperty().set(Optional.of(new HeatMapPicture.Cell(1, 2)));
        return view;
    }

    private StripView strip() {
        StripView view = new StripView();
        view.connect(kit);
        SplittableRandom random = new SplittableRandom(3);
        double[] one = random.doubles(24, -2, 2).toArray();
        double[] many = random.doubles(4000, -6, 6).map(z -> z * z * z / 36).toArray();
        List<PlotLook> looks = new ArrayList<>();
        for (double z : many) {
            looks.add(Math.abs(z) > 2.9 ? PlotLook.SATURATED : PlotLook.POSITIVE);
        }
        view.setPicture(new StripPicture(
                "z",
                List.of(
                        new StripPicture.Row("z₁", "0 %", PlotLook.MUTED, Vector.of(one), List.of(PlotLook.POSITIVE)),
                        new StripPicture.Row("z₂", "41 %", PlotLook.SATURATED, Vector.of(many), looks))));
        view.setDescriber(dot -> "z = " + view.valueOf(dot));
        return view;
    }

    private PlotView jumps() {
        return plot(PlotPicture.of(
                "sgn",
                PlotAxis.linear(-2, 2, "z"),
                PlotAxis.linear(-2, 3, ""),
                List.of(
                        curve("step", "sgn", PlotLook.VALUE, Math::signum),
                        curve("pole", "1/z", PlotLook.SLOPE, z -> 1 / z),
                        curve("log", "ln z", PlotLook.CURVATURE, Math::log))));
    }
}
