/**
 * The scene audit: whatever a person would be embarrassed by and a program can see, looked for in every screen, language,
 * theme, window size and text size.
 *
 * <p>A new screen adds itself with one line in {@link io.backstep.audit.Screens}.
 */
@NullMarked
package io.backstep.audit;

import org.jspecify.annotations.NullMarked;
