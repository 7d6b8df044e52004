package io.backstep.cli;

/** How much room text takes in a terminal. */
final class TextWidth {
    private TextWidth() {}

    /** The columns: none for a mark above a letter, two for a Chinese character. */
    static int of(String text) {
        return text.codePoints().map(TextWidth::of).sum();
    }

    private static int of(int character) {
        int type = Character.getType(character);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        boolean wide = Character.isIdeographic(character)
                || (character >= 0x3000 && character <= 0x303F)
                || (character >= 0xFF00 && character <= 0xFF60);
        return wide ? 2 : 1;
    }
}
