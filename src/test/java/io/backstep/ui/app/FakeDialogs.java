package io.backstep.ui.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A person who chooses files and answers questions as a test wants. */
final class FakeDialogs implements FileDialogs, Questions {
    Optional<Path> toOpen = Optional.empty();
    Optional<Path> tableToOpen = Optional.empty();
    Optional<Path> pictureToOpen = Optional.empty();
    Optional<Path> folderToOpen = Optional.empty();
    List<Path> imagesToOpen = List.of();
    Optional<Path> toSave = Optional.empty();
    Unsaved answer = Unsaved.CANCEL;
    boolean replaces;
    final List<String> asked = new ArrayList<>();

    @Override
    public Optional<Path> open() {
        asked.add("open");
        return toOpen;
    }

    @Override
    public Optional<Path> openTable() {
        asked.add("open table");
        return tableToOpen;
    }

    @Override
    public Optional<Path> openPicture() {
        asked.add("open picture");
        return pictureToOpen;
    }

    @Override
    public Optional<Path> openFolder() {
        asked.add("open folder");
        return folderToOpen;
    }

    @Override
    public List<Path> openImages() {
        asked.add("open images");
        return imagesToOpen;
    }

    @Override
    public Optional<Path> save(Optional<Path> beside, String name) {
        asked.add("save " + name);
        return toSave;
    }

    @Override
    public Unsaved unsavedChanges(String name) {
        asked.add("unsaved " + name);
        return answer;
    }

    @Override
    public boolean mayReplace(Path file) {
        asked.add("replace " + file.getFileName());
        return replaces;
    }
}
