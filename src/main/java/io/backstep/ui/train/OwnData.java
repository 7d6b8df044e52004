package io.backstep.ui.train;

import io.backstep.experiment.DataSource;
import java.util.Optional;

/**
 * Data of a learner's own, and where they come from.
 *
 * @param drawn whether they were drawn by hand
 * @param file from which they can be read again, if there is one
 */
record OwnData(DataSource.Own source, boolean drawn, Optional<OwnFile> file) {}
