package io.backstep.ui.document;

import io.backstep.experiment.Experiment;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A change of the experiment that can be taken back.
 *
 * @param nameKey key of its name in the message bundles, {@code job.learningRate}
 * @param move where the change takes the learner, if it does
 */
public record Job(String nameKey, Experiment before, Experiment after, Optional<Move> move) {
    /** A change that leaves the learner where they are. */
    public Job(String nameKey, Experiment before, Experiment after) {
        this(nameKey, before, after, Optional.empty());
    }

    /** Where a learner is taken by a change, and brought back by undoing it. */
    public record Move(Position from, Position to) {
        /** The learner's place after undoing. What the change did not touch stays as it has become since. */
        Position back(Position now) {
            return carry(now, to, from);
        }

        /** The learner's place after doing it again. */
        Position forth(Position now) {
            return carry(now, from, to);
        }

        private static Position carry(Position now, Position left, Position reached) {
            Position result = left.run().equals(reached.run()) ? now : now.withRun(reached.run());
            Set<String> names = new TreeSet<>(left.screens().keySet());
            names.addAll(reached.screens().keySet());
            for (String name : names) {
                if (!left.of(name).equals(reached.of(name))) {
                    result = result.with(name, reached.of(name));
                }
            }
            return result;
        }
    }

    public boolean changesNothing() {
        return before.equals(after);
    }

    /** This change and one that follows it as a single one. */
    Job followedBy(Job next) {
        Optional<Move> together = move.isEmpty()
                ? next.move
                : Optional.of(
                        new Move(move.get().from(), next.move.orElse(move.get()).to()));
        return new Job(nameKey, before, next.after, together);
    }
}
