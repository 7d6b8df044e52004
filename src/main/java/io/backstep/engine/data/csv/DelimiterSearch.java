package io.backstep.engine.data.csv;

import io.backstep.engine.data.csv.Records.Line;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Finds the delimiter: the one that cuts the first lines into the same number of cells most often; of equal ones the one
 * that leaves more numbers; of those the one that makes more columns.
 */
final class DelimiterSearch {
    private static final int LINES = 50;

    private DelimiterSearch() {}

    /** How a delimiter does, each the more the better. */
    private record Score(Delimiter delimiter, double alike, double numbers, int columns) {
        private static Score of(String text, Delimiter delimiter) {
            List<Line> lines = Records.first(text, delimiter, LINES);
            Map<Integer, Integer> counts = new TreeMap<>();
            lines.forEach(line -> counts.merge(line.count(), 1, Integer::sum));
            int columns = 0;
            int most = 0;
            for (Map.Entry<Integer, Integer> entry : counts.entrySet()) {
                if (entry.getKey() > 1 && entry.getValue() >= most) {
                    columns = entry.getKey();
                    most = entry.getValue();
                }
            }
            return new Score(delimiter, (double) most / Math.max(1, lines.size()), numbers(lines, delimiter), columns);
        }

        /** The share of numbers among the cells. */
        private static double numbers(List<Line> lines, Delimiter delimiter) {
            long cells = lines.stream().mapToLong(line -> line.cells().size()).sum();
            long numbers = lines.stream()
                    .flatMap(line -> line.cells().stream())
                    .filter(cell ->
                            Cells.isNumber(cell, false) || (delimiter != Delimiter.COMMA && Cells.isNumber(cell, true)))
                    .count();
            return (double) numbers / Math.max(1, cells);
        }
    }

    /** The best of all; a comma if none makes two columns. */
    static Delimiter find(String text) {
        Comparator<Score> order = Comparator.comparingDouble(Score::alike)
                .thenComparingDouble(Score::numbers)
                .thenComparingInt(Score::columns)
                // of equal ones the first
                .thenComparing(Comparator.comparing(Score::delimiter).reversed());
        return Stream.of(Delimiter.values())
                .map(delimiter -> Score.of(text, delimiter))
                .filter(score -> score.columns() > 1)
                .max(order)
                .map(Score::delimiter)
                .orElse(Delimiter.COMMA);
    }
}
