package io.backstep.ui.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Lets a person choose a file. Nothing is given back where they cancel. */
interface FileDialogs {
    Optional<Path> open();

    /** Lets a person choose a table of data. */
    Optional<Path> openTable();

    /** Lets a person choose a picture. */
    Optional<Path> openPicture();

    /** Lets a person choose a folder of pictures. */
    Optional<Path> openFolder();

    /** Lets a person choose the files of a set of pictures; none where they cancel. */
    List<Path> openImages();

    /**
     * Asks where to save; the dialog itself asks before an existing file is replaced.
     *
     * @param beside the file whose folder is offered, if there is one
     * @param name the name that is offered
     */
    Optional<Path> save(Optional<Path> beside, String name);
}
