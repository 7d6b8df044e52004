package io.backstep.ui.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import javafx.scene.shape.MoveTo;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class ProseLabelUiTest {
    private static final String WORDS = "w₂ 沿着梯度的反方向走一步，步子的大小由学习率决定。变化量为 \u22120.0004386，也就是 +0.5 的一小部分。";

    @Test
    void noLineEndsWithinANumber(FxRobot robot) {
        robot.interact(() -> {
            ProseLabel label = new ProseLabel();
            label.setWords(WORDS);
            int brokenBefore = 0;
            for (int width = 120; width < 420; width += 3) {
                label.resize(width, 400);
                assertThat(isBroken(label.getText(), label, width))
                        .as("at %d", width)
                        .isFalse();
                assertThat(label.getText().replace("\n", "")).isEqualTo(keepingSpaces(label.getText()));
                brokenBefore += isBroken(WORDS, label, width) ? 1 : 0;
            }
            assertThat(brokenBefore).isPositive();
        });
    }

    /** The words as they are, without the spaces that the end of a line has taken the place of. */
    private static String keepingSpaces(String text) {
        String words = WORDS;
        for (String number : new String[] {"\u22120.0004386", "+0.5"}) {
            words = text.contains("\n" + number) ? words.replace(" " + number, number) : words;
        }
        return words;
    }

    private static boolean isBroken(String text, ProseLabel label, double width) {
        Text probe = new Text(text);
        probe.setFont(label.getFont());
        probe.setWrappingWidth(width);
        return Arrays.stream(new String[] {"\u22120.0004386", "+0.5"}).anyMatch(number -> {
            int start = text.indexOf(number);
            return Arrays.stream(probe.rangeShape(start, start + number.length()))
                            .filter(MoveTo.class::isInstance)
                            .map(element -> ((MoveTo) element).getY())
                            .distinct()
                            .count()
                    > 1;
        });
    }
}
