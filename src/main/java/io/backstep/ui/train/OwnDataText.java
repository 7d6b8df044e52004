package io.backstep.ui.train;

import io.backstep.engine.data.DataSet;
import io.backstep.engine.data.Target;
import io.backstep.engine.data.csv.CsvChoice;
import io.backstep.engine.data.csv.CsvOptions;
import io.backstep.engine.data.csv.Delimiter;
import io.backstep.engine.math.Vector;
import io.backstep.experiment.DataSource;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Data of one's own as texts that a session can keep: the numbers themselves, bit for bit, or, where these are too many,
 * the file that they are from.
 */
final class OwnDataText {
    /** Characters of a text. */
    static final int LONGEST = 10_000;

    /** How many texts there are at most. */
    static final int MOST = 60;

    private static final String DATA = "data 1";
    private static final String FILE = "file 1";

    private OwnDataText() {}

    /** What was kept. */
    sealed interface Kept {}

    /** The data. */
    record Whole(OwnData data) implements Kept {}

    /** The file that they are from. */
    record InFile(OwnFile file) implements Kept {}

    /** The texts; none where the data are too many and from no file, so that they are lost with the session. */
    static List<String> write(OwnData own) {
        Optional<String> whole = whole(own);
        return whole.or(() -> own.file().map(OwnDataText::written))
                .map(OwnDataText::cut)
                .orElse(List.of());
    }

    /** What {@link #write} kept; nothing where the texts are not what it writes. */
    static Optional<Kept> read(List<String> texts) {
        if (texts.size() > MOST || texts.stream().anyMatch(text -> text.length() > LONGEST)) {
            return Optional.empty();
        }
        List<String> lines = String.join("", texts).lines().toList();
        try {
            if (lines.isEmpty()) {
                return Optional.empty();
            }
            return switch (lines.get(0)) {
                case DATA -> Optional.of(new Whole(data(lines)));
                case FILE -> Optional.of(new InFile(file(lines)));
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException | IndexOutOfBoundsException broken) {
            // Somebody has changed the session by hand: what cannot be read is not there.
            return Optional.empty();
        }
    }

    // Writing

    private static Optional<String> whole(OwnData own) {
        DataSet data = own.source().data();
        StringBuilder text = new StringBuilder();
        text.append(DATA).append('\n');
        text.append(own.drawn() ? "drawn" : "table").append('\n');
        text.append(escaped(own.source().name())).append('\n');
        text.append(joined(data.columns())).append('\n');
        if (data.target() instanceof Target.Classes classes) {
            text.append("classes\t").append(escaped(classes.name())).append('\t');
            text.append(joined(classes.names())).append('\n');
        } else {
            text.append("numbers\t")
                    .append(joined(((Target.Numbers) data.target()).names()))
                    .append('\n');
        }
        for (int row = 0; row < data.size(); row++) {
            numbers(text, data.inputs().get(row));
            text.append('\t');
            if (data.target() instanceof Target.Classes classes) {
                text.append((int) classes.labels().get(row));
            } else {
                numbers(text, ((Target.Numbers) data.target()).values().get(row));
            }
            text.append('\n');
            if (text.length() > (LONGEST - 1) * MOST) {
                return Optional.empty();
            }
        }
        return Optional.of(text.toString());
    }

    private static void numbers(StringBuilder text, Vector row) {
        for (int i = 0; i < row.size(); i++) {
            double value = row.get(i);
            text.append(i == 0 ? "" : " ");
            if (value == Math.rint(value) && Math.abs(value) < 1e9 && Double.compare(value, -0.0) != 0) {
                text.append((long) value);
            } else {
                text.append(value);
            }
        }
    }

    private static String written(OwnFile file) {
        return Stream.of(
                        FILE,
                        escaped(file.path().toString()),
                        file.options().delimiter().map(Delimiter::name).orElse(""),
                        file.options().header().map(String::valueOf).orElse(""),
                        String.valueOf(file.choice().target()),
                        file.choice().leftOut().stream()
                                .sorted()
                                .map(String::valueOf)
                                .collect(Collectors.joining(" ")),
                        file.choice().targetKind().name(),
                        file.choice().badRows().name())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** Pieces that never part the two halves of a character. */
    private static List<String> cut(String text) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int to = Math.min(text.length(), from + LONGEST);
            if (to < text.length() && Character.isHighSurrogate(text.charAt(to - 1))) {
                to--;
            }
            pieces.add(text.substring(from, to));
            from = to;
        }
        return pieces;
    }

