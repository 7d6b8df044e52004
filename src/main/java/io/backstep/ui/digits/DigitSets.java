package io.backstep.ui.digits;

import io.backstep.dataset.ImageSets;
import io.backstep.text.Words;

/**
 * The pictures that a network on the Digits screen learns from and is tested with.
 *
 * @param id of where they come from and how they were made, so that two of the same id are the same pictures
 * @param name what they are called on the screen
 * @param sets of one size, with or without pictures to test with
 */
public record DigitSets(String id, Words name, ImageSets sets) {}
