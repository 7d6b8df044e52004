package io.backstep.ui.kit.plot;

import java.util.Objects;

/**
 * How far the horizontal axis of a plot can be zoomed and moved.
 *
 * @param home where key 0 leads back to
 * @param bounds beyond which nothing is shown
 * @param leastSpan the narrowest stretch that can be shown
 * @param centred whether the middle of home stays in the middle
 */
public record PlotZoom(PlotRange home, PlotRange bounds, double leastSpan, boolean centred) {
    public PlotZoom {
        Objects.requireNonNull(home);
        if (!(leastSpan > 0) || leastSpan > bounds.span()) {
            throw new IllegalArgumentException("a narrowest stretch of " + leastSpan + " does not fit " + bounds);
        }
    }

    /** A plot that always shows the same stretch. */
    public static PlotZoom fixed(PlotRange range) {
        return new PlotZoom(range, range, range.span(), true);
    }

    /** Around 0, from {@code ±least} to {@code ±most}. */
    public static PlotZoom around0(double home, double least, double most) {
        return new PlotZoom(PlotRange.around0(home), PlotRange.around0(most), 2 * least, true);
    }

    /** Anywhere within the bounds. */
    public static PlotZoom within(PlotRange home, PlotRange bounds, double leastSpan) {
        return new PlotZoom(home, bounds, leastSpan, false);
    }

    public boolean isFixed() {
        return leastSpan >= bounds.span();
    }

    /**
     * The stretch shown after zooming.
     *
     * @param factor under 1 to see less of it, larger
     * @param about the value that stays where it is, as far as the bounds allow
     */
    public PlotRange zoomed(PlotRange now, double factor, double about) {
        double span = Math.max(leastSpan, Math.min(bounds.span(), now.span() * factor));
        double fixedPoint = centred ? home.middle() : about;
        double share = centred ? 0.5 : (fixedPoint - now.low()) / now.span();
        return within(fixedPoint - share * span, span);
    }

    /** The stretch shown after moving to the right by so much; the same where the middle is kept. */
    public PlotRange moved(PlotRange now, double by) {
        return centred ? now : within(now.low() + by, now.span());
    }

    /** The nearest stretch that is allowed. */
    public PlotRange allowed(PlotRange wanted) {
        return zoomed(wanted, 1, wanted.middle());
    }

    private PlotRange within(double low, double span) {
        double start = Math.max(bounds.low(), Math.min(bounds.high() - span, low));
        return new PlotRange(start, Math.min(bounds.high(), start + span));
    }
}
