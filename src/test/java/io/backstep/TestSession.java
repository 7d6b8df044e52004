package io.backstep;

import io.backstep.ui.app.ClassPathWarning;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** What holds for a whole run of tests. Found by the service loader. */
public final class TestSession implements LauncherSessionListener {
    private final ClassPathWarning classPathWarning = new ClassPathWarning();

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        classPathWarning.drop();
    }
}
