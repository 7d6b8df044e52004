/** Work that is done with the pulse: before the next layout, or as far as there is time in a frame. */
@org.jspecify.annotations.NullMarked
package io.backstep.ui.kit.pulse;