    private static String joined(List<String> names) {
        return names.stream().map(OwnDataText::escaped).collect(Collectors.joining("\t"));
    }

    /** In one line without tabs, whatever a name holds. */
    private static String escaped(String name) {
        StringBuilder text = new StringBuilder();
        name.chars().forEach(character -> {
            if (character < ' '
                    || character == '\\'
                    || character == 0x85
                    || character == 0x2028
                    || character == 0x2029) {
                text.append('\\').append(String.format(Locale.ROOT, "%04x", character));
            } else {
                text.append((char) character);
            }
        });
        return text.toString();
    }

    // Reading

    private static String unescaped(String text) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                name.append((char) Integer.parseInt(text.substring(i + 1, i + 5), 16));
                i += 4;
            } else {
                name.append(text.charAt(i));
            }
        }
        return name.toString();
    }

    private static List<String> names(List<String> texts) {
        return texts.stream().map(OwnDataText::unescaped).toList();
    }

    private static List<String> parts(String line, String separator) {
        return List.of(line.split(separator, -1));
    }

    private static Vector vector(String text) {
        return Vector.of(
                parts(text, " ").stream().mapToDouble(Double::parseDouble).toArray());
    }

    private static OwnData data(List<String> lines) {
        boolean drawn = lines.get(1).equals("drawn");
        String name = unescaped(lines.get(2));
        List<String> columns = names(parts(lines.get(3), "\t"));
        List<String> target = parts(lines.get(4), "\t");
        boolean classes = target.get(0).equals("classes");
        List<Vector> inputs = new ArrayList<>();
        List<Integer> labels = new ArrayList<>();
        List<Vector> values = new ArrayList<>();
        for (String line : lines.subList(5, lines.size())) {
            List<String> row = parts(line, "\t");
            inputs.add(vector(row.get(0)));
            if (classes) {
                labels.add(Integer.parseInt(row.get(1)));
            } else {
                values.add(vector(row.get(1)));
            }
        }
        if (inputs.isEmpty()) {
            throw new IllegalArgumentException("there is no row");
        }
        Target wanted = classes
                ? new Target.Classes(unescaped(target.get(1)), names(target.subList(2, target.size())), labels)
                : new Target.Numbers(names(target.subList(1, target.size())), values);
        return new OwnData(new DataSource.Own(name, new DataSet(columns, inputs, wanted)), drawn, Optional.empty());
    }

    private static OwnFile file(List<String> lines) {
        Optional<Delimiter> delimiter = filled(lines.get(2)).map(Delimiter::valueOf);
        Optional<Boolean> header = filled(lines.get(3)).map(Boolean::valueOf);
        Set<Integer> leftOut = new TreeSet<>();
        filled(lines.get(5)).ifPresent(all -> parts(all, " ").forEach(column -> leftOut.add(Integer.parseInt(column))));
        int target = Integer.parseInt(lines.get(4));
        if (target < 0) {
            throw new IllegalArgumentException("no such column");
        }
        CsvChoice choice = new CsvChoice(
                target, leftOut, CsvChoice.TargetKind.valueOf(lines.get(6)), CsvChoice.BadRows.valueOf(lines.get(7)));
        try {
            return new OwnFile(Path.of(unescaped(lines.get(1))), new CsvOptions(delimiter, header), choice);
        } catch (InvalidPathException noPath) {
            throw new IllegalArgumentException("no path", noPath);
        }
    }

    private static Optional<String> filled(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
