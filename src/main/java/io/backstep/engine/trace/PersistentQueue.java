package io.backstep.engine.trace;

import java.util.ArrayList;
import java.util.List;

/**
 * A queue that never changes: adding or removing gives another one, which shares all of its chunks but one with the
 * first. Both take time in proportion to a chunk and to the number of chunks.
 */
final class PersistentQueue<T> {
    private static final int CHUNK = 256;

    /** None is empty; all but the first and the last are full. */
    private final List<List<T>> chunks;

    private final int size;

    private PersistentQueue(List<List<T>> chunks, int size) {
        this.chunks = chunks;
        this.size = size;
    }

    static <T> PersistentQueue<T> empty() {
        return new PersistentQueue<>(List.of(), 0);
    }

    static <T> PersistentQueue<T> of(List<T> elements) {
        List<List<T>> chunks = new ArrayList<>();
        for (int start = 0; start < elements.size(); start += CHUNK) {
            chunks.add(List.copyOf(elements.subList(start, Math.min(start + CHUNK, elements.size()))));
        }
        return new PersistentQueue<>(chunks, elements.size());
    }

    int size() {
        return size;
    }

    T get(int index) {
        int first = chunks.get(0).size();
        if (index < first) {
            return chunks.get(0).get(index);
        }
        int beyond = index - first;
        return chunks.get(1 + beyond / CHUNK).get(beyond % CHUNK);
    }

    PersistentQueue<T> append(T element) {
        List<List<T>> copy = new ArrayList<>(chunks);
        int last = copy.size() - 1;
        if (last < 0 || copy.get(last).size() == CHUNK) {
            copy.add(List.of(element));
        } else {
            List<T> longer = new ArrayList<>(copy.get(last));
            longer.add(element);
            copy.set(last, List.copyOf(longer));
        }
        return new PersistentQueue<>(copy, size + 1);
    }

    PersistentQueue<T> withoutFirst() {
        List<List<T>> copy = new ArrayList<>(chunks);
        List<T> first = copy.get(0);
        if (first.size() == 1) {
            copy.remove(0);
        } else {
            copy.set(0, List.copyOf(first.subList(1, first.size())));
        }
        return new PersistentQueue<>(copy, size - 1);
    }

    /** The first {@code count} elements. */
    PersistentQueue<T> firstOnes(int count) {
        List<List<T>> kept = new ArrayList<>();
        int left = count;
        for (List<T> chunk : chunks) {
            if (left > 0) {
                kept.add(left < chunk.size() ? List.copyOf(chunk.subList(0, left)) : chunk);
                left -= chunk.size();
            }
        }
        return new PersistentQueue<>(kept, count);
    }

    PersistentQueue<T> withLast(T element) {
        return firstOnes(size - 1).append(element);
    }
}
