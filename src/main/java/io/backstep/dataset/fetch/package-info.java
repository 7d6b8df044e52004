/** Fetches data from the net: whole and right, or not at all. */
@org.jspecify.annotations.NullMarked
package io.backstep.dataset.fetch;
