package io.backstep.dataset;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where this person's settings, sessions and data are kept, by the custom of the platform.
 *
 * @param config what a person has set
 * @param state what the program remembers by itself
 * @param data what was fetched from elsewhere
 */
public record UserFolders(Path config, Path state, Path data) {
    /** The system property that names one folder for everything, for tests and scripts. */
    public static final String HOME_PROPERTY = "backstep.home";

    private static final String NAME = "backstep";

    /** The folders of the person who runs this. */
    public static UserFolders ofThisMachine() {
        return of(
                Optional.ofNullable(System.getProperty(HOME_PROPERTY)),
                System.getProperty("os.name", ""),
                System.getenv(),
                Path.of(System.getProperty("user.home", "")));
    }

    /**
     * The folders by these circumstances.
     *
     * @param everything one folder for everything, which goes before all else
     * @param system the name of the operating system, as Java gives it
     * @param home the person's own folder
     */
    public static UserFolders of(
            Optional<String> everything, String system, Map<String, String> environment, Path home) {
        Optional<Path> one = everything
                .filter(text -> !text.isBlank())
                .map(text -> Path.of(text).toAbsolutePath());
        if (one.isPresent()) {
            return new UserFolders(
                    one.get().resolve("config"),
                    one.get().resolve("state"),
                    one.get().resolve("data"));
        }
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            Path roaming = named(environment, "APPDATA").orElse(home.resolve("AppData/Roaming"));
            Path local = named(environment, "LOCALAPPDATA").orElse(home.resolve("AppData/Local"));
            return new UserFolders(
                    roaming.resolve("Backstep"),
                    local.resolve("Backstep"),
                    local.resolve("Backstep").resolve("Data"));
        }
        if (name.startsWith("mac")) {
            Path support = home.resolve("Library/Application Support/Backstep");
            return new UserFolders(support, support.resolve("State"), support.resolve("Data"));
        }
        return new UserFolders(
                named(environment, "XDG_CONFIG_HOME")
                        .orElse(home.resolve(".config"))
                        .resolve(NAME),
                named(environment, "XDG_STATE_HOME")
                        .orElse(home.resolve(".local/state"))
                        .resolve(NAME),
                named(environment, "XDG_DATA_HOME")
                        .orElse(home.resolve(".local/share"))
                        .resolve(NAME));
    }

    public Path settingsFile() {
        return config.resolve("preferences.json");
    }

    public Path sessionFolder() {
        return state.resolve("sessions");
    }

    /** Where MNIST's files are, if they were fetched or put there. */
    public Path mnistFolder() {
        return data.resolve("mnist");
    }

    /** A folder from the environment; one that is not absolute is to be ignored. */
    private static Optional<Path> named(Map<String, String> environment, String variable) {
        try {
            return Optional.ofNullable(environment.get(variable))
                    .filter(text -> !text.isBlank())
                    .map(Path::of)
                    .filter(Path::isAbsolute);
        } catch (InvalidPathException notAPath) {
            return Optional.empty();
        }
    }
}
