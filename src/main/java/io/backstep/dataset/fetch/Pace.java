package io.backstep.dataset.fetch;

import io.backstep.dataset.fetch.RemoteSet.RemoteFile;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.LongSupplier;

/** Adds up how far all files have come, and how fast. */
final class Pace {
    private static final double SECOND = 1e9;

    private final LongSupplier nanoseconds;
    private final Map<String, Long> here = new LinkedHashMap<>();
    private final Map<String, Long> totals = new LinkedHashMap<>();
    private long since;
    private long before = -1;

    Pace(RemoteSet set, LongSupplier nanoseconds) {
        this.nanoseconds = nanoseconds;
        for (RemoteFile file : set.files()) {
            here.put(file.name(), 0L);
            totals.put(file.name(), file.packed());
        }
    }

    /** A file has come so far. */
    Progress at(RemoteFile file, long bytes, long total) {
        here.put(file.name(), bytes);
        totals.put(file.name(), total);
        long now = nanoseconds.getAsLong();
        long all = sum(here);
        if (before < 0) {
            before = all;
            since = now;
        }
        double seconds = (now - since) / SECOND;
        long come = all - before;
        long missing = Math.max(0, sum(totals) - all);
        return new Progress(
                all,
                sum(totals),
                come > 0 && seconds > 0 ? OptionalDouble.of(missing * seconds / come) : OptionalDouble.empty());
    }

    /** A file is whole, with so many bytes. */
    void complete(RemoteFile file, long bytes) {
        here.put(file.name(), bytes);
        totals.put(file.name(), bytes);
    }

    private static long sum(Map<String, Long> numbers) {
        return numbers.values().stream().mapToLong(Long::longValue).sum();
    }
}
