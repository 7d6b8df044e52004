package io.backstep.ui.app;

import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;

/** The window. */
public final class BackstepApplication extends Application {
    @Override
    public void start(Stage stage) {
        setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        stage.setTitle("Backstep");
        stage.setScene(new Scene(new BorderPane(), 1440, 900));
        stage.show();
    }
}
