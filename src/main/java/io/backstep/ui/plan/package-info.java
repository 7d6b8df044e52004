/** Plans of runs as they are chosen on a screen: their numbers and kinds, the controls for these, and taking edits back. */
@org.jspecify.annotations.NullMarked
package io.backstep.ui.plan;
