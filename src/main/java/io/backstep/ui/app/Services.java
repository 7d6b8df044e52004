package io.backstep.ui.app;

import io.backstep.dataset.UserFolders;
import io.backstep.experiment.Experiment;
import io.backstep.experiment.WholeFile;
import io.backstep.text.Language;
import io.backstep.ui.background.Background;
import io.backstep.ui.document.Document;
import io.backstep.ui.document.DocumentFiles;
import io.backstep.ui.document.ExperimentFileFormat;
import io.backstep.ui.document.Position;
import io.backstep.ui.document.RecentFiles;
import io.backstep.ui.document.session.SessionFolder;
import io.backstep.ui.document.session.SessionFormat;
import io.backstep.ui.document.session.SessionKeeper;
import io.backstep.ui.document.session.SessionPace;
import io.backstep.ui.kit.clock.FrameClock;
import io.backstep.ui.kit.clock.Motion;
import io.backstep.ui.kit.formula.FormulaTypesetter;
import io.backstep.ui.kit.panel.SidePanel;
import io.backstep.ui.settings.PanelState;
import io.backstep.ui.settings.Settings;
import io.backstep.ui.settings.SettingsFile;
import io.backstep.ui.step.StepViewModel;
import io.backstep.ui.text.LiveLanguage;
import io.backstep.ui.theme.ThemeService;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.util.Subscription;

/**
 * Everything behind the window, put together once: the document, what keeps it, the language, the look, and the settings
 * that they start from and that follow them. To be used on the JavaFX thread.
 */
final class Services implements AutoCloseable {
    private final Surroundings surroundings;
    private final NoticeBoard notices = new NoticeBoard();
    private final SettingsKeeper settings;
    private final LiveLanguage language;
    private final ThemeService themes = new ThemeService();
    private final Motion motion = new Motion();
    private final SidePanel settingsPanel = new SidePanel("settings");
    private final SidePanel explanationPanel = new SidePanel("explanation");
    private final RecentFiles recentFiles;
    private final Document document;
    private final DocumentFiles files;
    private final SessionFolder sessions;
    private final SessionKeeper sessionKeeper;
    private final FormulaTypesetter typesetter = new FormulaTypesetter();
    private final StepViewModel step;
    private final Subscription links;

    /**
     * What the window stands in, and tests put something else in place of.
     *
     * @param later runs something on the JavaFX thread when the work that is waiting there is done
     * @param locale the system's, for who has never chosen a language
     * @param process the number of this process
     * @param seeds a new seed whenever somebody wants other start weights
     * @param first what a newcomer sees
     */
    record Surroundings(
            UserFolders folders,
            Background background,
            SessionPace pace,
            FrameClock clock,
            Consumer<Runnable> later,
            Locale locale,
            long process,
            LongSupplier seeds,
            Experiment first) {}

    Services(Surroundings surroundings) {
        this.surroundings = surroundings;
        SettingsFile file = new SettingsFile(surroundings.folders().settingsFile(), WholeFile::write);
        SettingsFile.Loaded loaded = file.load();
        loaded.notice().ifPresent(notices::problem);
        settings = new SettingsKeeper(file, loaded.settings(), surroundings.pace(), notices::problem);
        Settings set = loaded.settings();
        language = new LiveLanguage(set.language().orElse(Language.preferredBy(surroundings.locale())));
        themes.languageProperty().bind(language.languageProperty());
        themes.setTheme(set.theme());
        themes.setTextScale(set.textScale());
        motion.enabledProperty().set(set.motion());
        recentFiles = new RecentFiles(set.recentFiles());
        ExperimentFileFormat format = new ExperimentFileFormat();
        document = new Document(surroundings.first(), Position.start(StepDocumentLink.SCREEN));
        files = new DocumentFiles(document, format, WholeFile::write, recentFiles);
        sessions = new SessionFolder(
                surroundings.folders().sessionFolder(),
                new SessionFormat(format),
                WholeFile::write,
                surroundings.process());
        step = new StepViewModel(surroundings.first(), surroundings.background());
        StepDocumentLink link = new StepDocumentLink(document, step);
        // After the link has told the document where the screen is: to be where everybody begins is nothing to keep.
        sessionKeeper = new SessionKeeper(document, sessions, surroundings.pace(), notices::problem);
        links = Subscription.combine(link, rememberSettings());
    }

    private Subscription rememberSettings() {
        restore(settingsPanel);
        restore(explanationPanel);
        return Subscription.combine(
                themes.themeProperty().subscribe((before, now) -> settings.change(s -> s.withTheme(now))),
                themes.textScaleProperty().subscribe((before, now) -> settings.change(s -> s.withTextScale(now))),
                language.languageProperty()
                        .subscribe((before, now) -> settings.change(s -> s.withLanguage(Optional.of(now)))),
                motion.enabledProperty().subscribe((before, now) -> settings.change(s -> s.withMotion(now))),
                recentFiles.pathsProperty().subscribe((before, now) -> settings.change(s -> s.withRecentFiles(now))),
                remember(settingsPanel),
                remember(explanationPanel));
    }

    private void restore(SidePanel panel) {
        PanelState state = settings.settings().panels().get(panel.name());
        if (state != null) {
            panel.widthProperty().set(state.width());
            panel.shownProperty().set(!state.hidden());
        }
    }

    private Subscription remember(SidePanel panel) {
        Runnable keep =
                () -> settings.change(s -> s.withPanel(panel.name(), new PanelState(panel.width(), !panel.isShown())));
        return Subscription.combine(
                panel.shownProperty().subscribe((before, now) -> keep.run()),
                panel.widthProperty().subscribe((before, now) -> keep.run()));
    }

    Surroundings surroundings() {
        return surroundings;
    }

    NoticeBoard notices() {
        return notices;
    }

    SettingsKeeper settings() {
        return settings;
    }

    LiveLanguage language() {
        return language;
    }

    ThemeService themes() {
        return themes;
    }

    Motion motion() {
        return motion;
    }

    SidePanel settingsPanel() {
        return settingsPanel;
    }

    SidePanel explanationPanel() {
        return explanationPanel;
    }

    RecentFiles recentFiles() {
        return recentFiles;
    }

    Document document() {
        return document;
    }

    DocumentFiles files() {
        return files;
    }

    SessionFolder sessions() {
        return sessions;
    }

    SessionKeeper sessionKeeper() {
        return sessionKeeper;
    }

    FormulaTypesetter typesetter() {
        return typesetter;
    }

    StepViewModel step() {
        return step;
    }

    /** The first formula takes a third of a second, so it is set before anybody asks for one. */
    void warmUp() {
        surroundings
                .background()
                .run(
                        () -> {
                            typesetter.warmUp();
                            return typesetter;
                        },
                        ready -> {},
                        // Whoever asks for a formula will hear of it.
                        failure -> {});
    }

    /** Keeps the session and the settings as they are now. */
    @Override
    public void close() {
        links.unsubscribe();
        sessionKeeper.close();
        settings.close();
    }
}
