package io.backstep.ui.activations;

import io.backstep.engine.function.ElementwiseActivation;
import io.backstep.engine.function.Regions;
import io.backstep.engine.function.Regions.Band;
import io.backstep.engine.function.Regions.Kind;
import io.backstep.text.Messages;
import io.backstep.ui.kit.plot.PlotAxis;
import io.backstep.ui.kit.plot.PlotBand;
import io.backstep.ui.kit.plot.PlotCurve;
import io.backstep.ui.kit.plot.PlotDash;
import io.backstep.ui.kit.plot.PlotLook;
import io.backstep.ui.kit.plot.PlotMark;
import io.backstep.ui.kit.plot.PlotPicture;
import io.backstep.ui.kit.plot.PlotPoint;
import io.backstep.ui.kit.plot.PlotRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/**
 * Makes what the plot shows from what the screen is set to. It keeps the functions it hands out as long as they are on
 * view, so that the plot samples again only what has changed.
 */
final class ActivationPictures {
    /** With more curves than this the box at the probe would hide them. */
    private static final int MOST_PROBED = 6;

    private static final double TANGENT_REACH = 0.25;
    private static final double TANGENT_RISE = 0.4;

    private final ActivationsViewModel viewModel;
    private Map<Curve, DoubleUnaryOperator> functions = Map.of();

    ActivationPictures(ActivationsViewModel viewModel) {
        this.viewModel = viewModel;
    }

    /** Which derivative is drawn. */
    private enum Order {
        VALUE("", PlotLook.VALUE, PlotDash.SOLID),
        SLOPE("′", PlotLook.SLOPE, PlotDash.DASHED),
        CURVATURE("″", PlotLook.CURVATURE, PlotDash.DOTTED);

        private final String prime;
        private final PlotLook focusLook;
        /** The same for every function: the text above the plot speaks of solid, dashed and dotted lines. */
        private final PlotDash dash;

        Order(String prime, PlotLook focusLook, PlotDash dash) {
            this.prime = prime;
            this.focusLook = focusLook;
            this.dash = dash;
        }
    }

    /** What is drawn as one curve. */
    private record Curve(ElementwiseActivation function, Order order) {
        DoubleUnaryOperator operator() {
            return switch (order) {
                case VALUE -> function::value;
                case SLOPE -> function::slope;
                case CURVATURE -> function::curvature;
            };
        }

        String name(Messages messages) {
            return messages.get("activations.curve", new FunctionWords(messages).symbol(function), order.prime);
        }
    }

    PlotPicture picture(Messages messages) {
        FunctionChoice choice = viewModel.choice();
        List<PlotCurve> curves = curves(choice, messages);
        String name = messages.get("activations.plot", new FunctionWords(messages).name(choice.focus()));
        PlotPicture picture = PlotPicture.of(
                        name,
                        PlotAxis.linear(-viewModel.reach(), viewModel.reach(), messages.get("activations.axis")),
                        PlotAxis.linear(0, 1, ""),
                        curves)
                .withBands(viewModel.showRegionsProperty().get() ? bands(messages) : List.of())
                .withFittedY();
        PlotPicture marked = picture.withMarks(marks(picture.y().range()));
        return choice.overlaid().isEmpty() ? marked : marked.withLegend();
    }

    private List<PlotCurve> curves(FunctionChoice choice, Messages messages) {
        List<Order> orders = new ArrayList<>();
        if (viewModel.showValueProperty().get()) {
            orders.add(Order.VALUE);
        }
        if (viewModel.showSlopeProperty().get()) {
            orders.add(Order.SLOPE);
        }
        if (viewModel.showCurvatureProperty().get()) {
            orders.add(Order.CURVATURE);
        }
        boolean probed = choice.shown().size() * orders.size() <= MOST_PROBED;
        Map<Curve, DoubleUnaryOperator> used = new HashMap<>();
        List<PlotCurve> curves = new ArrayList<>();
        // The one in focus lies on top.
        for (FunctionKind kind : choice.overlaid()) {
            for (Order order : orders) {
                PlotCurve curve = curve(choice, kind, order, used, messages).withDash(dash(kind, order, orders));
                curves.add(probed ? curve : curve.withoutProbe());
            }
        }
        for (Order order : orders) {
            curves.add(curve(choice, choice.focus(), order, used, messages).withDash(order.dash));
        }
        functions = used;
        return curves;
    }

