package io.backstep.experiment;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes a file whole or not at all: into a new file beside it, down to the disk, then renamed over the old one. Whoever
 * reads it, at whatever moment and even after the power failed, finds the old content or the new one.
 */
public final class WholeFile {
    private static final String SUFFIX = ".tmp";

    private WholeFile() {}

    /**
     * Writes the file. Its folder must exist. Where the file is a symbolic link, what it points to is written.
     *
     * @throws IOException if it cannot be written; the file is then as it was before
     */
    public static void write(Path file, byte[] content) throws IOException {
        Path target = Files.isSymbolicLink(file) ? file.toRealPath() : file.toAbsolutePath();
        if (Files.exists(target) && !Files.isWritable(target)) {
            // A rename would get around the protection.
            throw new AccessDeniedException(file.toString());
        }
        Path fresh = create(target);
        try {
            fill(fresh, content);
            keepPermissions(target, fresh);
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(fresh);
            throw e;
        }
        forceFolder(folderOf(target));
    }

    /** Deletes what processes that ended in the middle of writing this file left beside it. */
    public static void removeLeftovers(Path file) throws IOException {
        Path target = file.toAbsolutePath();
        Pattern name = Pattern.compile(
                Pattern.quote("." + target.getFileName() + ".") + "(\\d{1,18})-\\d+" + Pattern.quote(SUFFIX));
        List<Path> leftovers = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folderOf(target))) {
            for (Path other : files) {
                Matcher matcher = name.matcher(String.valueOf(other.getFileName()));
                if (matcher.matches()
                        && ProcessHandle.of(Long.parseLong(matcher.group(1))).isEmpty()) {
                    leftovers.add(other);
                }
            }
        }
        for (Path leftover : leftovers) {
            Files.deleteIfExists(leftover);
        }
    }

    private static Path folderOf(Path file) {
        Path parent = file.getParent();
        return parent == null ? file : parent;
    }

    /** A new file beside the target. Its name tells which process made it, see {@link #removeLeftovers}. */
    private static Path create(Path target) throws IOException {
        String prefix =
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + "-";
        int number = 1;
        while (true) {
            try {
                return Files.createFile(target.resolveSibling(prefix + number + SUFFIX));
            } catch (FileAlreadyExistsException e) {
                // Another thread is writing the same file, or an older process with this number left it: take the next.
                number++;
            }
        }
    }

    private static void fill(Path fresh, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    private static void keepPermissions(Path target, Path fresh) throws IOException {
        boolean posix = Files.getFileStore(fresh).supportsFileAttributeView("posix");
        if (posix && Files.exists(target)) {
            Files.setPosixFilePermissions(fresh, Files.getPosixFilePermissions(target));
        }
    }

    /** Brings the rename to the disk, where the system lets a folder be opened; Windows does not, and needs no such help. */
    private static void forceFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // The file is written and whole either way.
            return;
        }
    }
}
