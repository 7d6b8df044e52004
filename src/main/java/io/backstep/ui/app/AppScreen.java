package io.backstep.ui.app;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Parent;

/**
 * One of the screens between which the window switches.
 *
 * @param name as positions, messages and ids write it: {@code step}
 * @param stylesheets what its parts need after the common ones
 * @param load makes its view; called at the first visit only
 */
record AppScreen(String name, List<String> stylesheets, Supplier<Parent> load) {}
