package io.backstep.ui.kit.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.backstep.text.Language;
import io.backstep.ui.kit.plot.PlotGallery;
import io.backstep.ui.theme.ThemeService;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.geometry.Insets;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

@ExtendWith(ApplicationExtension.class)
class SvgPictureUiTest {
    private static final Color INK = Color.WHITE;

    private static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, work);
    }

    private static Document parse(byte[] svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg));
        assertThat(document.getDocumentElement().getNamespaceURI()).isEqualTo(SvgPicture.NAMESPACE);
        return document;
    }

    private static List<Element> all(Document document, String name) {
        NodeList found = document.getElementsByTagNameNS(SvgPicture.NAMESPACE, name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static Element only(Document document, String name) {
        assertThat(all(document, name)).hasSize(1);
        return all(document, name).get(0);
    }

    private static double number(Element element, String name) {
        return Double.parseDouble(element.getAttribute(name));
    }

    @Test
    void writesShapesWithTheirPlaceColourDashesAndOpacity() throws Exception {
        Document document = parse(onFx(() -> {
            Line line = new Line(1, 2, 30.5, 40);
            line.setStroke(INK);
            line.setStrokeWidth(2.5);
            line.getStrokeDashArray().setAll(7.0, 4.5);
            Circle circle = new Circle(10, 20, 5, INK);
            circle.setOpacity(0.5);
            Polyline polyline = new Polyline(0, 0, 5, 5, 10, 0);
            polyline.setFill(null);
            polyline.setStroke(INK);
            javafx.scene.shape.Path path = new javafx.scene.shape.Path(new MoveTo(0, 0), new LineTo(4, 8));
            Rectangle hidden = new Rectangle(9, 9);
            hidden.setVisible(false);
            Group clipped = new Group(path);
            clipped.setClip(new Rectangle(1, 1, 50, 60));
            clipped.setLayoutX(12);
            return SvgPicture.of(new Pane(line, circle, polyline, clipped, hidden), "a & b", Optional.empty());
        }));
        Element line = only(document, "line");
        assertThat(number(line, "x2")).isEqualTo(30.5);
        assertThat(line.getAttribute("stroke")).isEqualTo("#ffffff");
        assertThat(line.getAttribute("stroke-dasharray")).isEqualTo("7 4.5");
        assertThat(number(only(document, "circle"), "r")).isEqualTo(5);
        assertThat(only(document, "polyline").getAttribute("points")).isEqualTo("0 0 5 5 10 0");
        assertThat(only(document, "path").getAttribute("d")).isEqualTo("M0 0L4 8");
        assertThat(only(document, "title").getTextContent()).isEqualTo("a & b");
        assertThat(all(document, "g"))
                .anyMatch(group -> group.getAttribute("opacity").equals("0.5"))
                .anyMatch(group -> group.getAttribute("transform").equals("translate(12 0)")
                        && group.getAttribute("clip-path").equals("url(#clip-1)"));
        assertThat(number((Element) only(document, "clipPath").getFirstChild(), "height"))
                .isEqualTo(60);
        assertThat(all(document, "rect")).as("the clip, and nothing hidden").hasSize(1);
    }

    @Test
    void writesWordsAndBackgrounds() throws Exception {
        Text text = new Text(10, 20, "σ(z) < 1");
        Region box = new Region();
        Document document = parse(onFx(() -> {
            text.setFill(INK);
            box.setBackground(new Background(new BackgroundFill(INK, new CornerRadii(4), new Insets(1))));
            box.resizeRelocate(5, 6, 40, 30);
            return SvgPicture.of(new Pane(text, box), "", Optional.of(INK));
        }));
        Element word = only(document, "text");
        assertThat(word.getTextContent()).isEqualTo("σ(z) < 1");
        assertThat(number(word, "x")).isCloseTo(10, within(0.5));
        assertThat(number(word, "y")).isCloseTo(20, within(0.5));
        assertThat(number(word, "font-size")).isEqualTo(text.getFont().getSize());
        assertThat(all(document, "rect")).hasSize(2);
        assertThat(number(all(document, "rect").get(1), "width")).isEqualTo(38);
        assertThat(number(all(document, "rect").get(1), "rx")).isEqualTo(4);
    }

    @Test
    void writesEveryShapeAndWordOfAPlot() throws Exception {
        Parent root = onFx(() -> {
            Parent made = new PlotGallery(Language.ENGLISH).root();
            Scene scene = new Scene(made, 1200, 800);
            new ThemeService().apply(scene, List.of("plot.css"));
            scene.snapshot(null);
            return made;
        });
        byte[] svg = onFx(() -> NodePictures.of((Region) root, "Gallery", PictureFormat.SVG));
        Document document = parse(svg);
        List<Node> shown = new ArrayList<>();
        onFx(() -> {
            collect(root, shown);
            return true;
        });
        assertThat(all(document, "text")).hasSize((int) shown.stream()
                .filter(node -> node instanceof Text text && !text.getText().isBlank())
                .count());
        assertThat(all(document, "circle"))
                .hasSize((int) shown.stream().filter(Circle.class::isInstance).count());
        assertThat(all(document, "path")).hasSize((int) shown.stream()
                .filter(node -> node instanceof javafx.scene.shape.Path path
                        && !path.getElements().isEmpty())
                .count());
        Shape curve = (Shape) root.lookup("#value");
        assertThat(all(document, "path"))
                .anyMatch(path -> path.getAttribute("stroke").equals(hex((Color) curve.getStroke()))
                        && path.getAttribute("d").startsWith("M"));
        byte[] png = onFx(() -> NodePictures.of((Region) root, "Gallery", PictureFormat.PNG));
        assertThat(png).startsWith(0x89, 'P', 'N', 'G');
        java.nio.file.Files.createDirectories(Path.of("target", "screens"));
        java.nio.file.Files.write(Path.of("target", "screens", "plots.svg"), svg);
    }

    private static String hex(Color color) {
        return "#" + color.toString().substring(2, 8);
    }

    private static void collect(Parent parent, List<Node> shown) {
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (child.isVisible() && child.getOpacity() > 0) {
                shown.add(child);
                if (child instanceof Parent inner) {
                    collect(inner, shown);
                }
            }
        }
    }
}
