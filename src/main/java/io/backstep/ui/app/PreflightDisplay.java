package io.backstep.ui.app;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Knocks at the X display that JavaFX would use. JavaFX speaks X11 on Wayland too, so DISPLAY counts and
 * WAYLAND_DISPLAY does not.
 */
final class PreflightDisplay {
    /** {@code host:display.screen}; no host, or {@code unix}, is this machine. */
    private static final Pattern ADDRESS = Pattern.compile("(?:\\w+/)?(?<host>.*):(?<display>\\d{1,5})(?:\\.\\d+)?");

    private static final Path SOCKETS = Path.of("/tmp/.X11-unix");
    private static final int FIRST_PORT = 6000;
    private static final int PATIENCE_MILLISECONDS = 3000;

    private final Map<String, String> environment;

    PreflightDisplay(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** Why no window can be shown, in a few words, or nothing if somebody answers. */
    Optional<String> problem() {
        String name = environment.getOrDefault("DISPLAY", "");
        if (name.isEmpty()) {
            return Optional.of(
                    environment.containsKey("WAYLAND_DISPLAY")
                            ? "DISPLAY is not set (on Wayland, XWayland sets it)"
                            : "there is no display (DISPLAY is not set)");
        }
        Matcher address = ADDRESS.matcher(name);
        if (!address.matches()) {
            // Some systems have forms of their own, such as the path of a socket.
            return Optional.empty();
        }
        String host = address.group("host");
        int display = Integer.parseInt(address.group("display"));
        boolean isHere = host.isEmpty() || host.equals("unix");
        boolean answered = isHere ? answersHere(display) : answers(host, FIRST_PORT + display);
        return answered ? Optional.empty() : Optional.of("no display answers at DISPLAY=" + name);
    }

    private static boolean answersHere(int display) {
        Path socket = SOCKETS.resolve("X" + display);
        return answers(UnixDomainSocketAddress.of(socket))
                || isAbstractSocket(socket)
                || answers("localhost", FIRST_PORT + display);
    }

    private static boolean answers(SocketAddress address) {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            return channel.connect(address);
        } catch (IOException e) {
            return false;
        }
    }

    /** Linux has sockets that are not in the file system, which Java cannot connect to but the kernel lists. */
    private static boolean isAbstractSocket(Path socket) {
        try {
            return Files.readString(Path.of("/proc/net/unix")).lines().anyMatch(line -> line.endsWith(" @" + socket));
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean answers(String host, int port) {
        if (port > 0xFFFF) {
            return false;
        }
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLISECONDS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
