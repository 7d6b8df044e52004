package io.backstep.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;

/**
 * Text that is cut off or ends in an ellipsis. What stands inside a viewport may be cut by it in the directions it
 * scrolls in.
 */
final class CutTextCheck implements SceneCheck {
    private static final String NAME = "cut text";

    /** Rounding to whole pixels cuts off no more than this. */
    private static final double TOLERANCE = 1;

    @Override
    public List<Finding> findings(AuditedScene audited) {
        List<Finding> findings = new ArrayList<>();
        for (Text text : audited.texts()) {
            shortened(audited, text)
                    .or(() -> endsInEllipsis(audited, text))
                    .or(() -> clipped(audited, text))
                    .ifPresent(findings::add);
        }
        return findings;
    }

    private static Optional<Finding> shortened(AuditedScene audited, Text text) {
        if (!(text.getParent() instanceof Labeled labeled)
                || !text.getStyleClass().contains("text")) {
            return Optional.empty();
        }
        String wanted = spoken(labeled);
        String shown = text.getText();
        if (shown.equals(wanted)) {
            return Optional.empty();
        }
        Bounds whole = size(wanted, text, labeled);
        return Optional.of(audited.finding(
                NAME,
                labeled,
                wanted,
                String.format(
                        Locale.ROOT,
                        "shows \"%s\"; is %.0f x %.0f, the whole text is %.0f x %.0f",
                        shown.replace("\n", "\\n"),
                        labeled.getWidth(),
                        labeled.getHeight(),
                        whole.getWidth(),
                        whole.getHeight())));
    }

    private static Bounds size(String wanted, Text shown, Labeled labeled) {
        Text whole = new Text(wanted);
        whole.setFont(shown.getFont());
        whole.setWrappingWidth(labeled.isWrapText() ? labeled.getWidth() : 0);
        return whole.getLayoutBounds();
    }

    /** The label's text as it is to be seen, without the marks of mnemonics. */
    private static String spoken(Labeled labeled) {
        String text = labeled.getText() == null ? "" : labeled.getText();
        return labeled.isMnemonicParsing() ? text.replaceFirst("_(?=[^_])", "") : text;
    }

    private static Optional<Finding> endsInEllipsis(AuditedScene audited, Text text) {
        String shown = text.getText().strip();
        boolean ellipsis = shown.endsWith("…") || shown.endsWith("...");
        if (!ellipsis
                || shown.codePoints().noneMatch(Character::isLetter)
                || audited.context().vocabulary().says(shown)) {
            return Optional.empty();
        }
        return Optional.of(audited.finding(NAME, text, shown, "ends in an ellipsis that is in no bundle"));
    }

    private static Optional<Finding> clipped(AuditedScene audited, Text text) {
        Bounds ink = Geometry.bounds(text);
        boolean horizontally = true;
        boolean vertically = true;
        for (Node above = text; above != null; above = above.getParent()) {
            horizontally &= !Geometry.scrollsHorizontally(above);
            vertically &= !Geometry.scrollsVertically(above);
            if (above.getClip() == null) {
                continue;
            }
            Bounds clip = above.localToScene(above.getClip().getBoundsInParent());
            boolean cutAcross = horizontally
                    && (ink.getMinX() < clip.getMinX() - TOLERANCE || ink.getMaxX() > clip.getMaxX() + TOLERANCE);
            boolean cutAlong = vertically
                    && (ink.getMinY() < clip.getMinY() - TOLERANCE || ink.getMaxY() > clip.getMaxY() + TOLERANCE);
            if (cutAcross || cutAlong) {
                return Optional.of(audited.finding(
                        NAME,
                        text,
                        text.getText(),
                        Geometry.inWords(ink) + " is cut by the clip of " + NodePath.of(above) + ", "
                                + Geometry.inWords(clip)));
            }
        }
        return Optional.empty();
    }
}
