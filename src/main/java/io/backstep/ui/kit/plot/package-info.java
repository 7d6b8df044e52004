/**
 * Plots: curves over axes, bars, heat maps and strips of dots, each drawn from an immutable picture.
 *
 * <pre>{@code
 * plot.connect(kit);                                        // language, and who saves pictures
 * plot.setZoom(PlotZoom.around0(8, 2, 20));
 * plot.setProbeName("probe", "z");
 * plot.probeProperty().bindBidirectional(viewModel.zProperty());
 * plot.xRangeProperty().subscribe(range -> viewModel.show(range));
 * PlotCurve value = PlotCurve.function("value", "σ(z)", PlotLook.VALUE, sigmoid::value);
 * PlotCurve slope = PlotCurve.function("slope", "σ′(z)", PlotLook.SLOPE, sigmoid::slope);
 * plot.setPicture(PlotPicture.of("Sigmoid and its slope",
 *         PlotAxis.linear(-8, 8, "z"), PlotAxis.linear(-0.1, 1.1, ""), List.of(value, slope)).withBands(bands));
 * plot.setMarks(List.of(tangent));                          // while the probe moves: curves stay as they are
 * }</pre>
 *
 * Keep curve objects as long as their functions stay the same: an equal curve is not sampled again, and a method
 * reference written anew is another function. A scene that shows plots has {@code plot.css}, as every scene of the
 * program has.
 */
@NullMarked
package io.backstep.ui.kit.plot;

import org.jspecify.annotations.NullMarked;
