package io.backstep.ui.train;

import java.nio.file.Path;
import javafx.stage.Window;

/** The windows in which a learner's own data come about. */
public interface DataSheets {
    /** Opens the window for tables. */
    void openTable(Window owner);

    /** Opens it with a file. */
    void openTable(Window owner, Path file);

    /** Opens the window for points drawn by hand. */
    void openDrawing(Window owner);
}
