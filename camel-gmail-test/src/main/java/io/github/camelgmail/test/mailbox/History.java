package io.github.camelgmail.test.mailbox;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gmail's {@code users.history} of one mailbox. Thread-safe. */
public final class History {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private final MailboxState state;

    History(MailboxState state) {
        this.state = state;
    }

    /**
     * Lists the records after an id ({@code history.list}).
     *
     * @throws GmailFailure NOT_FOUND when the id is older than what is kept; INVALID_ARGUMENT when it is missing or
     *     no number
     */
    public HistoryPage list(HistoryQuery query) {
        return state.locked(() -> {
            state.history().forget(state.now());
            long start = startOf(query.startHistoryId());
            checkLabel(query.labelId());
            if (start > state.ids().currentHistoryId() || !state.history().reachesBackTo(start)) {
                throw GmailFailure.notFound();
            }
            return page(query, start);
        });
    }

    /** The id of the newest record. */
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

    private HistoryPage page(HistoryQuery query, long start) {
        int pageSize = PageSize.of(query.maxResults());
        PageToken token =
                query.pageToken() == null || query.pageToken().isEmpty() ? null : PageToken.decode(query.pageToken());
        long after = token == null ? start : token.first();
        long walkId = token == null ? state.ids().currentHistoryId() : token.second();
        List<HistoryRecord> page = new ArrayList<>();
        for (HistoryRecord record : state.history().after(after)) {
            if (record.id() > walkId) {
                break;
            }
            if (!matches(record, query)) {
                continue;
            }
            if (page.size() == pageSize) {
                String next = new PageToken(page.get(pageSize - 1).id(), walkId, 0).encode();
                return new HistoryPage(page, next, walkId);
            }
            page.add(record);
        }
        return new HistoryPage(page, null, walkId);
    }

    private static boolean matches(HistoryRecord record, HistoryQuery query) {
        boolean typeMatches = query.types().isEmpty() || query.types().contains(record.type());
        String labelId = query.labelId();
        return typeMatches
                && (labelId == null
                        || record.messageLabelIds().contains(labelId)
                        || record.changedLabelIds().contains(labelId));
    }

    private static long startOf(@Nullable String startHistoryId) {
        if (startHistoryId == null || !NUMBER.matcher(startHistoryId).matches() || isZero(startHistoryId)) {
            throw GmailFailure.invalidArgument("Missing/invalid parameter: startHistoryId");
        }
        return Long.parseLong(startHistoryId);
    }

    private static boolean isZero(String number) {
        return number.chars().allMatch(digit -> digit == '0');
    }

    private void checkLabel(@Nullable String labelId) {
        if (labelId != null && !state.labels().contains(labelId)) {
            throw GmailFailure.invalidArgument("Invalid label: " + labelId);
        }
    }
}
