/**
 * A network drawn on one canvas, as it is while it learns: any size, as often as every frame. The drawing that explains
 * single steps, with a node for everything that can be asked, is {@code ui.kit.network}.
 */
@NullMarked
package io.backstep.ui.kit.canvas;

import org.jspecify.annotations.NullMarked;
