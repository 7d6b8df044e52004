package io.backstep.ui.kit.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where the neurons stand, and what belongs to each of them and to each column. All lengths in pixels. */
final class Columns {
    private static final double LARGEST_RADIUS = 2.75;
    private static final double LARGEST_PITCH = 20.5;
    private static final double LARGEST_STEP = 18;
    private static final double LOSS_WIDTH = 6.2;
    private static final double LEAST_RADIUS_OF_WORDS = 1.75;
    private static final double NUMBER_WIDTH = 4.8;
    /** Where there is room beside it, for what has a long name. */
    private static final double NUMBER_SLOT = 6.2;

    static final double INPUT_SHARE = 0.9;

    private static final double LARGEST_PICTURE = 24;
    private static final double PICTURE_SHARE = 0.32;
    private static final double HOW_MANY_HEIGHT = 1.4;

    private final Room room;
    private final double em;
    private final NetworkShape shape;
    private final Detail detail;
    private final double radius;
    private final double reach;
    /** Of the first column; where that is a picture, its right edge. */
    private final double left;

    private final double pictureSide;
    private final double pitch;
    private final double cell;
    private final double captionHeight;
    private final boolean twoLines;
    private final boolean captions;
    private final boolean targets;
    private final boolean lossTerms;
    private final List<List<Disc>> discs = new ArrayList<>();

    private Columns(Room room) {
        this.room = room;
        em = room.em();
        shape = room.shape();
        int gaps = shape.lastColumn();
        double roughPitch = shape.isPicture()
                ? (room.width() - Math.min(PICTURE_SHARE * room.width(), LARGEST_PICTURE * em)) / (gaps + 0.6)
                : room.width() / (gaps + 1.0);
        twoLines = room.captionWidth() > roughPitch - 0.6 * em;
        double captionWidth = twoLines ? room.captionLineWidth() : room.captionWidth();
        captions = captionWidth <= roughPitch - 0.3 * em && room.height() > 12 * em;
        double howMany = shape.whole() ? 0 : HOW_MANY_HEIGHT;
        captionHeight = captions ? ((twoLines ? 3.0 : 1.6) + howMany) * em : 0;
        cell = Math.max(1, (room.height() - captionHeight - 0.8 * em) / shape.largestColumn());
        double widest = Math.max(2, Math.min(LARGEST_RADIUS * em, roughPitch * 0.24));
        detail = detailFor(widest);
        double besideLabels = (roughPitch - room.weightWidth() - 0.9 * em) / 2;
        double smallest = Math.max(LEAST_RADIUS_OF_WORDS * em, besideLabels);
        radius = Math.max(1.5, Math.min(Math.min(widest, smallest), radiusIn(detail)));
        double outputs = shape.units(shape.lastColumn());
        double outputCell = cell * shape.largestColumn() / outputs;
        targets = room.width() > 18 * em && outputCell > 2.4 * em;
        lossTerms = targets && detail == Detail.FULL && room.width() > 40 * em;
        double captionHalf = captions ? captionWidth / 2 + 0.3 * em : 0;
        pictureSide = shape.isPicture() ? pictureSide() : 0;
        double leastLeft = shape.isPicture()
                ? pictureSide + 0.6 * em + Math.max(0, captionHalf - pictureSide / 2)
                : Math.max(radius + 0.6 * em, captionHalf);
        reach = detail == Detail.NUMBER ? Math.max(radius, NUMBER_WIDTH / 2 * em) : radius;
        double beside = targets ? 0.8 * em + Math.max(room.targetWidth(), lossTerms ? LOSS_WIDTH * em : 0) : 0;
        double right = Math.max(reach + beside + 0.6 * em, captionHalf);
        double span = room.width() - leastLeft - right;
        pitch = Math.max(1, Math.min(span / gaps, LARGEST_PITCH * em));
        left = leastLeft + Math.max(0, span - pitch * gaps) / 2;
        place();
    }

    static Columns of(Room room) {
        return new Columns(room);
    }

    private Detail detailFor(double widest) {
        for (Detail detail : Detail.values()) {
            double needed = switch (detail) {
                case FULL, VALUES -> LEAST_RADIUS_OF_WORDS * em;
                case NUMBER -> 0.45 * em;
                case NONE -> 0;
            };
            boolean wideEnough = detail != Detail.NUMBER || 4.6 * em < room.width() / (shape.lastColumn() + 1.0);
            if (Math.min(widest, radiusIn(detail)) >= needed && wideEnough) {
                return detail;
            }
        }
        return Detail.NONE;
    }

    private double radiusIn(Detail detail) {
        return switch (detail) {
            case FULL -> (cell - 4.6 * em) / 2;
            case VALUES -> (cell - 2.35 * em) / 2;
            case NUMBER -> Math.min(1.5 * em, (cell - 1.65 * em) / 2);
            case NONE -> cell * 0.36;
        };
    }

    /** So that each pixel has as many points as the others. */
    private double pictureSide() {
        double most = Math.min(
                LARGEST_PICTURE * em, Math.min(PICTURE_SHARE * room.width(), 0.8 * (room.height() - captionHeight)));
        double pixel = most / shape.pixels();
        return shape.pixels() * (pixel > 1 ? Math.floor(pixel) : Math.max(0.1, pixel));
    }

