package io.backstep.ui.kit.image;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.BorderStrokeStyle;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Circle;
import javafx.scene.shape.CubicCurve;
import javafx.scene.shape.Ellipse;
import javafx.scene.shape.Line;
import javafx.scene.shape.Path;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.QuadCurve;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes single shapes, texts and backgrounds as SVG elements, in their own coordinates. */
final class SvgShapes {
    /** More than a screen can show, and few enough for a file of reasonable size. */
    private static final int DECIMALS = 3;

    private final XMLStreamWriter xml;

    SvgShapes(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static String number(double value) {
        return BigDecimal.valueOf(Double.isFinite(value) ? value : 0)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }

    private void attribute(String name, double value) throws XMLStreamException {
        xml.writeAttribute(name, number(value));
    }

    void place(double x, double y, double width, double height) throws XMLStreamException {
        attribute("x", x);
        attribute("y", y);
        attribute("width", Math.max(0, width));
        attribute("height", Math.max(0, height));
    }

    void paint(String name, @Nullable Paint paint) throws XMLStreamException {
        if (paint instanceof Color color && color.getOpacity() > 0) {
            xml.writeAttribute(name, hex(color));
            if (color.getOpacity() < 1) {
                attribute(name + "-opacity", color.getOpacity());
            }
        } else {
            xml.writeAttribute(name, "none");
        }
    }

    private static String hex(Color color) {
        return String.format(
                Locale.ROOT,
                "#%02x%02x%02x",
                Math.round(color.getRed() * 255),
                Math.round(color.getGreen() * 255),
                Math.round(color.getBlue() * 255));
    }

    void shape(Shape shape) throws XMLStreamException {
        if (shape instanceof Line line) {
            xml.writeEmptyElement("line");
            attribute("x1", line.getStartX());
            attribute("y1", line.getStartY());
            attribute("x2", line.getEndX());
            attribute("y2", line.getEndY());
        } else if (shape instanceof Rectangle rectangle) {
            xml.writeEmptyElement("rect");
            place(rectangle.getX(), rectangle.getY(), rectangle.getWidth(), rectangle.getHeight());
            if (rectangle.getArcWidth() > 0) {
                attribute("rx", rectangle.getArcWidth() / 2);
                attribute("ry", rectangle.getArcHeight() / 2);
            }
        } else if (shape instanceof Circle circle) {
            xml.writeEmptyElement("circle");
            attribute("cx", circle.getCenterX());
            attribute("cy", circle.getCenterY());
            attribute("r", circle.getRadius());
        } else if (shape instanceof Ellipse ellipse) {
            xml.writeEmptyElement("ellipse");
            attribute("cx", ellipse.getCenterX());
            attribute("cy", ellipse.getCenterY());
            attribute("rx", ellipse.getRadiusX());
            attribute("ry", ellipse.getRadiusY());
        } else if (shape instanceof Polyline polyline) {
            points("polyline", polyline.getPoints());
        } else if (shape instanceof Polygon polygon) {
            points("polygon", polygon.getPoints());
        } else {
            String outline = outline(shape);
            if (outline.isEmpty()) {
                return;
            }
            xml.writeEmptyElement("path");
            xml.writeAttribute("d", outline);
        }
        look(shape);
    }

    private void points(String name, List<Double> points) throws XMLStreamException {
        xml.writeEmptyElement(name);
        xml.writeAttribute("points", points.stream().map(SvgShapes::number).collect(Collectors.joining(" ")));
    }

    private static String outline(Shape shape) {
        if (shape instanceof Path path) {
            return SvgOutlines.of(path);
        }
        if (shape instanceof SVGPath path) {
            return path.getContent() == null ? "" : path.getContent();
        }
        if (shape instanceof CubicCurve curve) {
            return "M" + number(curve.getStartX()) + " " + number(curve.getStartY()) + "C"
                    + number(curve.getControlX1())
                    + " " + number(curve.getControlY1()) + " " + number(curve.getControlX2()) + " "
                    + number(curve.getControlY2()) + " " + number(curve.getEndX()) + " " + number(curve.getEndY());
        }
        if (shape instanceof QuadCurve curve) {
            return "M" + number(curve.getStartX()) + " " + number(curve.getStartY()) + "Q" + number(curve.getControlX())
                    + " " + number(curve.getControlY()) + " " + number(curve.getEndX()) + " "
                    + number(curve.getEndY());
        }
        return "";
    }

    private void look(Shape shape) throws XMLStreamException {
        paint("fill", shape instanceof Line ? null : shape.getFill());
        if (!(shape.getStroke() instanceof Color color) || color.getOpacity() == 0 || shape.getStrokeWidth() == 0) {
            return;
        }
        paint("stroke", color);
        attribute("stroke-width", shape.getStrokeWidth());
        xml.writeAttribute("stroke-linecap", shape.getStrokeLineCap().name().toLowerCase(Locale.ROOT));
        xml.writeAttribute("stroke-linejoin", shape.getStrokeLineJoin().name().toLowerCase(Locale.ROOT));
        if (!shape.getStrokeDashArray().isEmpty()) {
            xml.writeAttribute(
                    "stroke-dasharray",
                    shape.getStrokeDashArray().stream().map(SvgShapes::number).collect(Collectors.joining(" ")));
            attribute("stroke-dashoffset", shape.getStrokeDashOffset());
        }
    }

    /** The lines of a text as they were written; a text that JavaFX breaks by itself stays one line. */
    void text(Text text) throws XMLStreamException {
        if (text.getText().isBlank()) {
            return;
        }
        Bounds bounds = text.getLayoutBounds();
        List<String> lines = text.getText().lines().toList();
        double baseline = bounds.getMinY() + text.getBaselineOffset();
        double lineHeight = bounds.getHeight() / lines.size();
        for (int i = 0; i < lines.size(); i++) {
            xml.writeStartElement("text");
            attribute("x", bounds.getMinX());
            attribute("y", baseline + i * lineHeight);
            xml.writeAttribute(
                    "font-family", "'" + text.getFont().getFamily() + "', Inter, 'Noto Sans SC', sans-serif");
            attribute("font-size", text.getFont().getSize());
            if (text.getFont().getStyle().toLowerCase(Locale.ROOT).contains("bold")) {
                xml.writeAttribute("font-weight", "bold");
            }
            if (lines.size() == 1) {
                // Another font than ours is drawn out to the same length, so that nothing overlaps.
                attribute("textLength", bounds.getWidth());
                xml.writeAttribute("lengthAdjust", "spacingAndGlyphs");
            }
            paint("fill", text.getFill());
            xml.writeCharacters(lines.get(i));
            xml.writeEndElement();
        }
    }

    /** An image with its pixels in the file itself. */
    void image(ImageView view) throws XMLStreamException {
        Image image = view.getImage();
        if (image == null || view.getFitWidth() <= 0 || view.getFitHeight() <= 0) {
            return;
        }
        xml.writeEmptyElement("image");
        place(view.getX(), view.getY(), view.getFitWidth(), view.getFitHeight());
        xml.writeAttribute("preserveAspectRatio", "none");
        if (!view.isSmooth()) {
            xml.writeAttribute("image-rendering", "pixelated");
        }
        try {
            xml.writeAttribute(
                    "href", "data:image/png;base64," + Base64.getEncoder().encodeToString(PngFiles.bytes(image)));
        } catch (IOException e) {
            throw new XMLStreamException("the pixels of an image cannot be written", e);
        }
    }

    void background(Region region) throws XMLStreamException {
        if (region.getBackground() != null) {
            for (BackgroundFill fill : region.getBackground().getFills()) {
                if (fill.getFill() instanceof Color color && color.getOpacity() > 0) {
                    box(region, fill.getInsets(), fill.getRadii());
                    paint("fill", color);
                }
            }
        }
        if (region.getBorder() != null) {
            for (BorderStroke stroke : region.getBorder().getStrokes()) {
                if (stroke.getTopStroke() instanceof Color color
                        && color.getOpacity() > 0
                        && !BorderStrokeStyle.NONE.equals(stroke.getTopStyle())) {
                    double width = stroke.getWidths().getTop();
                    Insets insets = stroke.getInsets();
                    Insets middle = new Insets(
                            insets.getTop() + width / 2,
                            insets.getRight() + width / 2,
                            insets.getBottom() + width / 2,
                            insets.getLeft() + width / 2);
                    box(region, middle, stroke.getRadii());
                    xml.writeAttribute("fill", "none");
                    paint("stroke", color);
                    attribute("stroke-width", width);
                }
            }
        }
    }

    private void box(Region region, Insets insets, CornerRadii radii) throws XMLStreamException {
        double width = region.getWidth() - insets.getLeft() - insets.getRight();
        double height = region.getHeight() - insets.getTop() - insets.getBottom();
        xml.writeEmptyElement("rect");
        place(insets.getLeft(), insets.getTop(), width, height);
        double radius = Math.min(radii.getTopLeftHorizontalRadius(), Math.min(width, height) / 2);
        if (radius > 0) {
            attribute("rx", radius);
        }
    }
}
