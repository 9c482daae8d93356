package io.github.camelgmail.test.mailbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** The records of one mailbox, oldest first, within the retention. Not thread-safe. */
final class HistoryLog {

    private static final int COMPACTION_STEP = 1024;

    private final HistoryRetention retention;
    private final List<HistoryRecord> records = new ArrayList<>();
    private final Curtain curtain = new Curtain();
    private int firstKept;
    private long floor;
    private long lastId;

    HistoryLog(HistoryRetention retention, long floor) {
        this.retention = retention;
        this.floor = floor;
        this.lastId = floor;
    }

    void append(HistoryRecord record) {
        curtain.holdBack(record, lastId);
        lastId = Math.max(lastId, record.id());
        records.add(record);
        forget(record.at());
    }

    Curtain curtain() {
        return curtain;
    }

    /** The id up to which records are in sight. */
    long visibleUpTo(Instant now) {
        return curtain.visibleUpTo(now, floor, lastId);
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

    /**
     * The records after an id and up to another, oldest first, each with all that has its id: a view that the next
     * change makes invalid.
     */
    Iterable<List<HistoryRecord>> between(long after, long end) {
        return () -> new Entries(records.subList(firstAfter(after), firstAfter(end)));
    }

    private int firstAfter(long historyId) {
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
        return low;
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

    private static final class Entries implements Iterator<List<HistoryRecord>> {

        private final List<HistoryRecord> changes;
        private int position;

        Entries(List<HistoryRecord> changes) {
            this.changes = changes;
        }

        @Override
        public boolean hasNext() {
            return position < changes.size();
        }

        @Override
        public List<HistoryRecord> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            int start = position;
            long id = changes.get(start).id();
            while (hasNext() && changes.get(position).id() == id) {
                position++;
            }
            return changes.subList(start, position);
        }
    }
}
