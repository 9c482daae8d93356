package io.github.camelgmail.component.client;

import com.google.api.services.gmail.model.ListThreadsResponse;
import com.google.api.services.gmail.model.ModifyThreadRequest;
import com.google.api.services.gmail.model.Thread;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The verbs of threads. Safe for use by many Java threads. */
public final class GmailThreads {

    private final GmailGate gate;

    GmailThreads(GmailGate gate) {
        this.gate = gate;
    }

    /**
     * Reads one page of threads, newest first ({@code users.threads.list}): id, snippet and history id of each that has a
     * message which matches. {@code getThreads()} is null where nothing does.
     *
     * @param query what to ask for
     * @param pageToken the {@code nextPageToken} of the page before, or null for the first page
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public ListThreadsResponse list(MessagesQuery query, @Nullable String pageToken) {
        return gate.execute(GmailMethod.THREADS_LIST, (users, me) -> users.threads()
                .list(me)
                .setQ(query.q())
                .setLabelIds(query.labelIds())
                .setIncludeSpamTrash(query.includeSpamTrash())
                .setMaxResults((long) query.maxResults())
                .setPageToken(pageToken));
    }

    /**
     * Reads a thread with its messages, oldest first ({@code users.threads.get}).
     *
     * @param id the thread
     * @param format how much of each message; Gmail has no threads in format raw
     * @param metadataHeaders with {@link MessageFormat#METADATA}, the header fields wanted; empty for all
     * @throws GmailNotFoundException if there is no such thread
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public Thread get(String id, MessageFormat format, List<String> metadataHeaders) {
        return gate.execute(GmailMethod.THREADS_GET, (users, me) -> users.threads()
                .get(me, id)
                .setFormat(format.parameter())
                .setMetadataHeaders(metadataHeaders));
    }

    /**
     * Adds and removes labels of all messages that are in a thread now ({@code users.threads.modify}).
     *
     * @param id the thread
     * @param addLabelIds label ids, at most 100
     * @param removeLabelIds label ids, at most 100
     * @throws GmailNotFoundException if there is no such thread
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public Thread modify(String id, Collection<String> addLabelIds, Collection<String> removeLabelIds) {
        ModifyThreadRequest change = new ModifyThreadRequest()
                .setAddLabelIds(List.copyOf(addLabelIds))
                .setRemoveLabelIds(List.copyOf(removeLabelIds));
        return gate.execute(
                GmailMethod.THREADS_MODIFY, (users, me) -> users.threads().modify(me, id, change));
    }

    /**
     * Moves all messages of a thread to the trash ({@code users.threads.trash}).
     *
     * @throws GmailNotFoundException if there is no such thread
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public Thread trash(String id) {
        return gate.execute(
                GmailMethod.THREADS_TRASH, (users, me) -> users.threads().trash(me, id));
    }

    /**
     * Takes all messages of a thread out of the trash ({@code users.threads.untrash}).
     *
     * @throws GmailNotFoundException if there is no such thread
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public Thread untrash(String id) {
        return gate.execute(
                GmailMethod.THREADS_UNTRASH, (users, me) -> users.threads().untrash(me, id));
    }

    /**
     * Deletes a thread with all its messages for good ({@code users.threads.delete}). Not even a scope that may modify
     * allows it: only {@code https://mail.google.com/} does.
     *
     * @throws GmailNotFoundException if there is no such thread; also where an attempt whose answer was lost had deleted it
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public void delete(String id) {
        gate.run(GmailMethod.THREADS_DELETE, (users, me) -> users.threads().delete(me, id));
    }
}
