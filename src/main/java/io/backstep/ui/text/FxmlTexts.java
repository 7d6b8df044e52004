package io.backstep.ui.text;

import io.backstep.text.Messages;
import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;
import javafx.beans.property.Property;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/**
 * Makes the texts of FXML follow the language. FXML names a key ({@code text="%step.title"}); the loader is given
 * {@link #keys()}, which answers with the key itself behind an invisible mark; afterwards {@link #bind(Node)} walks what
 * was loaded and binds every property that holds a marked key to the text of that key.
 */
public final class FxmlTexts {
    /** An invisible separator, which no text of ours contains. */
    private static final char MARK = '\u2063';

    private final LiveLanguage language;

    public FxmlTexts(LiveLanguage language) {
        this.language = language;
    }

    /** What an FXMLLoader is to use as its resources. An unknown key fails while loading. */
    public ResourceBundle keys() {
        return new MarkedKeys(language.messages());
    }

    /** Binds every text below this node, tooltips, menus and accessible texts included. */
    public void bind(Node root) {
        new TextWalk(this::bindIfMarked).node(root);
    }

    /** Whether a text is a key that has not been bound: such a text must never be seen. */
    public static boolean isUnbound(@Nullable String text) {
        return text != null && text.indexOf(MARK) >= 0;
    }

    private void bindIfMarked(Property<String> property) {
        @Nullable String value = property.getValue();
        if (value != null && isUnbound(value) && !property.isBound()) {
            property.bind(language.bind(value.substring(value.indexOf(MARK) + 1)));
        }
    }

    private static final class MarkedKeys extends ResourceBundle {
        private final Messages messages;

        MarkedKeys(Messages messages) {
            this.messages = messages;
        }

        @Override
        protected @Nullable Object handleGetObject(String key) {
            return messages.has(key) ? MARK + key : null;
        }

        @Override
        public boolean containsKey(String key) {
            return messages.has(key);
        }

        @Override
        public Enumeration<String> getKeys() {
            return Collections.emptyEnumeration();
        }
    }
}
