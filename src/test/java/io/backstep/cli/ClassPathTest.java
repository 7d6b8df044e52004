package io.backstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The second run of these tests proves nothing unless JavaFX is really absent from it. */
final class ClassPathTest {
    private static final boolean WITHOUT_JAVAFX = Boolean.getBoolean("backstep.without.javafx");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javafx/application/Application.class",
                "javafx/beans/property/Property.class",
                "org/controlsfx/control/PopOver.class",
                "atlantafx/base/theme/PrimerLight.class",
                "org/kordamp/ikonli/javafx/FontIcon.class",
                "org/testfx/api/FxRobot.class",
                "com/sun/glass/ui/monocle/MonoclePlatformFactory.class"
            })
    void javaFxIsThereInOneRunOnly(String path) {
        assertThat(ClassPathTest.class.getClassLoader().getResource(path) == null)
                .as(path + " is absent")
                .isEqualTo(WITHOUT_JAVAFX);
    }

    @Test
    void librariesThatNeedNoJavaFxStay() {
        assertThat(ClassPathTest.class.getClassLoader().getResource("picocli/CommandLine.class"))
                .isNotNull();
    }
}
