/** The Losses screen: topics about what learning makes small, each a view of its own. */
@org.jspecify.annotations.NullMarked
package io.backstep.ui.losses;