    /** Where the picture of the inputs stands, if there is one. */
    Optional<Box> picture() {
        if (!shape.isPicture()) {
            return Optional.empty();
        }
        double middle = 0.4 * em + (room.height() - captionHeight - 0.8 * em) / 2;
        return Optional.of(
                new Box(Math.rint(left - pictureSide), Math.rint(middle - pictureSide / 2), pictureSide, pictureSide));
    }

    /** Where a pixel of that picture stands. */
    Disc pixel(int input) {
        Box box = picture().orElseThrow();
        double size = pictureSide / shape.pixels();
        double row = Math.floorDiv(input, shape.pixels());
        double column = Math.floorMod(input, shape.pixels());
        return new Disc(box.x() + (column + 0.5) * size, box.y() + (row + 0.5) * size, size / 2);
    }

    private void place() {
        double usable = room.height() - captionHeight - 0.8 * em;
        for (int column = 0; column <= shape.lastColumn(); column++) {
            int units = shape.units(column);
            double step = Math.min(usable / units, LARGEST_STEP * em);
            double first = 0.4 * em + usable / 2 - (units - 1) * step / 2 + centerOffset();
            double x = left + column * pitch;
            double r = column == 0 ? radius * INPUT_SHARE : radius;
            List<Disc> ofColumn = new ArrayList<>();
            for (int unit = 0; unit < units; unit++) {
                ofColumn.add(new Disc(x, first + unit * step, r));
            }
            discs.add(ofColumn);
        }
    }

    /** How far below the middle of its cell a disc stands, since more stands above than below, or less. */
    private double centerOffset() {
        return switch (detail) {
            case FULL -> 0.05 * em;
            case VALUES -> 0.95 * em;
            case NUMBER -> -0.65 * em;
            case NONE -> 0;
        };
    }

    Detail detail() {
        return detail;
    }

    double cell() {
        return cell;
    }

    boolean captionsOnTwoLines() {
        return twoLines;
    }

    Disc disc(int column, int unit) {
        return discs.get(column).get(unit);
    }

    List<Disc> discs() {
        return discs.stream()
                .skip(shape.isPicture() ? 1 : 0)
                .flatMap(List::stream)
                .toList();
    }

    private double slotWidth(double wanted) {
        return Math.max(0, Math.min(wanted * em, pitch - 0.5 * em));
    }

    private boolean isOutput(int column) {
        return column == shape.lastColumn();
    }

    Optional<Box> blame(int column, int unit) {
        if (column == 0 || detail == Detail.NUMBER || detail == Detail.NONE) {
            return Optional.empty();
        }
        Disc disc = disc(column, unit);
        double height = 1.6 * em;
        double y = disc.y() - radius - 0.55 * em - height / 2;
        return within(Box.around(disc.x(), y, slotWidth(10.5), height));
    }

    Optional<Box> bias(int column, int unit) {
        if (column == 0 || detail != Detail.FULL) {
            return Optional.empty();
        }
        Disc disc = disc(column, unit);
        return within(Box.around(disc.x(), disc.y() + radius + 1.3 * em, slotWidth(biasWidth(column)), 1.5 * em));
    }

    /** With its change where it is learned and there is much room; not so wide as to reach what is beside an output. */
    private double biasWidth(int column) {
        double wanted = room.biasesLearned() && pitch > 18 * em ? 13 : 6.5;
        return isOutput(column) ? Math.min(wanted, 2 * radius / em + 1.4) : wanted;
    }

    Optional<Box> number(int column, int unit) {
        if (detail != Detail.NUMBER || (column == 0 && shape.isPicture())) {
            return Optional.empty();
        }
        Disc disc = disc(column, unit);
        return within(Box.around(disc.x(), disc.y() + disc.radius() + 0.75 * em, slotWidth(NUMBER_SLOT), 1.2 * em));
    }

    Optional<Box> target(int column, int unit) {
        if (!isOutput(column) || !targets) {
            return Optional.empty();
        }
        Disc disc = disc(column, unit);
        double x = disc.x() + reach + 0.8 * em;
        double width = lossTerms ? Math.max(LOSS_WIDTH * em, room.targetWidth()) : room.targetWidth();
        return within(new Box(x, disc.y() - 1.2 * em, width, 2.4 * em));
    }

    Optional<Box> lossTerm(int column, int unit) {
        if (!isOutput(column) || !lossTerms) {
            return Optional.empty();
        }
        Disc disc = disc(column, unit);
        return within(new Box(
                disc.x() + reach + 0.8 * em,
                disc.y() + 1.6 * em,
                Math.max(LOSS_WIDTH * em, room.targetWidth()),
                1.6 * em));
    }

    Optional<Box> caption(int column) {
        if (!captions) {
            return Optional.empty();
        }
        double x = column == 0 && shape.isPicture() ? left - pictureSide / 2 : left + column * pitch;
        double width = Math.min(
                column == 0 && shape.isPicture() ? pictureSide : pitch,
                twoLines ? room.captionLineWidth() : room.captionWidth());
        return within(Box.around(x, room.height() - 0.4 * em - captionHeight / 2, width, captionHeight));
    }

    /** A box that would leave the drawing is made narrower on both sides. */
    private Optional<Box> within(Box box) {
        double half = Math.min(box.width() / 2, Math.min(box.centerX(), room.width() - box.centerX()));
        Box narrowed = Box.around(box.centerX(), box.centerY(), Math.max(0, 2 * half), box.height());
        boolean fits = !narrowed.isEmpty() && narrowed.y() >= 0 && narrowed.maxY() <= room.height();
        return fits ? Optional.of(narrowed) : Optional.empty();
    }
}
