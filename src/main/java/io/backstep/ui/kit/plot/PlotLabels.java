package io.backstep.ui.kit.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.text.Text;

/** Writes the words within a plot: of bands, curves and marks, so that none covers another. */
final class PlotLabels {
    private static final double BAND_EDGE = 4;
    private static final double[] ALONG_SEGMENT = {0.5, 0.35, 0.65, 0.2, 0.8};

    private final PlotWords words = new PlotWords();
    private final Map<Text, TextSpot> placed = new LinkedHashMap<>();

    PlotWords words() {
        return words;
    }

    /** Where words stand, whether they are to be seen now or not. */
    List<TextSpot> spots() {
        return List.copyOf(placed.values());
    }

    /** Takes words away that boxes lie over, and brings back the others. */
    void makeRoomFor(List<TextSpot> boxes) {
        placed.forEach((text, spot) -> text.setVisible(boxes.stream().noneMatch(spot::overlaps)));
    }

    /** A label that is to be placed. */
    private record Placing(Text text, List<CurveSampler.Run> curve, boolean compared) {}

    /** Whether a line or a box that has moved since the words were placed stands in the way of one of them. */
    boolean areCrossed(List<PlotMark> marks, double probe, PlotSpace space, List<TextSpot> boxes) {
        return placed.values().stream().anyMatch(word -> boxes.stream().anyMatch(word::overlaps))
                || moving(marks, probe, space).stream()
                        .anyMatch(line -> placed.values().stream().anyMatch(word -> RunGeometry.crosses(line, word)));
    }

    private static List<CurveSampler.Run> moving(List<PlotMark> marks, double probe, PlotSpace space) {
        List<CurveSampler.Run> lines = new ArrayList<>(PlotLines.ofMarks(marks, space));
        lines.addAll(PlotLines.upright(probe, space));
        return lines;
    }

    /**
     * Writes all words.
     *
     * @param boxes where something else stands already
     * @param probe where the upright line of the probe runs, if there is one
     * @param named whether a legend names the curves too, so that a label is rather left out than placed badly
     */
    void draw(
            PlotPicture picture,
            PlotSpace space,
            CurveNodes curves,
            List<TextSpot> boxes,
            double probe,
            boolean named) {
        words.begin();
        placed.clear();
        List<CurveSampler.Run> lines = new ArrayList<>(curves.allRuns());
        lines.addAll(moving(picture.marks(), probe, space));
        LabelSpots spots = new LabelSpots(space.area(), lines);
        boxes.forEach(spots::take);
        List<Placing> besideCurves = new ArrayList<>();
        for (PlotCurve curve : picture.curves()) {
            if (!curve.label().isEmpty()) {
                Text text = words.write(curve.label(), PlotStyle.PLOT_CURVE_LABEL, curve.look(), placed -> {});
                besideCurves.add(
                        new Placing(text, curves.runs(curve.id()), !curve.look().isOfFocus()));
            }
        }
        List<Text> bands = new ArrayList<>();
        for (PlotBand band : picture.bands()) {
            bands.add(words.write(band.label(), PlotStyle.PLOT_BAND_LABEL, band.look(), placed -> {}));
        }
        List<Text> marks = new ArrayList<>();
        for (PlotMark mark : picture.marks()) {
            marks.add(words.write(label(mark), PlotStyle.PLOT_MARK_LABEL, mark.look(), placed -> {}));
        }
        words.place();
        List<TextSpot> bandSpots = picture.bands().stream()
                .map(band -> BandNodes.spot(band, space))
                .toList();
        for (int i = 0; i < bands.size(); i++) {
            placeBand(bands.get(i), i, bandSpots, spots);
        }
        // What runs along the axes is hard to read; bands may have their words there, since their place is given.
        spots.avoid(PlotLines.zero(space));
        for (int i = 0; i < marks.size(); i++) {
            placeMark(marks.get(i), picture.marks().get(i), space, spots);
        }
        // What the plot is about is named before what it is compared with.
        besideCurves.sort(Comparator.comparing(Placing::compared));
        for (Placing placing : besideCurves) {
            double width = PlotWords.width(placing.text());
            double height = PlotWords.height(placing.text());
            put(placing.text(), spots.beside(placing.curve(), width, height, named));
        }
    }

    /** Whether none of the marks has words, which would have to be placed. */
    static boolean needsNone(List<PlotMark> marks) {
        return marks.stream().allMatch(mark -> label(mark).isEmpty() && !(mark instanceof PlotMark.Note));
    }

