package io.github.camelgmail.component.client;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the copy of a mail by its send id, from the newest message back to a time. What was read once is remembered, so
 * that looking again costs the list only. Safe for use by many threads.
 */
final class CopySearch {

    /** More than Gmail lets one user send in a day. */
    private static final int MOST_PAGES = 250;

    private static final int MOST_REMEMBERED = MOST_PAGES * CopyListing.PAGE;

    private final CopyListing listing;
    private final Map<String, KnownCopy> remembered = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, KnownCopy> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    CopySearch(CopyListing listing) {
        this.listing = listing;
    }

    /**
     * Looks once.
     *
     * @param sendId what the copy carries
     * @param since the earliest time that it may be of
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    Finding find(String sendId, Instant since) {
        int looked = 0;
        String token = null;
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            CopyListing.CopyPage page = listing.page(token);
            Map<String, KnownCopy> copies = copies(page.ids());
            looked += copies.size();
            Optional<KnownCopy> found = copies.values().stream()
                    .filter(copy -> copy.isCopyOf(sendId))
                    .findFirst();
            token = page.next();
            boolean old = copies.values().stream().anyMatch(copy -> copy.date().isBefore(since));
            if (found.isPresent() || token == null || old) {
                return new Finding(found.orElse(null), looked, true);
            }
        }
        return new Finding(null, looked, false);
    }

    private Map<String, KnownCopy> copies(Map<String, String> ids) {
        Map<String, KnownCopy> copies = new LinkedHashMap<>();
        Map<String, String> unknown = new LinkedHashMap<>(ids);
        synchronized (remembered) {
            for (String id : ids.keySet()) {
                KnownCopy copy = remembered.get(id);
                if (copy != null) {
                    copies.put(id, copy);
                    unknown.remove(id);
                }
            }
        }
        for (KnownCopy copy : listing.read(unknown)) {
            copies.put(copy.id(), copy);
            remember(copy);
        }
        return copies;
    }

    /** Remembers a copy that is known without reading it. */
    void remember(KnownCopy copy) {
        synchronized (remembered) {
            remembered.put(copy.id(), copy);
        }
    }

    /**
     * What came of looking.
     *
     * @param copy the copy, or null
     * @param looked how many messages were looked at
     * @param complete whether there can be no copy where none was found; there were too many messages otherwise
     */
    record Finding(@Nullable KnownCopy copy, int looked, boolean complete) {}
}
