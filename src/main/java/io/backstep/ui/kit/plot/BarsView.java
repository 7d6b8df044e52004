package io.backstep.ui.kit.plot;

import io.backstep.engine.formula.Numbers;
import io.backstep.text.Messages;
import io.backstep.ui.kit.subscription.Subscriptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * Bars, standing or lying, beside one another or piled up; those that are movable can be dragged and moved with the
 * arrow keys, those that are pickable lead where they come from. To be used on the JavaFX thread.
 */
public final class BarsView extends Region {
    private final ObjectProperty<BarsPicture> picture = new SimpleObjectProperty<>(this, "picture", BarsPicture.EMPTY);
    private final BarNodes bars;
    private boolean compact;
    private BarMoves onBarMoved = (id, value) -> {};
    private Consumer<String> onBarPicked = id -> {};
    private @Nullable Messages messages;

    public BarsView() {
        PlotStyle.PLOT.addTo(this);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        bars = new BarNodes(() -> onBarMoved, id -> onBarPicked.accept(id));
        getChildren().addAll(bars.nodes());
        bars.ruler().fontProperty().subscribe(font -> requestLayout());
        picture.subscribe((before, now) -> {
            describe();
            requestLayout();
        });
    }

    /** Gives the bars their language and what saves their pictures; to be called once, before they are shown. */
    public void connect(PlotKit given) {
        PlotMenu.install(
                this,
                given,
                () -> new PlotMenu.Contents(
                        picture().name(),
                        given.language().messages().get("plot.menu.copy"),
                        PlotNumbers.of(picture())));
        Subscriptions.whileShown(
                this,
                held -> held.listen(given.language().messagesProperty(), now -> {
                    messages = now;
                    setAccessibleHelp(now.get("plot.help.bars"));
                    describe();
                }));
    }

    private void describe() {
        Messages words = messages;
        if (words != null) {
            setAccessibleText(describe(picture(), words));
        }
    }

    private static String describe(BarsPicture shown, Messages words) {
        List<String> lines = new ArrayList<>();
        lines.add(shown.name());
        for (BarsPicture.Group group : shown.groups()) {
            for (BarsPicture.Bar bar : group.bars()) {
                String value = Numbers.plain(bar.value(), Numbers.GRAPH_DIGITS);
                lines.add(
                        group.name().equals(bar.name())
                                ? words.get("plot.bar", bar.name(), value)
                                : words.get("plot.cell", group.name(), bar.name(), value));
            }
        }
        return String.join("\n", lines);
    }

    public ObjectProperty<BarsPicture> pictureProperty() {
        return picture;
    }

    public BarsPicture picture() {
        return picture.get();
    }

    public void setPicture(BarsPicture value) {
        picture.set(Objects.requireNonNull(value));
    }

    /** What hears of bars that are moved. */
    public void setOnBarMoved(BarMoves handler) {
        onBarMoved = handler;
    }

    /** What hears of a bar that is clicked, or on which Enter is pressed, by its id. */
    public void setOnBarPicked(Consumer<String> handler) {
        onBarPicked = handler;
    }

    /** How much an arrow key changes a bar; ten times as much with Shift. A hundredth of the axis unless told otherwise. */
    public void setStep(double step) {
        bars.setStep(step);
    }

    /** Whether it wishes for no more height than it needs. */
    public void setCompact(boolean value) {
        compact = value;
        requestLayout();
    }

    public boolean isCompact() {
        return compact;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 10 * bars.em();
    }

    @Override
    protected double computeMinHeight(double width) {
        return picture().horizontal() ? (1.9 * picture().groups().size() + 2) * bars.em() : 8 * bars.em();
    }

    @Override
    protected double computePrefHeight(double width) {
        return compact
                ? computeMinHeight(width)
                : picture().horizontal() ? (3.2 * picture().groups().size() + 3) * bars.em() : 16 * bars.em();
    }

    @Override
    protected double computePrefWidth(double height) {
        return 26 * bars.em();
    }

    @Override
    protected void layoutChildren() {
        if (getWidth() > 0 && getHeight() > 0) {
            bars.draw(picture(), new TextSpot(0, 0, getWidth(), getHeight()));
        }
    }
}
