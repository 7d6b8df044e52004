package io.backstep.ui.digits;

import io.backstep.engine.math.Vector;
import io.backstep.text.Messages;
import java.util.Locale;

/** What the network answers, in words. */
final class AnswerWords {
    /** From here on nobody would mention a doubt. */
    private static final double SURE = 0.9;
    /** A second digit is worth naming from here on. */
    private static final double WORTH_NAMING = 0.1;

    private AnswerWords() {}

    /** The most probable digit, how sure the network is, and which other it may be. */
    static String of(Vector probabilities, Messages messages) {
        int first = largest(probabilities, -1);
        int second = largest(probabilities, first);
        double sure = probabilities.get(first);
        if (sure >= SURE) {
            return messages.get("digits.answer.sure", first);
        }
        return probabilities.get(second) < WORTH_NAMING
                ? messages.get("digits.answer.likely", first, whole(sure))
                : messages.get("digits.answer.doubt", first, whole(sure), second, whole(probabilities.get(second)));
    }

    /** A probability in percent, with a tenth. */
    static String percent(double probability, Messages messages) {
        return messages.get("digits.percent", String.format(Locale.ROOT, "%.1f", 100 * probability));
    }

    /** The most probable digit, the lower where there are two. */
    static int largest(Vector probabilities, int except) {
        int largest = except == 0 ? 1 : 0;
        for (int digit = 0; digit < probabilities.size(); digit++) {
            if (digit != except && probabilities.get(digit) > probabilities.get(largest)) {
                largest = digit;
            }
        }
        return largest;
    }

    private static String whole(double probability) {
        return String.format(Locale.ROOT, "%.0f", 100 * probability);
    }
}
