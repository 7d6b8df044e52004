package io.backstep.audit;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words in Latin letters that a Chinese text may hold: names that the field writes this way in every language,
 * functions as mathematics writes them, and the keys of the keyboard. Single letters are symbols and always allowed.
 */
public final class LatinNames {
    private static final Set<String> NAMES = Stream.of(
                    // activations, losses and optimisers
                    "ReLU LReLU Leaky tanh sigmoid softmax Softplus softplus GELU SiLU ELU Adam AdamW AdaGrad Adagrad RMSProp RMSprop",
                    "SGD Nesterov XOR AND OR NOT MSE BCE Xavier Glorot He LeCun Kaiming Huber Dropout dropout",
                    // functions of mathematics
                    "max min exp sqrt ln log erf sin cos sgn argmax",
                    // things with a name
                    "Jensen KL Lp logit Transformer UTF true false Backstep backstep PyTorch TensorFlow MNIST LaTeX JSON json CSV csv PNG png SVG svg IDX gzip JavaFX English EN",
                    // whose data they are, and under which licence
                    "Alpaydin Kaynak Cortes Burges UCI Machine Learning Repository NIST Special Databases CC BY SA",
                    // keys and units
                    "Ctrl Shift Alt Cmd Space Enter Esc Tab Home End Delete Backspace Page Up Down PgUp PgDn ms px KB MB GB fps")
            .flatMap(line -> Stream.of(line.split(" ")))
            .collect(Collectors.toUnmodifiableSet());

    private static final Pattern WORD = Pattern.compile("[A-Za-z\\u00C0-\\u024F]{2,}");

    /** A differential as in dE/da. */
    private static final Pattern DIFFERENTIAL = Pattern.compile("d[A-Za-z]");

    /** A byte in hexadecimal. */
    private static final Pattern BYTE = Pattern.compile("[A-F]{2}");

    /** The name of a file, as MNIST's are called. */
    private static final Pattern FILE = Pattern.compile("[a-z0-9]+-(images|labels)-idx[13]-ubyte(\\.gz)?");

    private LatinNames() {}

    /** The words of two Latin letters or more in a text that are not among the names. */
    public static List<String> wordsBesidesNames(String text) {
        return WORD.matcher(FILE.matcher(text).replaceAll(""))
                .results()
                .map(MatchResult::group)
                .filter(word -> !NAMES.contains(word))
                .filter(word -> !BYTE.matcher(word).matches())
                .filter(word -> !DIFFERENTIAL.matcher(word).matches())
                .toList();
    }

    /** Whether there is a Chinese character in the text. */
    public static boolean hasChinese(String text) {
        return text.codePoints().anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN);
    }

    /** Whether the text has no words of a language, only figures, symbols and names. */
    public static boolean isSymbolic(String text) {
        // Headings in capitals may write a name in capitals too.
        return !hasChinese(text)
                && (wordsBesidesNames(text).isEmpty()
                        || wordsBesidesNames(text.toLowerCase(Locale.ROOT)).isEmpty());
    }
}
