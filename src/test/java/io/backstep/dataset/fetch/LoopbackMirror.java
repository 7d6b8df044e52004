package io.backstep.dataset.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on this machine that gives files, well or badly. */
public final class LoopbackMirror implements AutoCloseable {
    /** How an answer is given. */
    public interface Manner {
        void answer(HttpExchange exchange, byte[] content) throws IOException;
    }

    /** As it should be, ranges included. */
    public static final Manner WELL = (exchange, content) -> {
        String range = exchange.getRequestHeaders().getFirst("Range");
        if (range == null) {
            send(exchange, 200, content);
            return;
        }
        int from = Integer.parseInt(range.replaceAll("bytes=(\\d+)-", "$1"));
        if (from >= content.length) {
            exchange.sendResponseHeaders(416, -1);
            return;
        }
        exchange.getResponseHeaders()
                .add("Content-Range", "bytes " + from + "-" + (content.length - 1) + "/" + content.length);
        send(exchange, 206, Arrays.copyOfRange(content, from, content.length));
    };

    /** Knows nothing of ranges. */
    static final Manner WHOLE = (exchange, content) -> send(exchange, 200, content);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, byte[]> files;
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private volatile Manner manner = WELL;

    public LoopbackMirror(Map<String, byte[]> files) throws IOException {
        this.files = files;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/set/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String name = exchange.getRequestURI().getPath().substring("/set/".length());
        String range = exchange.getRequestHeaders().getFirst("Range");
        requests.add(range == null ? name : name + " " + range);
        try (exchange) {
            manner.answer(exchange, Objects.requireNonNull(files.get(name), name));
        }
    }

    public static void send(HttpExchange exchange, int status, byte[] content) throws IOException {
        exchange.sendResponseHeaders(status, content.length);
        exchange.getResponseBody().write(content);
    }

    public void become(Manner newManner) {
        manner = newManner;
    }

    /** What was asked for, in order. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    public URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/set/");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
