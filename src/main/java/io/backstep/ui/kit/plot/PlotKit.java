package io.backstep.ui.kit.plot;

import io.backstep.ui.kit.image.PictureSaver;
import io.backstep.ui.text.LiveLanguage;

/**
 * What every plot needs of the program around it.
 *
 * @param pictures saves a plot as a file, once somebody asks for it
 */
public record PlotKit(LiveLanguage language, PictureSaver pictures) {}
