package io.github.camelgmail.test.mailbox;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gmail's {@code users.history} of one mailbox. Thread-safe. */
public final class History {

    /** With a filter, a page ends behind so many records, however few of them it shows. */
    private static final int MOST_PASSED_OVER = 1000;

    private static final Pattern NUMBER = Pattern.compile("0*([1-9]\\d{0,19})");

    private final MailboxState state;
    private int emptyPages;

    History(MailboxState state) {
        this.state = state;
    }

    /**
     * Lists the records after an id ({@code history.list}).
     *
     * @throws GmailFailure NOT_FOUND when the id is older than what is kept, or newer than the mailbox; INVALID_ARGUMENT
     *     when it is missing, 0 or no number
     */
    public HistoryPage list(HistoryQuery query) {
        return state.locked(() -> {
            state.history().forget(state.now());
            long start = startOf(query.startHistoryId());
            checkLabel(query.labelId());
            if (start > state.ids().currentHistoryId() || !state.history().reachesBackTo(start)) {
                throw GmailFailure.notFound();
            }
            state.history().curtain().countCall();
            PageToken token = PageToken.decode(query.pageToken(), PageToken.Kind.HISTORY);
            return token == null
                    ? page(query, start, Math.max(start, visibleId()))
                    : page(query, token.first(), token.second());
        });
    }

    /** The id of the newest record, in sight or not. */
    public long currentId() {
        return state.locked(() -> state.ids().currentHistoryId());
    }

    /**
     * Forgets all records up to now, as Gmail does with old ones: listing from an earlier id is NOT_FOUND from now
     * on.
     */
    public void expire() {
        state.change(() -> state.history().forgetAll());
    }

    /** Holds the records of coming changes back for a while; {@link VisibilityLag#NONE} shows all at once. */
    public void lag(VisibilityLag lag) {
        state.change(() -> state.history().curtain().lag(lag));
    }

    /** Whether a lag hides a new message from what reads messages, threads and drafts. */
    public boolean hidesMessage(String messageId) {
        return state.locked(() -> {
            long unused = visibleId();
            return state.history().curtain().hidesMessage(messageId);
        });
    }

    /**
     * Puts empty pages, which all have a {@code nextPageToken}, before the next pages with records.
     *
     * @param pages how many, 0 or more
     */
    public void emptyPages(int pages) {
        state.change(() -> emptyPages = pages);
    }

    private long visibleId() {
        return state.history().visibleUpTo(state.now());
    }

    private HistoryPage page(HistoryQuery query, long after, long end) {
        Iterable<List<HistoryRecord>> entries = state.history().between(after, end);
        if (emptyPages > 0 && entries.iterator().hasNext()) {
            emptyPages--;
            return new HistoryPage(List.of(), token(after, end, emptyPages + 1), end);
        }
        int pageSize = PageSize.of(query.maxResults());
        List<HistoryRecord> page = new ArrayList<>();
        int shown = 0;
        int passedOver = 0;
        long last = after;
        for (List<HistoryRecord> entry : entries) {
            List<HistoryRecord> matching = matching(entry, query);
            int matches = matching.isEmpty() ? 0 : 1;
            if (shown + matches > pageSize || passedOver == MOST_PASSED_OVER) {
                return new HistoryPage(page, token(last, end, 0), end);
            }
            page.addAll(matching);
            shown += matches;
            passedOver += 1 - matches;
            last = entry.get(0).id();
        }
        return new HistoryPage(page, null, end);
    }

    /** The parts of a record that the query asks for; a label is asked of the whole record. */
    private static List<HistoryRecord> matching(List<HistoryRecord> entry, HistoryQuery query) {
        String labelId = query.labelId();
        boolean labelMatches = labelId == null || entry.stream().anyMatch(change -> concerns(change, labelId));
        return labelMatches
                ? entry.stream()
                        .filter(change ->
                                query.types().isEmpty() || query.types().contains(change.type()))
                        .toList()
                : List.of();
    }

    private static boolean concerns(HistoryRecord change, String labelId) {
        return change.messageLabelIds().contains(labelId)
                || change.changedLabelIds().contains(labelId);
    }

    private static String token(long after, long end, int nonce) {
        return new PageToken(PageToken.Kind.HISTORY, after, end, nonce).encode();
    }

    /** Reads the unsigned number of 64 bits; one beyond what a mailbox can have is taken for the highest. */
    private static long startOf(@Nullable String startHistoryId) {
        Matcher number = NUMBER.matcher(startHistoryId == null ? "" : startHistoryId);
        BigInteger start = number.matches() ? new BigInteger(number.group(1)) : BigInteger.ZERO;
        if (start.signum() == 0 || start.bitLength() > Long.SIZE) {
            throw GmailFailure.invalidArgument("Missing/invalid parameter: startHistoryId");
        }
        return start.min(BigInteger.valueOf(Long.MAX_VALUE)).longValueExact();
    }

    private void checkLabel(@Nullable String labelId) {
        if (labelId != null && !state.labels().contains(labelId)) {
            throw GmailFailure.invalidArgument("Invalid label: " + labelId);
        }
    }
}
