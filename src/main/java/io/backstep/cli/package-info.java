/**
 * The command line: what every command has in common, and the commands that need no window.
 *
 * <p>It speaks English only, as do the names of its options and the keys of its JSON. Nothing here reaches JavaFX.
 */
@org.jspecify.annotations.NullMarked
package io.backstep.cli;
