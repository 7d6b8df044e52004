package io.backstep.text;

import java.util.regex.Pattern;

/** How writing is set, where that does not depend on what it says. */
public final class Typography {
    private static final String FOREIGN = "[\\p{L}\\p{N}\\p{Sm}&&[^\\p{IsHan}]]";
    private static final String FOREIGN_END = "(?:" + FOREIGN + "|[\\p{M}\\)\\]\u2032])";
    private static final Pattern SEAM =
            Pattern.compile("(?<=\\p{IsHan})(?=" + FOREIGN + ")|(?<=" + FOREIGN_END + ")(?=\\p{IsHan})");

    private Typography() {}

    /**
     * The text with a space wherever a Chinese character touches a letter of another script, a figure or a sign of
     * mathematics. Punctuation keeps its place, and what is spaced already stays as it is.
     */
    public static String spaced(String text) {
        return SEAM.matcher(text).replaceAll(" ");
    }
}
