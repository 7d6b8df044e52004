package io.backstep.ui.kit.plot;

import io.backstep.text.Messages;
import io.backstep.ui.kit.image.NodePictures;
import io.backstep.ui.kit.image.PictureFormat;
import java.util.function.Supplier;
import javafx.geometry.Point2D;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/** The menu of a plot: copies its numbers and saves its picture. It opens at a right click and at the menu key. */
final class PlotMenu {
    private final Region plot;
    private final PlotKit kit;
    private final Supplier<Contents> contents;
    private final ContextMenu menu = new ContextMenu();

    /**
     * What a plot offers.
     *
     * @param name of the picture
     * @param copyLabel what the copying is called
     * @param numbers what is copied: lines with tabs, as a spreadsheet takes them
     */
    record Contents(String name, String copyLabel, String numbers) {}

    private PlotMenu(Region plot, PlotKit kit, Supplier<Contents> contents) {
        this.plot = plot;
        this.kit = kit;
        this.contents = contents;
    }

    static void install(Region plot, PlotKit kit, Supplier<Contents> contents) {
        PlotMenu made = new PlotMenu(plot, kit, contents);
        plot.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            if (event.isKeyboardTrigger()) {
                made.showInMiddle();
            } else {
                made.show(event.getScreenX(), event.getScreenY());
            }
            event.consume();
        });
        plot.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            boolean menuKey =
                    event.getCode() == KeyCode.CONTEXT_MENU || (event.getCode() == KeyCode.F10 && event.isShiftDown());
            if (menuKey) {
                made.showInMiddle();
                event.consume();
            }
        });
        plot.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> made.menu.hide());
    }

    private void showInMiddle() {
        Point2D middle = plot.localToScreen(plot.getWidth() / 2, plot.getHeight() / 2);
        if (!menu.isShowing() && middle != null) {
            show(middle.getX(), middle.getY());
        }
    }

    private void show(double screenX, double screenY) {
        Messages messages = kit.language().messages();
        Contents now = contents.get();
        menu.getItems()
                .setAll(
                        item(now.copyLabel(), () -> copy(now.numbers())),
                        item(messages.get("plot.menu.png"), () -> save(now, PictureFormat.PNG)),
                        item(messages.get("plot.menu.svg"), () -> save(now, PictureFormat.SVG)));
        menu.show(plot, screenX, screenY);
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        return item;
    }

    private static void copy(String numbers) {
        ClipboardContent content = new ClipboardContent();
        content.putString(numbers);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void save(Contents now, PictureFormat format) {
        kit.pictures().save(now.name(), format, () -> NodePictures.of(plot, now.name(), format));
    }
}
