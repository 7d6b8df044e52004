/** The Digits screen: a pad to draw on, and what a trained network makes of the drawing. */
@NullMarked
package io.backstep.ui.digits;

import org.jspecify.annotations.NullMarked;
