/** The composition root of the window: the only package that knows all the others. */
@org.jspecify.annotations.NullMarked
package io.backstep.ui.app;
