package io.backstep.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Shape;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.transform.Transform;

/**
 * Contrast against what is really painted behind. The scene is painted once as it is and once without its words and
 * lines; where the two differ lies ink, and the second picture there is what is behind it. Text needs 4.5 to 1, large
 * text, icons and meaningful lines 3 to 1. What is disabled is exempt, as in WCAG, and so are lines that carry no meaning
 * (style class {@code audit-decoration}). What is scrolled out of sight is not painted and not checked.
 */
final class ContrastCheck implements SceneCheck {
    private static final String NAME = "contrast";

    private static final double FOR_TEXT = 4.5;
    private static final double FOR_LARGE = 3;
    private static final double LARGE = 24;
    private static final double LARGE_BOLD = 18.66;

    /** Up to this share of the ink of a text may lie over a border or a crossing line. */
    private static final double STRAY = 0.05;

    /** Up to this share of a line's length may stand badly, as where it ends at a shape or crosses another line. */
    private static final double CROSSED = 0.15;

    /** A difference in a channel, of 255, from which on a pixel counts as ink. */
    private static final int INK = 12;

    @Override
    public List<Finding> findings(AuditedScene audited) {
        List<Text> words = Stream.concat(audited.texts().stream(), audited.icons().stream())
                .toList();
        List<Shape> drawn = audited.nodes().stream()
                .filter(Shape.class::isInstance)
                .map(Shape.class::cast)
                .filter(MeaningfulShapes::isMeaningful)
                .toList();
        Pixels painted = Pixels.of(audited.scene());
        Pixels behind =
                Pixels.without(Stream.concat(words.stream(), drawn.stream()).toList(), audited.scene());
        List<Finding> findings = new ArrayList<>();
        for (Text text : words) {
            if (!text.isDisabled()) {
                textFinding(audited, text, painted, behind).ifPresent(findings::add);
            }
        }
        for (Shape shape : drawn) {
            if (!shape.isDisabled()) {
                (MeaningfulShapes.isLine(shape)
                                ? lineFinding(audited, shape, painted, behind)
                                : shapeFinding(audited, shape, behind))
                        .ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static Optional<Finding> textFinding(AuditedScene audited, Text text, Pixels painted, Pixels behind) {
        Bounds visible = Geometry.visibleBounds(text, audited.scene());
        if (visible.getWidth() < 1 || visible.getHeight() < 1) {
            return Optional.empty();
        }
        List<Color> backs = new ArrayList<>();
        for (int y = (int) visible.getMinY(); y < Math.min(visible.getMaxY(), behind.height()); y++) {
            for (int x = (int) visible.getMinX(); x < Math.min(visible.getMaxX(), behind.width()); x++) {
                if (differs(painted.argb(x, y), behind.argb(x, y))) {
                    backs.add(behind.color(x, y));
                }
            }
        }
        if (backs.isEmpty()) {
            return Optional.of(audited.finding(
                    NAME,
                    text,
                    text.getText(),
                    "cannot be seen at " + Geometry.inWords(visible)
                            + ": painted over, or in the colour of what is behind it"));
        }
        double needed = audited.icons().contains(text) || isLarge(text) ? FOR_LARGE : FOR_TEXT;
        return tooWeak(audited, text, text.getText(), text.getFill(), backs, needed, STRAY);
    }

    private static Optional<Finding> lineFinding(AuditedScene audited, Shape line, Pixels painted, Pixels behind) {
        if (!(line.getStroke() instanceof Color color)) {
            return Optional.of(paintedOtherwise(audited, line, "", line.getStroke()));
        }
        LineBackdrop backdrop =
                LineBackdrop.of(line, ink(line, color), Geometry.visibleBounds(line, audited.scene()), painted, behind);
        if (backdrop.isOutOfSight()) {
            return Optional.empty();
        }
        if (backdrop.isHidden()) {
            return Optional.of(audited.finding(
                    NAME,
                    line,
                    "",
                    "is a line that cannot be seen: painted over, or in the colour of what is behind it"));
        }
        return tooWeak(audited, line, "", color, backdrop.against(), FOR_LARGE, CROSSED);
    }

    private static Optional<Finding> shapeFinding(AuditedScene audited, Shape shape, Pixels behind) {
        List<Color> backs = new ArrayList<>();
        Bounds visible = Geometry.visibleBounds(shape, audited.scene());
        for (Point2D point : MeaningfulShapes.points(shape)) {
            Point2D onScene = shape.localToScene(point);
            if (visible.contains(onScene) && behind.contains(onScene.getX(), onScene.getY())) {
                backs.add(behind.color((int) onScene.getX(), (int) onScene.getY()));
            }
        }
        if (backs.isEmpty()) {
            return Optional.empty();
        }
        double needed = MeaningfulShapes.isGlyph(shape) ? FOR_TEXT : FOR_LARGE;
        return tooWeak(audited, shape, "", MeaningfulShapes.paint(shape), backs, needed, STRAY);
    }

    private static Finding paintedOtherwise(AuditedScene audited, Node node, String words, Paint paint) {
        return audited.finding(NAME, node, words, "is painted with " + paint + ", not with a colour");
    }

    /** The colour with the opacity of everything that it is painted in. */
    private static Color ink(Node node, Color color) {
        double opacity = color.getOpacity() * opacity(node);
        return Color.color(color.getRed(), color.getGreen(), color.getBlue(), Math.min(1, opacity));
    }

    /** The finding where more than this share of the places behind the ink give too little contrast. */
    private static Optional<Finding> tooWeak(
            AuditedScene audited,
            Node node,
            String words,
            Paint paint,
            List<Color> backs,
            double needed,
            double share) {
        if (!(paint instanceof Color color)) {
            return Optional.of(paintedOtherwise(audited, node, words, paint));
        }
        Color ink = ink(node, color);
        double[] ratios = backs.stream()
                .mapToDouble(back -> Contrast.ratio(ink, back))
                .sorted()
                .toArray();
        int index = (int) (ratios.length * share);
        if (ratios[index] >= needed) {
            return Optional.empty();
        }
        Color behind = backs.stream()
                .filter(back -> Contrast.ratio(ink, back) <= ratios[index])
                .findFirst()
                .orElseThrow();
        return Optional.of(audited.finding(
                NAME,
                node,
                words,
                String.format(
                        Locale.ROOT,
                        "%.2f : 1 where %.1f : 1 is needed, %s at opacity %.2f on %s",
                        ratios[index],
                        needed,
                        hex(ink),
                        ink.getOpacity(),
                        hex(behind))));
    }

    private static double opacity(Node node) {
        double opacity = 1;
        for (Node above = node; above != null; above = above.getParent()) {
            opacity *= above.getOpacity();
        }
        return opacity;
    }

    private static boolean isLarge(Text text) {
        Transform toScene = text.getLocalToSceneTransform();
        Font font = text.getFont();
        double size = font.getSize() * Math.hypot(toScene.getMxx(), toScene.getMyx());
        String style = font.getStyle().toLowerCase(Locale.ROOT);
        boolean bold = style.contains("bold") && !style.contains("semi") && !style.contains("demi");
        return size >= LARGE || (bold && size >= LARGE_BOLD);
    }

    private static boolean differs(int first, int second) {
        return Math.abs(((first >> 16) & 0xff) - ((second >> 16) & 0xff)) > INK
                || Math.abs(((first >> 8) & 0xff) - ((second >> 8) & 0xff)) > INK
                || Math.abs((first & 0xff) - (second & 0xff)) > INK;
    }

    private static String hex(Color color) {
        return String.format(
                Locale.ROOT,
                "%02x%02x%02x",
                Math.round(color.getRed() * 255),
                Math.round(color.getGreen() * 255),
                Math.round(color.getBlue() * 255));
    }
}
