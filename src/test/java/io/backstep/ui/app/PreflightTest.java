package io.backstep.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PreflightTest {
    private static final String[] LIBRARIES = {"libgtk-3.so.0", "libXtst.so.6", "libpangoft2-1.0.so.0"};
    private static final PreflightDisplay NO_DISPLAY = new PreflightDisplay(Map.of());

    @TempDir
    Path folder;

    @Test
    void everyMissingLibraryIsNamedAndSoAreThePackages() throws IOException {
        Files.createFile(folder.resolve("libXtst.so.6"));
        assertOneLine(linux(PreflightTest::emptyList, NO_DISPLAY).windowProblem())
                .contains("libgtk-3.so.0 and libpangoft2-1.0.so.0 are missing")
                .doesNotContain("libXtst.so.6")
                .contains("libgtk-3-0 libxtst6 libpangoft2-1.0-0")
                .contains("xvfb")
                .contains("backstep trace")
                .contains("backstep pictures");
    }

    @Test
    void drawingNeedsPangoOnly() throws IOException {
        assertOneLine(linux(PreflightTest::emptyList, NO_DISPLAY).drawingProblem())
                .contains("libpangoft2-1.0.so.0 is missing")
                .contains("libpangoft2-1.0-0");
        Files.createFile(folder.resolve("libpangoft2-1.0.so.0"));
        assertThat(linux(PreflightTest::emptyList, NO_DISPLAY).drawingProblem()).isEmpty();
    }

    @Test
    void aLibraryElsewhereIsFoundInTheLoadersList() throws IOException {
        Path elsewhere = Files.createFile(folder.resolve("elsewhere"));
        Path deleted = folder.resolve("deleted");
        Supplier<Optional<List<String>>> list = () -> Optional.of(List.of(
                "3 libs found in cache",
                "\tlibgtk-3.so.0 (libc6,x86-64) => " + elsewhere,
                "\tlibXtst.so.6 (libc6,x86-64) => " + deleted,
                "\tlibpangoft2-1.0.so.0.1 (libc6,x86-64) => " + elsewhere));
        PreflightLibraries libraries = new PreflightLibraries(List.of(folder), list);
        assertThat(libraries.missing(List.of(LIBRARIES))).containsExactly("libXtst.so.6", "libpangoft2-1.0.so.0");
    }

    @Test
    void whereTheLoaderCannotBeAskedNothingIsClaimed() {
        assertThat(linux(Optional::empty, NO_DISPLAY).drawingProblem()).isEmpty();
    }

    @Test
    void otherSystemsBringTheirOwnLibraries() {
        PreflightLibraries libraries = new PreflightLibraries(List.of(folder), PreflightTest::emptyList);
        Preflight preflight = new Preflight(false, false, libraries, NO_DISPLAY);
        assertThat(preflight.windowProblem()).isEmpty();
        assertThat(preflight.drawingProblem()).isEmpty();
    }

    @Test
    void offScreenNeedsNoDisplay() throws IOException {
        createLibraries();
        PreflightLibraries libraries = new PreflightLibraries(List.of(folder), PreflightTest::emptyList);
        assertThat(new Preflight(true, true, libraries, NO_DISPLAY).windowProblem())
                .isEmpty();
    }

    @Test
    void aMissingDisplayIsReported() throws IOException {
        createLibraries();
        assertOneLine(linux(PreflightTest::emptyList, NO_DISPLAY).windowProblem())
                .contains("DISPLAY is not set")
                .contains("xvfb");
        PreflightDisplay wayland = new PreflightDisplay(Map.of("WAYLAND_DISPLAY", "wayland-0"));
        assertOneLine(linux(PreflightTest::emptyList, wayland).windowProblem()).contains("XWayland");
    }

    @Test
    void aDisplayIsKnockedAt() throws IOException {
        createLibraries();
        String address;
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            address = "localhost:" + (server.getLocalPort() - 6000) + ".0";
            assertThat(linux(PreflightTest::emptyList, display(address)).windowProblem())
                    .isEmpty();
        }
        assertOneLine(linux(PreflightTest::emptyList, display(address)).windowProblem())
                .contains("no display answers at DISPLAY=" + address);
    }

    @ParameterizedTest
    @ValueSource(strings = {":59999", "unix:59999", ":59999.0", ":99999", "localhost:99999"})
    void aDisplayThatNobodyServesIsReported(String address) {
        assertThat(display(address).problem()).isPresent();
    }

    @Test
    void anAddressOfAnotherFormIsLeftToJavaFx() {
        assertThat(display("/private/tmp/socket").problem()).isEmpty();
    }

    private static Optional<List<String>> emptyList() {
        return Optional.of(List.of());
    }

    private static PreflightDisplay display(String address) {
        return new PreflightDisplay(Map.of("DISPLAY", address));
    }

    private Preflight linux(Supplier<Optional<List<String>>> loaderList, PreflightDisplay display) {
        return new Preflight(true, false, new PreflightLibraries(List.of(folder), loaderList), display);
    }

    private void createLibraries() throws IOException {
        for (String library : LIBRARIES) {
            Files.createFile(folder.resolve(library));
        }
    }

    private static AbstractStringAssert<?> assertOneLine(Optional<String> problem) {
        assertThat(problem).isPresent();
        return assertThat(problem.orElseThrow()).hasLineCount(1);
    }
}
