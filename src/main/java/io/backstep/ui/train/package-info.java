/** The Train screen: a run that is watched while it learns, and taken apart. */
@NullMarked
package io.backstep.ui.train;

import org.jspecify.annotations.NullMarked;
