package io.backstep.ui.kit.plot;

/** A place in a plot, in the units of its axes. */
public record PlotPoint(double x, double y) {}
