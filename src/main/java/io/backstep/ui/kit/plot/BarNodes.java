package io.backstep.ui.kit.plot;

import io.backstep.engine.formula.Numbers;
import io.backstep.ui.kit.plot.BarsPicture.Bar;
import io.backstep.ui.kit.plot.BarsPicture.Group;
import io.backstep.ui.kit.plot.Ticks.Tick;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Text;

/** Draws bars with their axis and words. What is said of "along" is measured along the bars, "across" across them. */
final class BarNodes {
    private static final int FEWEST_DIGITS = 2;

    private final javafx.scene.Group bodies = new javafx.scene.Group();
    private final Path grid = PlotStyle.PLOT_GRID.part(new Path());
    private final Path base = PlotStyle.PLOT_ZERO.part(new Path());
    private final Path joints = PlotStyle.PLOT_BAR_LEADER.part(new Path());
    private final PlotWords words = new PlotWords();
    private final Text ruler = new Text("0");
    private final Map<String, BarNode> known = new HashMap<>();
    private final Supplier<BarMoves> moves;
    private final Consumer<String> picks;
    private final NoteBox tip = new NoteBox();
    private TextSpot drawnIn = new TextSpot(0, 0, 1, 1);
    private double step;

    /**
     * No bars yet.
     *
     * @param moves hears of the bars that are moved
     * @param picks hears of the bars that are picked, by their ids
     */
    BarNodes(Supplier<BarMoves> moves, Consumer<String> picks) {
        this.moves = moves;
        this.picks = picks;
        bodies.setManaged(false);
        bodies.setAutoSizeChildren(false);
        PlotStyle.AUDIT_DECORATION.addTo(grid);
        // The ends of the bars tell where it is.
        PlotStyle.AUDIT_DECORATION.addTo(base);
        // A value stands right over its bar.
        PlotStyle.AUDIT_DECORATION.addTo(joints);
        PlotStyle.PLOT_TICK.part(ruler);
        ruler.setVisible(false);
        tip.setVisible(false);
    }

    List<Node> nodes() {
        return List.of(grid, bodies, base, joints, words, tip, ruler);
    }

    Text ruler() {
        return ruler;
    }

    double em() {
        return ruler.getFont().getSize();
    }

    void setStep(double value) {
        step = value;
    }

    void draw(BarsPicture shown, TextSpot room) {
        words.begin();
        double line = Math.ceil(ruler.getLayoutBounds().getHeight());
        Map<String, BarNode> now = new HashMap<>();
        List<Node> nodes = new ArrayList<>();
        List<PathElement> gridLines = new ArrayList<>();
        LabelSpots spots = new LabelSpots(room, List.of());
        double widestName = widest(shown.groups().stream().map(Group::name).toList(), PlotStyle.PLOT_TICK);
        BarFrame first = BarFrame.of(shown, room, em(), line, widestName, 0);
        List<Tick> ticks = Ticks.of(shown.values(), first.mostTicks());
        double widestTick = widest(ticks.stream().map(Tick::text).toList(), PlotStyle.PLOT_TICK);
        BarFrame frame = BarFrame.of(shown, room, em(), line, widestName, widestTick);
        int digits = digits(shown, frame);
        for (Tick tick : ticks) {
            double at = frame.along().toPixel(tick.value());
            frame.line(gridLines, at);
            words.write(tick.text(), PlotStyle.PLOT_TICK, text -> frame.placeTick(text, at));
        }
        if (shown.hasEndless() && !ticks.isEmpty()) {
            words.write("∞", PlotStyle.PLOT_TICK, text -> frame.placeTick(text, frame.endless()));
        }
        if (!shown.values().title().isEmpty()) {
            words.write(shown.values().title(), PlotStyle.PLOT_TITLE, frame::placeTitle);
        }
        List<PathElement> jointLines = new ArrayList<>();
        int stride = frame.nameStride(widestName);
        for (int i = 0; i < shown.groups().size(); i++) {
            Group group = shown.groups().get(i);
            double middle = frame.middle(i);
            if (i % stride == 0) {
                words.write(group.name(), PlotStyle.PLOT_TICK, text -> frame.placeName(text, middle));
            }
            drawGroup(group, middle, frame, spots, now, nodes, digits, jointLines);
        }
        words.place();
        joints.getElements().setAll(jointLines);
        // Where a word has come to stand decides its ink, which must be right in this very frame.
        words.applyCss();
        List<PathElement> baseLine = new ArrayList<>();
        frame.line(baseLine, frame.along().toPixel(frame.base()));
        grid.getElements().setAll(gridLines);
        base.getElements().setAll(baseLine);
        known.clear();
        known.putAll(now);
        if (!bodies.getChildren().equals(nodes)) {
            bodies.getChildren().setAll(nodes);
        }
        drawnIn = room;
        tell();
    }

