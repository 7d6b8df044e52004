/**
 * Data from outside the program's own arithmetic: the sets that come along as resources, files on the disk, and the words
 * for both in each language.
 */
@org.jspecify.annotations.NullMarked
package io.backstep.dataset;
