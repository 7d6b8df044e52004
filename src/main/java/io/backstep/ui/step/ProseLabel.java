package io.backstep.ui.step;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.control.Label;
import javafx.scene.shape.MoveTo;
import javafx.scene.text.Text;

/**
 * A text on as many lines as it takes, none of which ends within a number. Java's rules for lines allow a break after the
 * point of a number that has a sign, and know no character that forbids it; so the line is ended before such a number.
 */
public final class ProseLabel extends Label {
    private static final Pattern SIGNED = Pattern.compile("[+\u2212]\\d+\\.\\d+");

    private final Text probe = new Text();
    private String words = "";

    public ProseLabel() {
        setWrapText(true);
        widthProperty().subscribe(this::breakLines);
        fontProperty().subscribe(this::breakLines);
        insetsProperty().subscribe(this::breakLines);
    }

    /** What it says; the text of the label has the ends of some lines besides. */
    void setWords(String newWords) {
        words = newWords;
        setText(newWords);
        breakLines();
    }

    private void breakLines() {
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        String broken = room > 0 ? unbroken(room) : words;
        if (!broken.equals(getText())) {
            setText(broken);
        }
    }

    private String unbroken(double room) {
        probe.setFont(getFont());
        probe.setWrappingWidth(Math.floor(room));
        String text = words;
        Matcher number = SIGNED.matcher(text);
        int from = 0;
        while (number.find(from)) {
            from = number.end();
            probe.setText(text);
            if (lines(number.start(), number.end()) > 1) {
                text = text.substring(0, number.start()).stripTrailing() + "\n" + text.substring(number.start());
                number = SIGNED.matcher(text);
                from = Math.min(from + 1, text.length());
            }
        }
        return text;
    }

    private long lines(int start, int end) {
        return Arrays.stream(probe.rangeShape(start, end))
                .filter(MoveTo.class::isInstance)
                .map(element -> ((MoveTo) element).getY())
                .distinct()
                .count();
    }
}