    private static String label(PlotMark mark) {
        if (mark instanceof PlotMark.Dot dot) {
            return dot.label();
        }
        if (mark instanceof PlotMark.Handle handle) {
            return handle.label();
        }
        if (mark instanceof PlotMark.Segment segment) {
            return segment.label();
        }
        return mark instanceof PlotMark.Guide guide ? guide.label() : "";
    }

    private void put(Text text, Optional<TextSpot> spot) {
        text.setVisible(spot.isPresent());
        spot.ifPresent(found -> {
            PlotWords.moveTo(text, found.x(), found.y());
            placed.put(text, found);
        });
    }

    /**
     * In its band, in the middle where that can be, as high as it stands clear of curves. Where the band is narrower than its name, the
     * name stands out to both sides, as long as it does not reach another band.
     */
    private void placeBand(Text text, int index, List<TextSpot> bands, LabelSpots spots) {
        TextSpot band = bands.get(index);
        double width = PlotWords.width(text);
        double height = PlotWords.height(text);
        Optional<TextSpot> found = Optional.empty();
        TextSpot reach = new TextSpot(band.x() + (band.width() - width) / 2 - 3, band.y(), width + 6, band.height());
        boolean alone = bands.stream().noneMatch(other -> !other.equals(band) && other.overlaps(reach));
        if (!text.getText().isEmpty() && band.width() > 0 && (width + 6 <= band.width() || alone)) {
            for (double y = band.y() + 4; y + height <= band.y() + band.height() && found.isEmpty(); y += height) {
                for (double x : besideLines(band, width)) {
                    TextSpot spot = new TextSpot(x, y, width, height);
                    if (found.isEmpty() && spots.isFree(spot)) {
                        spots.take(spot);
                        found = Optional.of(spot);
                    }
                }
            }
        }
        put(text, found);
    }

    /** Where a name can begin in its band: in the middle, or at a side, as where the probe runs through the middle. */
    private static double[] besideLines(TextSpot band, double width) {
        double middle = band.x() + (band.width() - width) / 2;
        double room = band.width() - width - 2 * BAND_EDGE;
        return room <= 0
                ? new double[] {middle}
                : new double[] {middle, band.x() + BAND_EDGE, band.x() + BAND_EDGE + room};
    }

    private void placeMark(Text text, PlotMark mark, PlotSpace space, LabelSpots spots) {
        Optional<TextSpot> found = Optional.empty();
        if (!text.getText().isEmpty()) {
            double width = PlotWords.width(text);
            double height = PlotWords.height(text);
            if (mark instanceof PlotMark.Dot dot) {
                found = around(dot.at(), space, spots, width, height);
            } else if (mark instanceof PlotMark.Handle handle) {
                found = around(handle.at(), space, spots, width, height);
            } else if (mark instanceof PlotMark.Segment segment) {
                for (double share : ALONG_SEGMENT) {
                    found = found.isPresent() ? found : around(segment.at(share), space, spots, width, height);
                }
            } else if (mark instanceof PlotMark.Guide guide) {
                found = atGuide(guide, space, spots, width, height);
            }
            found.ifPresent(spots::take);
        }
        put(text, found);
    }

    private static Optional<TextSpot> around(
            PlotPoint at, PlotSpace space, LabelSpots spots, double width, double height) {
        double x = space.x().toPixel(at.x());
        double y = space.y().toPixel(at.y());
        return space.contains(x, y) ? spots.around(x, y, width, height) : Optional.empty();
    }

    private static Optional<TextSpot> atGuide(
            PlotMark.Guide guide, PlotSpace space, LabelSpots spots, double width, double height) {
        List<TextSpot> places = new ArrayList<>();
        if (guide.vertical()) {
            double x = space.x().toPixel(guide.at());
            for (double y = space.area().y() + 4; y + height < space.bottom(); y += height) {
                places.add(new TextSpot(x + 5, y, width, height));
                places.add(new TextSpot(x - 5 - width, y, width, height));
            }
        } else {
            double y = space.y().toPixel(guide.at());
            for (double x = space.right() - 4 - width; x > space.area().x(); x -= width / 2) {
                places.add(new TextSpot(x, y - 3 - height, width, height));
                places.add(new TextSpot(x, y + 3, width, height));
            }
        }
        return places.stream().filter(spots::isFree).findFirst();
    }
}
