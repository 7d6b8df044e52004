/** Panels at the sides of a screen, which can be dragged smaller and hidden. */
@org.jspecify.annotations.NullMarked
package io.backstep.ui.kit.panel;
