package io.backstep.ui.kit.image;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import javafx.scene.transform.Transform;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes what a node shows as SVG: shapes, words, images and the backgrounds and borders of regions, each with the colours,
 * dashes, font, opacity and clip that it has now. What is painted otherwise (effects, gradients, canvases) is left out.
 */
public final class SvgPicture {
    static final String NAMESPACE = "http://www.w3.org/2000/svg";

    private final XMLStreamWriter xml;
    private final SvgShapes shapes;
    private int clips;

    private SvgPicture(XMLStreamWriter xml) {
        this.xml = xml;
        this.shapes = new SvgShapes(xml);
    }

    /**
     * The picture of a node that is laid out; its own background and border are left out, such as the ring of the focus.
     *
     * @param title what the picture is called
     * @param backdrop what is painted behind it, or nothing
     * @return the content of an SVG file
     */
    public static byte[] of(Parent node, String title, Optional<Color> backdrop) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newInstance().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            new SvgPicture(xml).document(node, title, backdrop);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("the picture cannot be written as SVG", e);
        }
        return bytes.toByteArray();
    }

    private void document(Parent node, String title, Optional<Color> backdrop) throws XMLStreamException {
        Bounds bounds = node.getLayoutBounds();
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("svg");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeAttribute("width", SvgShapes.number(bounds.getWidth()));
        xml.writeAttribute("height", SvgShapes.number(bounds.getHeight()));
        xml.writeAttribute(
                "viewBox",
                SvgShapes.number(bounds.getMinX()) + " " + SvgShapes.number(bounds.getMinY()) + " "
                        + SvgShapes.number(bounds.getWidth()) + " " + SvgShapes.number(bounds.getHeight()));
        element("title", title);
        String description = node.getAccessibleText();
        if (description != null && !description.isBlank()) {
            element("desc", description);
        }
        if (backdrop.isPresent()) {
            xml.writeEmptyElement("rect");
            shapes.place(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight());
            shapes.paint("fill", backdrop.get());
        }
        for (Node child : node.getChildrenUnmodifiable()) {
            write(child);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void element(String name, String words) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(words);
        xml.writeEndElement();
    }

    private void write(Node node) throws XMLStreamException {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        boolean wrapped = wrap(node);
        if (node instanceof Text text) {
            shapes.text(text);
        } else if (node instanceof Shape shape) {
            shapes.shape(shape);
        } else if (node instanceof ImageView view) {
            shapes.image(view);
        } else if (node instanceof Region region) {
            shapes.background(region);
        }
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                write(child);
            }
        }
        if (wrapped) {
            xml.writeEndElement();
        }
    }

    /** Opens a group where the node stands elsewhere than its parent, is clipped or lets through what is behind it. */
    private boolean wrap(Node node) throws XMLStreamException {
        Transform moved = node.getLocalToParentTransform();
        boolean needed = !moved.isIdentity() || node.getOpacity() < 1 || node.getClip() != null;
        if (!needed) {
            return false;
        }
        String clip = node.getClip() instanceof Shape shape ? clip(shape) : "";
        xml.writeStartElement("g");
        if (!moved.isIdentity()) {
            xml.writeAttribute("transform", transform(moved));
        }
        if (node.getOpacity() < 1) {
            xml.writeAttribute("opacity", SvgShapes.number(node.getOpacity()));
        }
        if (!clip.isEmpty()) {
            xml.writeAttribute("clip-path", "url(#" + clip + ")");
        }
        return true;
    }

    private String clip(Shape shape) throws XMLStreamException {
        // A clip is given in the coordinates of what it clips, so its element is moved as that is.
        String id = "clip-" + ++clips;
        xml.writeStartElement("clipPath");
        xml.writeAttribute("id", id);
        shapes.shape(shape);
        xml.writeEndElement();
        return id;
    }

    private static String transform(Transform moved) {
        boolean onlyMoved = moved.getMxx() == 1 && moved.getMyy() == 1 && moved.getMxy() == 0 && moved.getMyx() == 0;
        return onlyMoved
                ? "translate(" + SvgShapes.number(moved.getTx()) + " " + SvgShapes.number(moved.getTy()) + ")"
                : "matrix(" + SvgShapes.number(moved.getMxx()) + " " + SvgShapes.number(moved.getMyx()) + " "
                        + SvgShapes.number(moved.getMxy()) + " " + SvgShapes.number(moved.getMyy()) + " "
                        + SvgShapes.number(moved.getTx()) + " " + SvgShapes.number(moved.getTy()) + ")";
    }
}
