package io.backstep.ui.kit.formula;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A drawing surface without pixels: everything drawn on it becomes a filled outline, handed to a collector under the
 * key that the current colour stands for. It draws what a TeX box can consist of: glyphs, rules and strokes. Images,
 * clips and text in fonts other than TeX's have no meaning here and are refused, so that nothing is lost unseen.
 */
final class OutlineGraphics extends Graphics2D {
    private final GlyphOutlines glyphs;
    private final OutlineCollector collector;
    private final RenderingHints hints = new RenderingHints(Map.of());
    private AffineTransform transform = new AffineTransform();
    private Color color = Color.BLACK;
    private Font font = new Font(Font.SERIF, Font.PLAIN, 1);
    private Stroke stroke = new BasicStroke();

    OutlineGraphics(GlyphOutlines glyphs, OutlineCollector collector) {
        this.glyphs = glyphs;
        this.collector = collector;
    }

    @Override
    public void fill(Shape shape) {
        collector.add(FormulaMarks.keyOf(color), shape, transform);
    }

    @Override
    public void draw(Shape shape) {
        fill(stroke.createStrokedShape(shape));
    }

    @Override
    public void drawString(String text, float x, float y) {
        AffineTransform before = getTransform();
        translate(x, y);
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            fill(glyphs.of(font, character));
            translate(
                    font.getStringBounds(text, i, i + 1, GlyphOutlines.UNHINTED).getWidth(), 0);
        }
        setTransform(before);
    }

    @Override
    public void drawString(String text, int x, int y) {
        drawString(text, (float) x, (float) y);
    }

    /** Reached only by characters that no TeX font has: how they look would differ from machine to machine. */
    @Override
    public void drawGlyphVector(GlyphVector vector, float x, float y) {
        throw new UnsupportedOperationException("a character that the TeX fonts do not have");
    }

    @Override
    public void drawString(AttributedCharacterIterator text, int x, int y) {
        throw new UnsupportedOperationException("a character that the TeX fonts do not have");
    }

    @Override
    public void drawString(AttributedCharacterIterator text, float x, float y) {
        throw new UnsupportedOperationException("a character that the TeX fonts do not have");
    }

    // The state

    @Override
    public Color getColor() {
        return color;
    }

    @Override
    public void setColor(Color color) {
        this.color = color;
    }

    @Override
    public Paint getPaint() {
        return color;
    }

    @Override
    public void setPaint(Paint paint) {
        if (!(paint instanceof Color plain)) {
            throw new UnsupportedOperationException("a paint that is no colour");
        }
        color = plain;
    }

    @Override
    public Font getFont() {
        return font;
    }

    @Override
    public void setFont(Font font) {
        this.font = font;
    }

    @Override
    public Stroke getStroke() {
        return stroke;
    }

    @Override
    public void setStroke(Stroke stroke) {
        this.stroke = stroke;
    }

    @Override
    public FontRenderContext getFontRenderContext() {
        return GlyphOutlines.UNHINTED;
    }

    @Override
    public void setRenderingHint(RenderingHints.Key key, Object value) {
        hints.put(key, value);
    }

    @Override
    public @Nullable Object getRenderingHint(RenderingHints.Key key) {
        return hints.get(key);
    }

    @Override
    public void setRenderingHints(Map<?, ?> newHints) {
        hints.clear();
        hints.putAll(newHints);
    }

    @Override
    public void addRenderingHints(Map<?, ?> moreHints) {
        hints.putAll(moreHints);
    }

    @Override
    public RenderingHints getRenderingHints() {
        return (RenderingHints) hints.clone();
    }

    @Override
    public void dispose() {
        // holds nothing that would have to be given back
    }

    // The transform

    @Override
    public AffineTransform getTransform() {
        return new AffineTransform(transform);
    }

    @Override
    public void setTransform(AffineTransform newTransform) {
        transform = new AffineTransform(newTransform);
    }

    @Override
    public void transform(AffineTransform further) {
        transform.concatenate(further);
    }

    @Override
    public void translate(int x, int y) {
        transform.translate(x, y);
    }

    @Override
    public void translate(double x, double y) {
        transform.translate(x, y);
    }

    @Override
    public void rotate(double angle) {
        transform.rotate(angle);
    }

    @Override
    public void rotate(double angle, double x, double y) {
        transform.rotate(angle, x, y);
    }

    @Override
    public void scale(double x, double y) {
        transform.scale(x, y);
    }

    @Override
    public void shear(double x, double y) {
        transform.shear(x, y);
    }

    // Shapes with methods of their own

    @Override
    public void drawLine(int x1, int y1, int x2, int y2) {
        draw(new Line2D.Double(x1, y1, x2, y2));
    }

    @Override
    public void fillRect(int x, int y, int width, int height) {
        fill(new Rectangle2D.Double(x, y, width, height));
    }

    @Override
    public void drawRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
        draw(new RoundRectangle2D.Double(x, y, width, height, arcWidth, arcHeight));
    }

    @Override
    public void fillRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
        fill(new RoundRectangle2D.Double(x, y, width, height, arcWidth, arcHeight));
    }

    @Override
    public void drawOval(int x, int y, int width, int height) {
        draw(new Ellipse2D.Double(x, y, width, height));
    }

    @Override
    public void fillOval(int x, int y, int width, int height) {
        fill(new Ellipse2D.Double(x, y, width, height));
    }

    @Override
    public void drawArc(int x, int y, int width, int height, int start, int extent) {
        draw(new Arc2D.Double(x, y, width, height, start, extent, Arc2D.OPEN));
    }

    @Override
    public void fillArc(int x, int y, int width, int height, int start, int extent) {
        fill(new Arc2D.Double(x, y, width, height, start, extent, Arc2D.PIE));
    }

    @Override
    public void drawPolyline(int[] xs, int[] ys, int count) {
        draw(path(xs, ys, count));
    }

    @Override
    public void drawPolygon(int[] xs, int[] ys, int count) {
        Path2D path = path(xs, ys, count);
        path.closePath();
        draw(path);
    }

    @Override
    public void fillPolygon(int[] xs, int[] ys, int count) {
        Path2D path = path(xs, ys, count);
        path.closePath();
        fill(path);
    }

    private static Path2D path(int[] xs, int[] ys, int count) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < count; i++) {
            if (i == 0) {
                path.moveTo(xs[i], ys[i]);
            } else {
                path.lineTo(xs[i], ys[i]);
            }
        }
        return path;
    }

    // What has no meaning without pixels

    private static UnsupportedOperationException noPixels() {
        return new UnsupportedOperationException("a picture, a clip or a blend inside a formula");
    }

    @Override
    public boolean drawImage(Image image, AffineTransform placed, ImageObserver observer) {
        throw noPixels();
    }

    @Override
    public void drawImage(BufferedImage image, BufferedImageOp operation, int x, int y) {
        throw noPixels();
    }

    @Override
    public boolean drawImage(Image image, int x, int y, ImageObserver observer) {
        throw noPixels();
    }

    @Override
    public boolean drawImage(Image image, int x, int y, int width, int height, ImageObserver observer) {
        throw noPixels();
    }

    @Override
    public boolean drawImage(Image image, int x, int y, Color background, ImageObserver observer) {
        throw noPixels();
    }

    @Override
    public boolean drawImage(
            Image image, int x, int y, int width, int height, Color background, ImageObserver observer) {
        throw noPixels();
    }

    @Override
    public boolean drawImage(
            Image image,
            int toX1,
            int toY1,
            int toX2,
            int toY2,
            int fromX1,
            int fromY1,
            int fromX2,
            int fromY2,
            ImageObserver observer) {
        throw noPixels();
    }

    @Override
    public boolean drawImage(
            Image image,
            int toX1,
            int toY1,
            int toX2,
            int toY2,
            int fromX1,
            int fromY1,
            int fromX2,
            int fromY2,
            Color background,
            ImageObserver observer) {
        throw noPixels();
    }

    @Override
    public void drawRenderedImage(RenderedImage image, AffineTransform placed) {
        throw noPixels();
    }

    @Override
    public void drawRenderableImage(RenderableImage image, AffineTransform placed) {
        throw noPixels();
    }

    @Override
    public void copyArea(int x, int y, int width, int height, int byX, int byY) {
        throw noPixels();
    }

    @Override
    public void clearRect(int x, int y, int width, int height) {
        throw noPixels();
    }

    @Override
    public boolean hit(Rectangle area, Shape shape, boolean onStroke) {
        throw noPixels();
    }

    @Override
    public GraphicsConfiguration getDeviceConfiguration() {
        throw noPixels();
    }

    @Override
    public void setComposite(Composite composite) {
        throw noPixels();
    }

    @Override
    public Composite getComposite() {
        throw noPixels();
    }

    @Override
    public void setBackground(Color background) {
        throw noPixels();
    }

    @Override
    public Color getBackground() {
        throw noPixels();
    }

    @Override
    public void clip(Shape shape) {
        throw noPixels();
    }

    @Override
    public void clipRect(int x, int y, int width, int height) {
        throw noPixels();
    }

    @Override
    public void setClip(int x, int y, int width, int height) {
        throw noPixels();
    }

    @Override
    public void setClip(Shape clip) {
        throw noPixels();
    }

    @Override
    public Shape getClip() {
        throw noPixels();
    }

    @Override
    public Rectangle getClipBounds() {
        throw noPixels();
    }

    @Override
    public Graphics create() {
        throw noPixels();
    }

    @Override
    public FontMetrics getFontMetrics(Font measured) {
        throw noPixels();
    }

    @Override
    public void setPaintMode() {
        throw noPixels();
    }

    @Override
    public void setXORMode(Color alternate) {
        throw noPixels();
    }
}
