/**
 * The one document that all screens show and change, its undo, and its files. To be used on the JavaFX thread; nothing
 * here touches the scene graph.
 */
package io.backstep.ui.document;
