package io.backstep.ui.kit.plot;

import java.util.List;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Text;

/**
 * Where the parts of a bar chart are.
 *
 * @param area of the bars
 * @param along the axis that they are measured along
 * @param slot the room across the bars that each group has
 * @param beyond how far past the end of the axis a bar without end goes; 0 where there is none
 */
record BarFrame(
        TextSpot room,
        TextSpot area,
        AxisMap along,
        boolean lying,
        double slot,
        double beyond,
        double em,
        double lineHeight) {
    private static final double BEYOND_EMS = 2.4;
    private static final double GAP = 4;
    private static final double FILLED = 0.72;
    private static final double WIDEST_EMS = 4;

    static BarFrame of(BarsPicture shown, TextSpot room, double em, double line, double widestName, double widestTick) {
        boolean lying = shown.horizontal();
        boolean ticks = shown.values().marks() != PlotAxis.Marks.NONE;
        double title = shown.values().title().isEmpty() ? 0 : line + 0.3 * em;
        double left = lying ? Math.min(widestName + 0.8 * em, room.width() / 2) : ticks ? widestTick + 0.6 * em : 0;
        double top = lying ? 0 : title + line;
        double bottom = lying ? (ticks ? line + 0.3 * em : 0) + title : line + 0.4 * em;
        double beyond = shown.hasEndless() ? BEYOND_EMS * em : 0;
        top += lying ? 0 : beyond;
        TextSpot area = new TextSpot(
                room.x() + left,
                room.y() + top,
                Math.max(1, room.width() - left - (lying ? beyond : 0)),
                Math.max(1, room.height() - top - bottom));
        AxisMap along = lying
                ? AxisMap.of(shown.values(), area.x(), area.x() + area.width())
                : AxisMap.of(shown.values(), area.y() + area.height(), area.y());
        double slot = (lying ? area.height() : area.width())
                / Math.max(1, shown.groups().size());
        return new BarFrame(room, area, along, lying, slot, beyond, em, line);
    }

    int mostTicks() {
        double each = lying ? 5 * em : 1.8 * lineHeight;
        return (int) Math.max(1, Math.min(9, along.length() / each));
    }

    /** Where bars begin. */
    double base() {
        return along.scale() == PlotAxis.Scale.LOG
                ? along.range().low()
                : along.range().clamp(0);
    }

    double middle(int group) {
        return (lying ? area.y() : area.x()) + (group + 0.5) * slot;
    }

    /** Where a bar without end ends on screen: past the axis. */
    double endless() {
        return along.end() + Math.copySign(beyond, along.end() - along.start());
    }

    /** The rectangle of a bar. What is infinite goes past the end of the axis, and what has no value has no length. */
    TextSpot spot(double from, double to, double across, double thick) {
        double start = pixel(from);
        double end = pixel(to);
        double low = Math.min(start, end);
        double length = Math.abs(end - start);
        return lying
                ? new TextSpot(low, across - thick / 2, length, thick)
                : new TextSpot(across - thick / 2, low, thick, length);
    }

    private double pixel(double value) {
        if (value == Double.POSITIVE_INFINITY) {
            return endless();
        }
        return along.toPixel(Double.isNaN(value) ? base() : along.range().clamp(value));
    }

    /** A part of a pile a little shorter, so that it is told from the next. */
    TextSpot withGap(TextSpot part) {
        double gap = (lying ? part.width() : part.height()) > 4 ? 1.5 : 0;
        return lying
                ? new TextSpot(part.x(), part.y(), part.width() - gap, part.height())
                : new TextSpot(part.x(), part.y() + gap, part.width(), part.height() - gap);
    }

    /** The room along the whole axis in line with a bar. */
    TextSpot column(TextSpot bar) {
        return lying
                ? new TextSpot(area.x(), bar.y(), area.width(), bar.height())
                : new TextSpot(bar.x(), area.y(), bar.width(), area.height());
    }

    /** How far apart the middles of neighbouring bars of a group are, and so how wide their values may be. */
    double apart(BarsPicture.Group group) {
        return group.bars().size() == 1 ? slot : thickness(group.bars().size());
    }

    /** How thick the bars are of which so many stand beside one another in a group. */
    double thickness(int beside) {
        return Math.min(FILLED * slot / beside, WIDEST_EMS * em);
    }

    /** Every how many groups a name is written, so that none touches the next. */
    int nameStride(double widest) {
        return lying ? 1 : (int) Math.max(1, Math.ceil((widest + 0.5 * em) / slot));
    }

    void line(List<PathElement> path, double at) {
        double sharp = Math.floor(at) + 0.5;
        if (lying) {
            path.add(new MoveTo(sharp, area.y()));
            path.add(new LineTo(sharp, area.y() + area.height()));
        } else {
            path.add(new MoveTo(area.x(), sharp));
            path.add(new LineTo(area.x() + area.width(), sharp));
        }
    }

    void placeTick(Text text, double at) {
        double width = PlotWords.width(text);
        if (lying) {
            double x = Math.max(room.x(), Math.min(room.x() + room.width() - width, at - width / 2));
            PlotWords.moveTo(text, x, area.y() + area.height() + 0.3 * em);
        } else {
            PlotWords.moveTo(text, area.x() - 0.5 * em - width, at - PlotWords.height(text) / 2);
        }
    }

    void placeTitle(Text text) {
        if (lying) {
            double below = room.y() + room.height() - PlotWords.height(text);
            PlotWords.moveTo(text, room.x() + room.width() - PlotWords.width(text), below);
        } else {
            PlotWords.moveTo(text, room.x(), room.y());
        }
        text.setVisible(PlotWords.width(text) <= room.width());
    }

    /** The name of a group at its middle. */
    void placeName(Text text, double middle) {
        double width = PlotWords.width(text);
        double height = PlotWords.height(text);
        if (lying) {
            text.setVisible(width <= area.x() - room.x());
            PlotWords.moveTo(text, area.x() - 0.8 * em - width, middle - height / 2);
        } else {
            double x = Math.max(room.x(), Math.min(room.x() + room.width() - width, middle - width / 2));
            PlotWords.moveTo(text, x, area.y() + area.height() + 0.35 * em);
        }
    }

    /**
     * The value of a bar beyond its end; a line further out where another stands there, and then joined to its bar; and
     * within the bar where there is no room at all.
     *
     * @param joints is given the lines from bars to their values
     */
    void placeAtEnd(Text text, TextSpot bar, boolean backwards, LabelSpots spots, List<PathElement> joints) {
        double width = PlotWords.width(text);
        double height = PlotWords.height(text);
        double centred = bar.x() + (bar.width() - width) / 2;
        double besideTicks = Math.max(area.x() + 1, Math.min(area.x() + area.width() - width, centred));
        for (int away = 0; away < 2; away++) {
            double beyond = backwards ? bar.y() + bar.height() + 1 + away * height : bar.y() - 1 - (away + 1) * height;
            TextSpot spot = lying
                    ? new TextSpot(
                            backwards ? bar.x() - GAP - width : bar.x() + bar.width() + GAP,
                            bar.y() + (bar.height() - height) / 2,
                            width,
                            height)
                    : new TextSpot(besideTicks, beyond, width, height);
            if (spot.isWithin(room) && spots.clearOfWords(spot)) {
                spots.take(spot);
                PlotWords.moveTo(text, spot.x(), spot.y());
                if (away > 0 && !lying) {
                    double sharp = Math.floor(bar.x() + bar.width() / 2) + 0.5;
                    joints.add(new MoveTo(sharp, backwards ? bar.y() + bar.height() : bar.y()));
                    joints.add(new LineTo(sharp, backwards ? spot.y() : spot.y() + height));
                }
                return;
            }
        }
        text.getStyleClass().add(PlotStyle.PLOT_BAR_PART.cssClass());
        placeWithin(text, bar);
    }

    /** What stands beyond the end of a lying pile, and whether it fits there. */
    boolean placeBeyond(Text text, TextSpot pile) {
        double x = pile.x() + pile.width() + GAP;
        boolean fits = lying && x + PlotWords.width(text) <= room.x() + room.width();
        if (fits) {
            text.getStyleClass().remove(PlotStyle.PLOT_BAR_PART.cssClass());
            text.getStyleClass().add(PlotStyle.PLOT_BAR_VALUE.cssClass());
            text.setVisible(true);
            PlotWords.moveTo(text, x, pile.y() + (pile.height() - PlotWords.height(text)) / 2);
        }
        return fits;
    }

    /** What stands within a part of a pile, where it fits. */
    void placeWithin(Text text, TextSpot part) {
        double width = PlotWords.width(text);
        double height = PlotWords.height(text);
        text.setVisible(!text.getText().isEmpty() && width + 4 <= part.width() && height <= part.height());
        PlotWords.moveTo(text, part.x() + (part.width() - width) / 2, part.y() + (part.height() - height) / 2);
    }
}
