package io.backstep.ui.kit.canvas;

import io.backstep.ui.kit.canvas.CanvasPicture.Edge;
import io.backstep.ui.kit.canvas.CanvasPicture.Neuron;
import io.backstep.ui.kit.canvas.CanvasPicture.Spot;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Paints the neurons of a picture, and what is pointed at; the edges lie below. */
final class CanvasPainter {
    private static final double ENLARGED = 12;
    private static final double LEAVING_NUMBERS_READABLE = 0.45;

    private final GraphicsContext to;
    private final CanvasPicture picture;
    private final CanvasSpace space;
    private final CanvasInk ink;
    private final Font font;
    private final CanvasValues values;

    CanvasPainter(GraphicsContext to, CanvasPicture picture, CanvasSpace space, CanvasInk ink, Font font) {
        this.to = to;
        this.picture = picture;
        this.space = space;
        this.ink = ink;
        this.font = font;
        this.values = new CanvasValues(to, space, ink, font);
    }

    /** One edge once more, over the others. */
    void mark(Edge edge) {
        boolean curved = EdgeStyle.curved(picture);
        to.setLineCap(StrokeLineCap.BUTT);
        to.setGlobalAlpha(0.4);
        to.setStroke(ink.focus());
        to.setLineWidth(space.widest() + 3);
        stroke(edge, curved);
        EdgeStyle style = EdgeStyle.of(Math.signum(picture.weight(edge)), space.widest(), curved, ink);
        to.setGlobalAlpha(style.opacity());
        to.setStroke(style.color());
        to.setLineWidth(style.width());
        if (style.dashed()) {
            to.setLineDashes(EdgeRaster.DASH, EdgeRaster.GAP);
        }
        stroke(edge, curved);
        to.setGlobalAlpha(1);
        to.setLineDashes();
    }

    private void stroke(Edge edge, boolean curved) {
        double x1 = space.leaves(edge.layer());
        double x2 = space.arrives(edge.layer());
        double y1 = space.y(new Spot(edge.layer(), edge.input()));
        double y2 = space.y(new Spot(edge.layer() + 1, edge.unit()));
        if (!curved) {
            to.strokeLine(x1, y1, x2, y2);
            return;
        }
        double middle = (x1 + x2) / 2;
        to.beginPath();
        to.moveTo(x1, y1);
        to.bezierCurveTo(middle, y1, middle, y2, x2, y2);
        to.stroke();
    }

    // Neurons

    void neurons(ResponseImages images) {
        to.setFont(font);
        to.setTextBaseline(VPos.CENTER);
        if (space.picture() > 0) {
            points();
        }
        for (int column = space.picture() > 0 ? 1 : 0;
                column < picture.columns().size();
                column++) {
            for (int unit = 0; unit < picture.units(column); unit++) {
                neuron(new Spot(column, unit), images);
            }
            if (picture.columns().get(column).leftOut() > 0) {
                gap(column);
            }
        }
    }

    /** The inputs as a picture; on whole pixels, or there would be lines between its points. */
    private void points() {
        int last = picture.units(0) - 1;
        double right = space.pointLeft(0) + space.stacks().get(0).across() * space.point();
        double bottom = space.pointTop(last) + space.point();
        double left = space.pointLeft(0);
        double top = space.pointTop(0);
        to.setFill(ink.none());
        to.fillRect(left, top, right - left, bottom - top);
        for (int unit = 0; unit <= last; unit++) {
            double value = picture.neuron(new Spot(0, unit)).value().orElse(0);
            if (value != 0) {
                double x = Math.rint(space.pointLeft(unit));
                double y = Math.rint(space.pointTop(unit));
                to.setFill(ink.none().interpolate(ink.words(), Math.max(0, Math.min(1, value))));
                to.fillRect(
                        x,
                        y,
                        Math.rint(space.pointLeft(unit) + space.point()) - x,
                        Math.rint(space.pointTop(unit) + space.point()) - y);
            }
        }
        to.setStroke(ink.outline());
        to.setLineWidth(1);
        to.strokeRect(Math.floor(left) - 0.5, Math.floor(top) - 0.5, right - left + 1, bottom - top + 1);
    }

