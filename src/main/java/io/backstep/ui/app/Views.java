package io.backstep.ui.app;

import io.backstep.ui.text.FxmlTexts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/**
 * Loads the FXML of views: the only place that does. A view's FXML is named after its controller; the controller gets
 * what it needs in its constructor. To be used on the JavaFX thread.
 */
final class Views {
    private final Map<Class<?>, Supplier<?>> controllers;
    private final FxmlTexts texts;

    /**
     * @param controllers how to make the controller of each view, those of included parts too
     */
    Views(Map<Class<?>, Supplier<?>> controllers, FxmlTexts texts) {
        this.controllers = Map.copyOf(controllers);
        this.texts = texts;
    }

    /**
     * What was loaded.
     *
     * @param <C> class of the controller
     */
    record View<C>(Parent root, C controller) {}

    /** The controllers that can be made here. */
    Set<Class<?>> all() {
        return controllers.keySet();
    }

    /**
     * Makes a view, its texts in the language on view and following it.
     *
     * @throws IllegalStateException if its FXML is missing, or names a controller that is not known here
     */
    <C> View<C> load(Class<C> controller) {
        String name = "/io/backstep/fxml/" + controller.getSimpleName() + ".fxml";
        URL location = Views.class.getResource(name);
        if (location == null) {
            throw new IllegalStateException(name + " is not in the build");
        }
        FXMLLoader loader = new FXMLLoader(location, texts.keys());
        loader.setControllerFactory(this::make);
        try {
            Parent root = loader.load();
            texts.bind(root);
            return new View<>(root, controller.cast(loader.getController()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Object make(Class<?> type) {
        Supplier<?> supplier = controllers.get(type);
        if (supplier == null) {
            throw new IllegalStateException("nobody makes a " + type.getName());
        }
        return supplier.get();
    }
}
