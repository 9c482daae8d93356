package io.github.camelgmail.component.client;

import com.google.api.services.gmail.model.Draft;
import com.google.api.services.gmail.model.ListDraftsResponse;
import com.google.api.services.gmail.model.Message;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The verbs of drafts that take no message; those that do are in {@link GmailUploads}. Safe for use by many threads. */
public final class GmailDrafts {

    private static final String DRAFT = "DRAFT";

    private final GmailGate gate;

    GmailDrafts(GmailGate gate) {
        this.gate = gate;
    }

    /**
     * Reads one draft ({@code users.drafts.get}).
     *
     * @param id the draft id
     * @param format how much of its message
     * @throws GmailNotFoundException if there is no such draft
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public Draft get(String id, MessageFormat format) {
        return gate.execute(
                GmailMethod.DRAFTS_GET,
                (users, me) -> users.drafts().get(me, id).setFormat(format.parameter()));
    }

    /**
     * Reads one page of drafts, newest first, without their content ({@code users.drafts.list}). {@code getDrafts()} is null
     * where there are none.
     *
     * @param query what to ask for; labels are not looked at
     * @param pageToken the {@code nextPageToken} of the page before, or null for the first page
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public ListDraftsResponse list(MessagesQuery query, @Nullable String pageToken) {
        return gate.execute(GmailMethod.DRAFTS_LIST, (users, me) -> users.drafts()
                .list(me)
                .setQ(query.q())
                .setIncludeSpamTrash(query.includeSpamTrash())
                .setMaxResults((long) query.maxResults())
                .setPageToken(pageToken));
    }

    /**
     * Deletes a draft for good ({@code users.drafts.delete}), after a look at it ({@code users.drafts.get}): deleting one
     * whose message was sent meanwhile would destroy the sent message.
     *
     * @throws GmailNotFoundException if there is no such draft
     * @throws GmailPreconditionException if its message is no draft any more
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public void delete(String id) {
        if (!isUnsent(get(id, MessageFormat.MINIMAL))) {
            throw DraftTrouble.sentMeanwhile(id);
        }
        gate.run(GmailMethod.DRAFTS_DELETE, (users, me) -> users.drafts().delete(me, id));
    }

    /** Whether the message of a draft is one still: Gmail may keep a draft around a message that was sent. */
    static boolean isUnsent(Draft draft) {
        Message message = draft.getMessage();
        List<String> labels = message == null ? null : message.getLabelIds();
        return Objects.requireNonNullElse(labels, List.<String>of()).contains(DRAFT);
    }
}
