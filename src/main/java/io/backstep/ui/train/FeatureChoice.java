package io.backstep.ui.train;

import io.backstep.engine.data.InputFeature;
import io.backstep.engine.data.InputFeatures;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which features are inputs, of those that the data can have.
 *
 * @param columns of the data; 0 where there are none yet
 * @param features of the plan; without any the columns are inputs as they are
 */
record FeatureChoice(int columns, Optional<InputFeatures> features) {
    /** None unless the data have one or two columns. */
    Set<InputFeature> possible() {
        return columns == 0 ? Set.of() : InputFeatures.possible(columns);
    }

    Set<InputFeature> chosen() {
        EnumSet<InputFeature> chosen = EnumSet.noneOf(InputFeature.class);
        features.ifPresentOrElse(now -> chosen.addAll(now.chosen()), () -> chosen.addAll(plain()));
        return chosen;
    }

    private Set<InputFeature> plain() {
        EnumSet<InputFeature> plain = EnumSet.of(InputFeature.X, InputFeature.Y);
        plain.retainAll(possible());
        return plain;
    }

    /** With a feature as an input, or no longer, as plans have it; nothing where that cannot be, as the last one stays. */
    Optional<Optional<InputFeatures>> toggled(InputFeature feature) {
        Set<InputFeature> wanted = chosen();
        if (!possible().contains(feature)) {
            return Optional.empty();
        }
        if (!wanted.remove(feature)) {
            wanted.add(feature);
        }
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        boolean asTheyAre = wanted.equals(plain());
        return Optional.of(asTheyAre ? Optional.empty() : Optional.of(new InputFeatures(List.copyOf(wanted))));
    }
}
