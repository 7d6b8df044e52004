package io.backstep.ui.document;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The files used last, most recent first. To be used on one thread. */
public final class RecentFiles {
    public static final int MOST = 10;

    private final ReadOnlyObjectWrapper<List<Path>> paths;

    /**
     * Files from an earlier run.
     *
     * @param remembered most recent first; only the first {@link #MOST} are taken
     */
    public RecentFiles(List<Path> remembered) {
        paths = new ReadOnlyObjectWrapper<>(
                this, "paths", remembered.stream().distinct().limit(MOST).toList());
    }

    /** All that are remembered, whether they still exist or not; to be kept with the settings. */
    public ReadOnlyObjectProperty<List<Path>> pathsProperty() {
        return paths.getReadOnlyProperty();
    }

    public List<Path> paths() {
        return paths.get();
    }

    /** Forgets the files that are gone, and gives the others: for the moment before they are shown. */
    public List<Path> existing() {
        paths.set(paths().stream().filter(Files::isRegularFile).toList());
        return paths();
    }

    public void clear() {
        paths.set(List.of());
    }

    /** Puts a file in front. */
    public void use(Path file) {
        Path path = file.toAbsolutePath().normalize();
        List<Path> changed = new ArrayList<>(paths());
        changed.remove(path);
        changed.add(0, path);
        paths.set(changed.stream().limit(MOST).toList());
    }

    public void forget(Path file) {
        Path path = file.toAbsolutePath().normalize();
        paths.set(paths().stream().filter(known -> !known.equals(path)).toList());
    }
}
