/**
 * What a run is made of, and the file that holds it: reading, checking, writing, and the examples that come along.
 *
 * <p>Reading checks everything before anything is used. Whatever is wrong becomes an {@link
 * io.backstep.experiment.ExperimentProblem}, which names the place and can be worded in each language.
 */
@org.jspecify.annotations.NullMarked
package io.backstep.experiment;
