package io.backstep.ui.app;

import io.backstep.text.Language;
import io.backstep.ui.theme.Theme;

/**
 * How pictures of the Step screen look. Loads no JavaFX class.
 *
 * @param width in pixels
 * @param height in pixels
 */
record PictureLook(int width, int height, Theme theme, Language language) {}
