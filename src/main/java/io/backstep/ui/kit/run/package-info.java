/** Runs of training on a screen: how they are driven, and what their curves look like. */
@org.jspecify.annotations.NullMarked
package io.backstep.ui.kit.run;