    private PlotCurve curve(
            FunctionChoice choice,
            FunctionKind kind,
            Order order,
            Map<Curve, DoubleUnaryOperator> used,
            Messages messages) {
        Curve drawn = new Curve(choice.function(kind), order);
        DoubleUnaryOperator kept = functions.get(drawn);
        DoubleUnaryOperator function = kept == null ? drawn.operator() : kept;
        used.put(drawn, function);
        String id = "curve-" + kind.id() + order.prime;
        PlotLook look = kind == choice.focus() ? order.focusLook : overlaidLook(kind);
        return PlotCurve.function(id, drawn.name(messages), look, function);
    }

    /**
     * The dashes of a function that is laid over: they tell which derivative it is, and where there are only functions,
     * the functions.
     */
    private static PlotDash dash(FunctionKind kind, Order order, List<Order> shown) {
        if (!shown.equals(List.of(Order.VALUE))) {
            return order.dash;
        }
        // This look alone has no dashes of its own, and the function in focus has none either.
        return overlaidLook(kind) == PlotLook.MUTED ? PlotDash.DASHED : PlotDash.OF_LOOK;
    }

    /** Always the same for one function; the commonest have colours that nothing else in the plot has. */
    private static PlotLook overlaidLook(FunctionKind kind) {
        return switch (kind) {
            case SIGMOID -> PlotLook.SERIES_8;
            case TANH -> PlotLook.SERIES_2;
            case RELU -> PlotLook.SERIES_7;
            case LEAKY_RELU -> PlotLook.SERIES_9;
            case ELU -> PlotLook.SERIES_6;
            case GELU -> PlotLook.SERIES_10;
            case SILU -> PlotLook.SERIES_4;
            case SOFTPLUS -> PlotLook.SERIES_5;
            case STEP -> PlotLook.SERIES_3;
            // Its blue would be that of the function in focus.
            case LINEAR -> PlotLook.MUTED;
        };
    }

    private List<PlotBand> bands(Messages messages) {
        Probe probe = viewModel.probe();
        FunctionWords words = new FunctionWords(messages);
        boolean alone = viewModel.choice().overlaid().isEmpty();
        List<PlotBand> bands = new ArrayList<>();
        for (Band band : Regions.bands(probe.function(), probe.share(), -viewModel.reach(), viewModel.reach())) {
            if (band.kind() != Kind.BETWEEN) {
                String name = words.band(band.kind());
                bands.add(
                        new PlotBand(band.from(), band.to(), look(band.kind()), alone ? name : named(name, messages)));
            }
        }
        return bands;
    }

    /** Beside other functions a band says whose it is. */
    private String named(String band, Messages messages) {
        ElementwiseActivation focus =
                viewModel.choice().function(viewModel.choice().focus());
        return messages.get("activations.band.of", new FunctionWords(messages).symbol(focus), band);
    }

    static PlotLook look(Kind kind) {
        return switch (kind) {
            case SATURATED_LOW, SATURATED_HIGH -> PlotLook.SATURATED;
            case NEARLY_LINEAR -> PlotLook.LINEAR;
            case DEAD -> PlotLook.DEAD;
            case BETWEEN -> PlotLook.VALUE;
        };
    }

    /** The tangent where the probe stands, shortened where it would be steep. */
    List<PlotMark> marks(PlotRange y) {
        if (!viewModel.showValueProperty().get()) {
            return List.of();
        }
        Probe probe = viewModel.probe();
        double half = TANGENT_REACH * viewModel.reach();
        double rise = Math.abs(probe.slope()) * half;
        double room = TANGENT_RISE * y.span();
        double part = rise > room ? half * room / rise : half;
        return List.of(new PlotMark.Segment(
                "tangent",
                new PlotPoint(probe.z() - part, probe.value() - part * probe.slope()),
                new PlotPoint(probe.z() + part, probe.value() + part * probe.slope()),
                PlotLook.TANGENT,
                PlotDash.OF_LOOK,
                ""));
    }
}
