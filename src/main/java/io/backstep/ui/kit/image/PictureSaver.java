package io.backstep.ui.kit.image;

import java.io.IOException;

/** Asks a person where a picture is to go, and writes it there. */
@FunctionalInterface
public interface PictureSaver {
    /** What a file is to contain. */
    @FunctionalInterface
    interface Content {
        byte[] bytes() throws IOException;
    }

    /**
     * Asks where to, writes the file whole or not at all, and says so where that fails. Does nothing if the person
     * thinks better of it.
     *
     * @param name the name that is offered, without an ending
     * @param content is asked for only once the place is known
     */
    void save(String name, PictureFormat format, Content content);
}