    /** With how many digits all values fit beside one another; with the fewest where not even these do. */
    private int digits(BarsPicture shown, BarFrame frame) {
        int digits = Numbers.GRAPH_DIGITS;
        while (digits > FEWEST_DIGITS && !frame.lying() && !fit(shown, frame, digits)) {
            digits--;
        }
        return digits;
    }

    private boolean fit(BarsPicture shown, BarFrame frame, int digits) {
        return shown.groups().stream()
                .filter(group -> !group.piled())
                .allMatch(group -> widest(
                                        group.bars().stream()
                                                .map(bar -> bar.text(digits))
                                                .toList(),
                                        PlotStyle.PLOT_BAR_VALUE)
                                + 4
                        <= frame.apart(group));
    }

    private double widest(List<String> written, PlotStyle style) {
        List<Text> texts = new ArrayList<>();
        written.forEach(words -> texts.add(this.words.write(words, style, PlotLook.MUTED, text -> {})));
        words.measure();
        double widest = texts.stream().mapToDouble(PlotWords::width).max().orElse(0);
        words.begin();
        return widest;
    }

    private BarNode make() {
        BarNode node = new BarNode(moves, picks);
        node.hoverProperty().subscribe(hovered -> tell());
        node.focusedProperty().subscribe(focused -> tell());
        return node;
    }

    /** Says the value of the bar under the mouse, or else of the one that has the focus. */
    private void tell() {
        Optional<BarNode> about = known.values().stream()
                .filter(Node::isHover)
                .findFirst()
                .or(() -> known.values().stream().filter(Node::isFocused).findFirst());
        tip.setVisible(about.isPresent());
        about.ifPresent(node -> {
            TextSpot body = node.bodySpot();
            tip.show(List.of(node.said()), body.x() + body.width(), body.y(), drawnIn);
        });
    }

    private void drawGroup(
            Group group,
            double middle,
            BarFrame frame,
            LabelSpots spots,
            Map<String, BarNode> now,
            List<Node> nodes,
            int digits,
            List<PathElement> jointLines) {
        int beside = group.piled() ? 1 : Math.max(1, group.bars().size());
        double thick = frame.thickness(beside);
        double from = frame.base();
        for (int i = 0; i < group.bars().size(); i++) {
            Bar bar = group.bars().get(i);
            double across = group.piled() ? middle : middle + (i - (beside - 1) / 2.0) * thick;
            double start = group.piled() ? from : frame.base();
            double to = group.piled() ? from + bar.value() : bar.value();
            boolean last = i == group.bars().size() - 1;
            BarNode node = known.containsKey(bar.id()) ? known.get(bar.id()) : make();
            TextSpot whole = frame.spot(start, to, across, Math.max(1, group.piled() ? thick : thick - 2));
            TextSpot spot = group.piled() ? frame.withGap(whole) : whole;
            boolean alone = bar.movable() || (bar.pickable() && !group.piled());
            node.show(bar, spot, alone ? frame.column(spot) : spot, frame, start, step);
            now.put(bar.id(), node);
            nodes.add(node);
            if (!group.piled() && spot.width() > 0 && spot.height() > 0) {
                spots.take(spot.grown(-2.5));
            }
            if (group.piled()) {
                words.write((bar.name() + " " + bar.text()).strip(), PlotStyle.PLOT_BAR_PART, bar.look(), text -> {
                    frame.placeWithin(text, spot);
                    boolean beyond = !text.isVisible() && last && frame.placeBeyond(text, spot);
                    if (!text.isVisible() && !beyond) {
                        text.setText(bar.name());
                        frame.placeWithin(text, spot);
                    }
                });
            } else {
                words.write(
                        bar.text(digits),
                        PlotStyle.PLOT_BAR_VALUE,
                        bar.look(),
                        text -> frame.placeAtEnd(text, spot, bar.value() < frame.base(), spots, jointLines));
            }
            from = to;
        }
    }
}
