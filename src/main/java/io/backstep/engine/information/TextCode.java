package io.backstep.engine.information;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A text written in bits by the code that Shannon gave in 1948 (theorem 9): a symbol that is a share p of the text gets
 * ceil(log2 1/p) bits, namely the first so many binary digits of the sum of the shares that are larger. No code word is
 * the beginning of another, and the mean length is at least the entropy and less than one bit over it.
 *
 * <p>A symbol is a Unicode code point. Lengths and code words are worked out in whole numbers, so that a share of 1/8 has
 * 3 bits and not, by rounding, 4. A text of a single symbol needs no bits: there is nothing to tell apart.
 *
 * @param symbols the different symbols, the most frequent first, those equally frequent as they appear
 * @param text the text, symbol by symbol
 */
public record TextCode(List<Symbol> symbols, List<Symbol> text) {

    public TextCode {
        symbols = List.copyOf(symbols);
        text = List.copyOf(text);
    }

    /**
     * One of the different symbols.
     *
     * @param codePoint which it is
     * @param count how often it is in the text
     * @param share the same divided by the text's length
     * @param information -log2 of the share
     * @param word its code word, of the digits 0 and 1
     */
    public record Symbol(int codePoint, int count, double share, double information, String word) {
        /** How many bits it gets: its information, rounded up. */
        public int bits() {
            return word.length();
        }
    }

    /** The code for a text, which may be empty. */
    public static TextCode of(String text) {
        int[] codePoints = text.codePoints().toArray();
        Map<Integer, Integer> counts = new LinkedHashMap<>();
        for (int codePoint : codePoints) {
            counts.merge(codePoint, 1, Integer::sum);
        }
        List<Map.Entry<Integer, Integer>> ordered = new ArrayList<>(counts.entrySet());
        ordered.sort(Comparator.comparing((Map.Entry<Integer, Integer> entry) -> -entry.getValue()));
        Map<Integer, Symbol> symbols = new LinkedHashMap<>();
        int before = 0;
        for (Map.Entry<Integer, Integer> entry : ordered) {
            int count = entry.getValue();
            double share = (double) count / codePoints.length;
            String word = word(before, count, codePoints.length);
            double information = Information.selfInformation(share, Logarithm.BITS);
            symbols.put(entry.getKey(), new Symbol(entry.getKey(), count, share, information, word));
            before += count;
        }
        List<Symbol> inOrder = new ArrayList<>();
        for (int codePoint : codePoints) {
            inOrder.add(symbols.get(codePoint));
        }
        return new TextCode(List.copyOf(symbols.values()), inOrder);
    }

    /** The first ceil(log2 total/count) binary digits of before/total. */
    private static String word(int before, int count, int total) {
        StringBuilder word = new StringBuilder();
        long remainder = before;
        for (long reached = count; reached < total; reached *= 2) {
            remainder *= 2;
            word.append(remainder >= total ? '1' : '0');
            remainder %= total;
        }
        return word.toString();
    }

    /** The length of the whole text in this code. */
    public int totalBits() {
        return text.stream().mapToInt(Symbol::bits).sum();
    }

    /** What no code that goes symbol by symbol can stay under: the text's length times the entropy of its shares. */
    public double bound() {
        return symbols.stream()
                .mapToDouble(symbol -> symbol.count() * symbol.information())
                .sum();
    }

    /** The same for each symbol: the entropy of the shares in bits; 0 for an empty text. */
    public double entropy() {
        return text.isEmpty() ? 0 : bound() / text.size();
    }

    /** The mean length of a symbol's code word; 0 for an empty text. */
    public double meanBits() {
        return text.isEmpty() ? 0 : (double) totalBits() / text.size();
    }
}