    /** Three dots where neurons are left out, and how many, where there is room for the number. */
    private void gap(int column) {
        double x = space.x(column);
        double em = font.getSize();
        String number = "+" + picture.columns().get(column).leftOut();
        boolean roomForNumber = space.across() >= (0.62 * number.length() + 0.4) * em && space.size(column) >= 0.9 * em;
        double y = space.gap(column) - (roomForNumber ? 0.55 * em : 0);
        double dot = Math.max(1.5, Math.min(0.22 * em, space.size(column) / 5));
        to.setFill(ink.words());
        for (int i = -1; i <= 1; i++) {
            to.fillOval(x - dot / 2, y + 1.8 * dot * i - dot / 2, dot, dot);
        }
        if (roomForNumber) {
            to.setTextAlign(TextAlignment.CENTER);
            to.fillText(number, x, space.gap(column) + 0.55 * em);
        }
    }

    private void neuron(Spot spot, ResponseImages images) {
        Neuron neuron = picture.neuron(spot);
        double size = space.size(spot.column());
        double left = space.x(spot) - size / 2;
        double top = space.y(spot) - size / 2;
        if (neuron.map().isPresent()) {
            framed(images.of(spot, neuron.map().get(), picture.largestMap()), left, top, size);
        } else {
            to.setFill(tint(neuron));
            to.fillOval(left, top, size, size);
            to.setStroke(ink.outline());
            to.setLineWidth(1);
            to.strokeOval(left, top, size, size);
        }
        if (neuron.map().isEmpty() && neuron.value().isPresent() && !picture.bright()) {
            values.write(spot, neuron.value().getAsDouble());
        }
        if (neuron.beside().isEmpty() || space.pitch(spot.column()) < 1.1 * font.getSize()) {
            return;
        }
        to.setFill(ink.words());
        if (spot.column() == 0 && left > font.getSize()) {
            to.setTextAlign(TextAlignment.RIGHT);
            to.fillText(neuron.beside(), left - 6, space.y(spot), left - 8);
        } else if (spot.column() > 0) {
            double from = left + size + 6;
            to.setTextAlign(TextAlignment.LEFT);
            to.fillText(neuron.beside(), from, space.y(spot), Math.max(1, space.width() - from));
        }
    }

    /** The value of a neuron that is pointed at, where it is not on view anyway. */
    void tell(Spot spot) {
        Neuron neuron = picture.neuron(spot);
        if (neuron.map().isEmpty() && neuron.value().isPresent() && !picture.bright()) {
            values.tell(spot, neuron.value().getAsDouble());
        }
    }

    /** An image in a frame. Filled, and on whole pixels: a stroke around each would take longer than all the rest. */
    private void framed(Image image, double left, double top, double size) {
        double x = Math.rint(left);
        double y = Math.rint(top);
        double side = Math.max(1, Math.rint(size));
        to.setFill(ink.outline());
        to.fillRect(x - 1, y - 1, side + 2, side + 2);
        to.drawImage(image, x, y, side, side);
    }

    private Color tint(Neuron neuron) {
        double value = neuron.value().orElse(0);
        double full = picture.bright() ? 1 : LEAVING_NUMBERS_READABLE;
        double share = Double.isNaN(value) ? 0 : full * Math.min(1, Math.abs(value) / picture.largestMap());
        return ink.none().interpolate(value < 0 ? ink.negative() : ink.positive(), share);
    }

    /** A neuron's map, large beside it, wherever there is room. */
    void enlarge(Spot spot, ResponseImages images) {
        Neuron neuron = picture.neuron(spot);
        if (neuron.map().isEmpty()) {
            return;
        }
        double size = Math.min(ENLARGED * font.getSize(), Math.min(space.width(), space.height()) / 2);
        double beside = space.size(spot.column()) / 2 + 10;
        boolean right = space.x(spot.column()) + beside + size < space.width();
        double left = right ? space.x(spot.column()) + beside : space.x(spot.column()) - beside - size;
        double top = Math.max(1, Math.min(space.height() - size - 1, space.y(spot) - size / 2));
        to.drawImage(images.of(spot, neuron.map().get(), picture.largestMap()), left, top, size, size);
        to.setStroke(ink.focus());
        to.setLineWidth(2);
        to.strokeRoundRect(left, top, size, size, 4, 4);
    }

    /** A ring around the neuron at the mouse or the keyboard. */
    void ring(Spot spot) {
        to.setStroke(ink.focus());
        to.setLineWidth(2.5);
        if (spot.column() == 0 && space.picture() > 0) {
            to.strokeRect(space.pointLeft(spot.unit()), space.pointTop(spot.unit()), space.point(), space.point());
            return;
        }
        double size = space.size(spot.column()) + 5;
        double corner = picture.neuron(spot).map().isPresent() ? 6 : size;
        to.strokeRoundRect(space.x(spot) - size / 2, space.y(spot) - size / 2, size, size, corner, corner);
    }
}
