package io.backstep.ui.app;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Looks for shared libraries as the dynamic loader of Linux would: in the folders where distributions keep them and, if
 * they are not there, in the loader's own list.
 */
final class PreflightLibraries {
    private static final Map<String, String> DEBIAN_FOLDERS = Map.of(
            "amd64", "x86_64-linux-gnu",
            "aarch64", "aarch64-linux-gnu",
            "arm", "arm-linux-gnueabihf",
            "riscv64", "riscv64-linux-gnu");

    private final List<Path> folders;
    private final Supplier<Optional<List<String>>> loaderList;

    /**
     * @param folders searched in order
     * @param loaderList the lines of {@code ldconfig -p}, or nothing if the loader cannot be asked; called only for what
     *     the folders lack
     */
    PreflightLibraries(List<Path> folders, Supplier<Optional<List<String>>> loaderList) {
        this.folders = List.copyOf(folders);
        this.loaderList = loaderList;
    }

    static PreflightLibraries ofThisMachine(Map<String, String> environment) {
        List<Path> folders = new ArrayList<>();
        for (String folder : environment.getOrDefault("LD_LIBRARY_PATH", "").split(File.pathSeparator, -1)) {
            if (!folder.isEmpty()) {
                try {
                    folders.add(Path.of(folder));
                } catch (InvalidPathException ignored) {
                    // The loader finds nothing there either.
                }
            }
        }
        String debianFolder = DEBIAN_FOLDERS.get(System.getProperty("os.arch", ""));
        if (debianFolder != null) {
            folders.add(Path.of("/usr/lib", debianFolder));
            folders.add(Path.of("/lib", debianFolder));
        }
        folders.add(Path.of("/usr/lib64"));
        return new PreflightLibraries(folders, PreflightLibraries::askLoader);
    }

    /** Those of these libraries that are known to be missing; none if the loader cannot be asked. */
    List<String> missing(List<String> names) {
        List<String> absent = names.stream().filter(name -> !inFolders(name)).toList();
        if (absent.isEmpty()) {
            return List.of();
        }
        return loaderList
                .get()
                .map(lines ->
                        absent.stream().filter(name -> !listed(name, lines)).toList())
                .orElse(List.of());
    }

    private boolean inFolders(String name) {
        return folders.stream().anyMatch(folder -> Files.exists(folder.resolve(name)));
    }

    /** A line reads {@code libfoo.so.1 (libc6,x86-64) => /usr/lib/libfoo.so.1}; the list may be older than the files. */
    private static boolean listed(String name, List<String> lines) {
        return lines.stream()
                .map(String::strip)
                .filter(line -> line.startsWith(name + " "))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .anyMatch(path -> Files.exists(Path.of(path)));
    }

    private static Optional<List<String>> askLoader() {
        // It is in /sbin, which is seldom in a user's PATH.
        for (String ldconfig : List.of("/sbin/ldconfig", "/usr/sbin/ldconfig")) {
            if (Files.isExecutable(Path.of(ldconfig))) {
                return lines(new ProcessBuilder(ldconfig, "-p"));
            }
        }
        return Optional.empty();
    }

    private static Optional<List<String>> lines(ProcessBuilder command) {
        try {
            Process process =
                    command.redirectError(ProcessBuilder.Redirect.DISCARD).start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            boolean answered = process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
            return answered ? Optional.of(output.lines().toList()) : Optional.empty();
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
