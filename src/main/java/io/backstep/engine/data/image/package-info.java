/**
 * Grey pictures with a class each, handwritten digits above all: read from IDX files, brought into MNIST's layout, made
 * larger and varied.
 */
@org.jspecify.annotations.NullMarked
package io.backstep.engine.data.image;
