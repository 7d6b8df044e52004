package io.backstep.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/** The font that comes with Backstep: Latin, Greek, mathematics and Chinese in one family, with tabular figures. */
public final class BundledFonts {
    /** The family to use wherever a font is named in code; style sheets already do. */
    public static final String FAMILY = "Backstep Sans";

    private static final List<String> FILES = List.of("BackstepSans-Regular.ttf", "BackstepSans-Bold.ttf");

    private BundledFonts() {}

    /** Makes the fonts known to JavaFX. Calling it again does nothing. */
    public static void load() {
        if (Font.getFamilies().contains(FAMILY)) {
            return;
        }
        for (String file : FILES) {
            try (InputStream bytes = BundledFonts.class.getResourceAsStream("/io/backstep/fonts/" + file)) {
                if (bytes == null || Font.loadFont(bytes, 13) == null) {
                    throw new IllegalStateException("font " + file + " is missing or damaged");
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
