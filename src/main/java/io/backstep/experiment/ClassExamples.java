package io.backstep.experiment;

import io.backstep.engine.data.ClassCoding;
import io.backstep.engine.data.Sample;
import io.backstep.engine.math.Vector;
import io.backstep.engine.training.TrainingData;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A sample of each class, which an experiment shows where all of them are too many. */
public final class ClassExamples {
    private ClassExamples() {}

    /**
     * The first sample of each class that there is one of, by class.
     *
     * @param samples with targets that single a class out by a 1 among zeros
     */
    public static List<Sample> of(TrainingData samples, int classes) {
        Map<Vector, Sample> first = new LinkedHashMap<>();
        for (int i = 0; i < samples.size() && first.size() < classes; i++) {
            Sample sample = samples.sample(i);
            first.putIfAbsent(sample.target(), sample);
        }
        return first.values().stream()
                .sorted(Comparator.comparing((Sample sample) -> new ClassCoding.OneHot().read(sample.target())))
                .toList();
    }
}
