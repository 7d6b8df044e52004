package io.backstep.ui.kit.image;

/** The kinds of files that a picture can be saved as. */
public enum PictureFormat {
    PNG(".png"),
    SVG(".svg");

    private final String ending;

    PictureFormat(String ending) {
        this.ending = ending;
    }

    /** How names of such files end. */
    public String ending() {
        return ending;
    }
}
