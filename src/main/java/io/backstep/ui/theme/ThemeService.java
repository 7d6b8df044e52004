package io.backstep.ui.theme;

import atlantafx.base.theme.PrimerLight;
import io.backstep.text.Language;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Gives scenes their look: style sheets, theme, text size and the typography of the language. Changing a property
 * changes every scene that was given to {@link #apply(Scene, List)}, at once and without reloading a style sheet.
 *
 * <p>AtlantaFX is used with one user-agent style sheet for every theme; {@code tokens.css} reassigns the colours that it
 * looks up. To be used on the JavaFX thread.
 */
public final class ThemeService {
    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
    private static final PseudoClass HIGH_CONTRAST = PseudoClass.getPseudoClass("high-contrast");
    private static final PseudoClass CHINESE = PseudoClass.getPseudoClass("chinese");

    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);
    private final ObjectProperty<TextScale> textScale = new SimpleObjectProperty<>(this, "textScale", TextScale.NORMAL);
    private final ObjectProperty<Language> language = new SimpleObjectProperty<>(this, "language", Language.ENGLISH);

    /** Loads the fonts and sets the user-agent style sheet; JavaFX must be running. */
    public ThemeService() {
        BundledFonts.load();
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    public Theme theme() {
        return theme.get();
    }

    public void setTheme(Theme value) {
        theme.set(Objects.requireNonNull(value));
    }

    public ObjectProperty<TextScale> textScaleProperty() {
        return textScale;
    }

    public TextScale textScale() {
        return textScale.get();
    }

    public void setTextScale(TextScale value) {
        textScale.set(Objects.requireNonNull(value));
    }

    /** The language whose typography is used; to be bound to the language on view. */
    public ObjectProperty<Language> languageProperty() {
        return language;
    }

    /**
     * Styles a scene, now and whenever a property of this service or the scene's root changes. Tooltips, menus and
     * drop-down lists of its nodes follow by themselves; a pop-over or a dialog needs {@link #apply(Parent, List)}.
     *
     * @param viewStylesheets names of further files under {@code styles/}, such as {@code "step.css"}
     * @return ends the following; the scene keeps the look it has
     */
    public Subscription apply(Scene scene, List<String> viewStylesheets) {
        scene.getStylesheets().setAll(stylesheets(viewStylesheets));
        return Subscription.combine(
                onAnyChange(() -> setStates(scene.getRoot())),
                scene.rootProperty().subscribe(this::setStates));
    }

    /** As {@link #apply(Scene, List)} with the common style sheets only. */
    public Subscription apply(Scene scene) {
        return apply(scene, List.of());
    }

    /**
     * Styles the root of something that has style sheets or a scene of its own: a dialog pane, the root of a pop-over.
     *
     * @return ends the following; the root keeps the look it has
     */
    public Subscription apply(Parent root, List<String> viewStylesheets) {
        // After what the control brought along, so that ours outweighs it.
        root.getStylesheets().removeAll(stylesheets(viewStylesheets));
        root.getStylesheets().addAll(stylesheets(viewStylesheets));
        return onAnyChange(() -> setStates(root));
    }

    /**
     * Adds the style sheets of a view to its root. What JavaFX looks through for a node are all sheets from the node up to
     * the scene, for every node with a name of its own anew: so the sheets of a view do not stand at the scene, where all
     * others would pay for them.
     *
     * @param viewStylesheets names of files under {@code styles/}
     * @throws IllegalArgumentException if there is no such file
     */
    public static void addStylesheets(Parent view, List<String> viewStylesheets) {
        viewStylesheets.stream().map(ThemeService::stylesheet).forEach(view.getStylesheets()::add);
    }

    /**
     * The addresses of the style sheets in the order in which they apply: the common ones, then those of the views.
     *
     * @throws IllegalArgumentException if there is no such file
     */
    public static List<String> stylesheets(List<String> viewStylesheets) {
        List<String> names = new ArrayList<>(List.of("tokens.css", "base.css", "controls.css"));
        names.addAll(viewStylesheets);
        return names.stream().map(ThemeService::stylesheet).toList();
    }

    private static String stylesheet(String name) {
        URL address = ThemeService.class.getResource("/io/backstep/styles/" + name);
        if (address == null) {
            throw new IllegalArgumentException("no style sheet " + name);
        }
        return address.toExternalForm();
    }

    private Subscription onAnyChange(Runnable action) {
        action.run();
        return Subscription.combine(theme.subscribe(action), textScale.subscribe(action), language.subscribe(action));
    }

    private void setStates(@Nullable Parent root) {
        if (root == null) {
            return;
        }
        root.pseudoClassStateChanged(DARK, theme() != Theme.LIGHT);
        root.pseudoClassStateChanged(HIGH_CONTRAST, theme() == Theme.HIGH_CONTRAST);
        root.pseudoClassStateChanged(CHINESE, language.get() == Language.CHINESE);
        for (TextScale scale : TextScale.values()) {
            root.pseudoClassStateChanged(PseudoClass.getPseudoClass("text-" + scale.percent()), scale == textScale());
        }
    }
}
