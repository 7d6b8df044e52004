/** What keeps the house as it is drawn: rules over the classes, the style sheets, the screens and the message bundles. */
@NullMarked
package io.backstep.architecture;

import org.jspecify.annotations.NullMarked;
