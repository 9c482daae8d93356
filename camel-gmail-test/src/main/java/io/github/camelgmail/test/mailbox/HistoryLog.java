package io.github.camelgmail.test.mailbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The records of one mailbox, oldest first, within the retention. Not thread-safe. */
final class HistoryLog {

    private static final int COMPACTION_STEP = 1024;

    private final HistoryRetention retention;
    private final List<HistoryRecord> records = new ArrayList<>();
    private int firstKept;
    private long floor;

    HistoryLog(HistoryRetention retention, long floor) {
        this.retention = retention;
        this.floor = floor;
    }

    void append(HistoryRecord record) {
        records.add(record);
        forget(record.at());
    }

    /** Drops what the retention no longer covers. */
    void forget(Instant now) {
        Instant oldest = now.minus(retention.age());
        while (firstKept < records.size()
                && (isSurplus() || records.get(firstKept).at().isBefore(oldest))) {
            dropFirst();
        }
        compact();
    }

    void forgetAll() {
        while (firstKept < records.size()) {
            dropFirst();
        }
        compact();
    }

    /** Whether all records after an id are still here. */
    boolean reachesBackTo(long historyId) {
        return historyId >= floor;
    }

    /** The records after an id, oldest first: a view that the next change makes invalid. */
    List<HistoryRecord> after(long historyId) {
        int low = firstKept;
        int high = records.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (records.get(middle).id() <= historyId) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return records.subList(low, records.size());
    }

    private boolean isSurplus() {
        return records.size() - firstKept > retention.records();
    }

    private void dropFirst() {
        floor = records.get(firstKept).id();
        firstKept++;
    }

    private void compact() {
        if (firstKept >= COMPACTION_STEP && firstKept >= records.size() / 2) {
            records.subList(0, firstKept).clear();
            firstKept = 0;
        }
    }
}
