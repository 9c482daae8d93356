package io.github.camelgmail.test.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.services.gmail.model.Message;
import com.google.api.services.gmail.model.MessagePart;
import com.google.api.services.gmail.model.ModifyThreadRequest;
import com.google.api.services.gmail.model.Thread;
import io.github.camelgmail.test.Mail;
import io.github.camelgmail.test.contract.Source.Kind;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sentences about {@code users.threads}, and about which messages belong together. */
interface ThreadsContract extends Sentences {

    private String messageId() {
        return "<" + run().word() + "@example.org>";
    }

    private Mail replyTo(String messageId, String subject) {
        return mail(subject).inReplyTo(messageId);
    }

    private Message givenIn(String threadId, Mail mail, String... labelIds) throws IOException {
        return call(users().messages()
                .insert(ME, Sentences.message(mail).setThreadId(threadId).setLabelIds(List.of(labelIds))));
    }

    /** A thread of two messages. */
    private String givenThread(String... labelIds) throws IOException {
        String subject = run().word();
        String messageId = messageId();
        String threadId = given(mail(subject).messageId(messageId), labelIds).getThreadId();
        givenIn(threadId, replyTo(messageId, "Re: " + subject), labelIds);
        return threadId;
    }

    private List<Message> messagesOf(String threadId) throws IOException {
        return call(users().threads().get(ME, threadId)).getMessages();
    }

    @Test
    @Source(kind = Kind.GUIDE, value = Links.THREADS + ": threadId, References and subject of a reply")
    default void aReplyWithTheThreadIdTheReferencesAndTheSubjectJoinsTheThread() throws IOException {
        String subject = run().word();
        String messageId = messageId();
        Message first = given(mail(subject).messageId(messageId));

        Message reply = givenIn(first.getThreadId(), replyTo(messageId, "Re: " + subject));

        assertThat(reply.getThreadId()).isEqualTo(first.getThreadId());
        assertThat(reply.getId()).isNotEqualTo(first.getId());
    }

    @Test
    @Source(kind = Kind.GUIDE, value = Links.THREADS + ": the subject headers must match")
    default void aMessageWithAnotherSubjectDoesNotJoinTheThread() throws IOException {
        String messageId = messageId();
        Message first = given(mail().messageId(messageId));

        Message other = givenIn(first.getThreadId(), replyTo(messageId, run().word()));

        assertThat(other.getThreadId()).isNotEqualTo(first.getThreadId());
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.DISCOVERY + "schema Thread.messages")
    default void aThreadHasAllItsMessages() throws IOException {
        String threadId = givenThread();

        eventually(() -> assertThat(messagesOf(threadId)).hasSize(2).allMatch(message -> message.getThreadId()
                .equals(threadId)));
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.THREAD_METHODS + "get, format: default full")
    default void theMessagesOfAThreadComeInFull() throws IOException {
        assertThat(messagesOf(givenThread()))
                .extracting(Message::getPayload)
                .extracting(MessagePart::getBody)
                .allMatch(body -> body.getData() != null);
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.THREAD_METHODS + "get, format=minimal")
    default void theMessagesOfAMinimalThreadHaveNoPayload() throws IOException {
        Thread thread = call(users().threads().get(ME, givenThread()).setFormat("minimal"));

        assertThat(thread.getMessages()).isNotEmpty().allMatch(message -> message.getPayload() == null);
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.THREAD_METHODS + "get, metadataHeaders")
    default void theMessagesOfAThreadMayShowChosenHeadersOnly() throws IOException {
        Thread thread = call(
                users().threads().get(ME, givenThread()).setFormat("metadata").setMetadataHeaders(List.of("Subject")));

        assertThat(thread.getMessages())
                .isNotEmpty()
                .allMatch(message -> message.getPayload().getHeaders().size() == 1);
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.THREAD_METHODS + "get, format: full, metadata, minimal; no raw")
    default void aThreadCannotBeReadRaw() throws IOException {
        assertThat(refusal(users().threads().get(ME, givenThread()).setFormat("raw"))
                        .getStatusCode())
                .isEqualTo(400);
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.DISCOVERY + "schema Thread.id, historyId, messages")
    default void aThreadTellsItsIdItsHistoryIdAndItsMessages() throws IOException {
        assertThat(http().get(Sentences.path("threads/" + givenThread())).json().keySet())
                .contains("id", "historyId", "messages");
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.DISCOVERY + "schema ListThreadsResponse.threads: no list of messages")
    default void listedThreadsHaveASnippetButNoMessages() throws IOException {
        String labelId = givenLabel().getId();
        String threadId = givenThread(labelId);

        eventually(() -> {
            Thread listed = call(users().threads().list(ME).setLabelIds(List.of(labelId)))
                    .getThreads()
                    .get(0);
            assertThat(listed.getId()).isEqualTo(threadId);
            assertThat(listed.getSnippet()).isEqualTo("Good day");
            assertThat(listed.getHistoryId()).isPositive();
            assertThat(listed.getMessages()).isNull();
        });
    }

    @Test
    @Source(kind = Kind.GUIDE, value = Links.FILTERING + ": a thread is found when any of its messages matches")
    default void aThreadIsListedOnceWhenSeveralOfItsMessagesMatch() throws IOException {
        String labelId = givenLabel().getId();
        givenThread(labelId);

        eventually(() -> assertThat(call(users().threads().list(ME).setLabelIds(List.of(labelId)))
                        .getThreads())
                .hasSize(1));
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.THREAD_METHODS + "modify: applies to all messages in the thread")
    default void modifyingAThreadChangesAllItsMessages() throws IOException {
        String threadId = givenThread("INBOX", "UNREAD");

        call(users().threads()
                .modify(
                        ME,
                        threadId,
                        new ModifyThreadRequest()
                                .setAddLabelIds(List.of("STARRED"))
                                .setRemoveLabelIds(List.of("UNREAD"))));

        eventually(() -> assertThat(messagesOf(threadId))
                .hasSize(2)
                .allSatisfy(message ->
                        assertThat(message.getLabelIds()).contains("STARRED").doesNotContain("UNREAD")));
    }

    @Test
    @Source(kind = Kind.GUIDE, value = Links.LABELS + ": labels of a thread are those of its existing messages")
    default void aLaterMessageDoesNotInheritTheLabelsOfItsThread() throws IOException {
        String subject = run().word();
        String messageId = messageId();
        String threadId = given(mail(subject).messageId(messageId), "INBOX").getThreadId();
        call(users().threads().modify(ME, threadId, new ModifyThreadRequest().setAddLabelIds(List.of("STARRED"))));

        Message later = givenIn(threadId, replyTo(messageId, "Re: " + subject), "INBOX");

        assertThat(get(later.getId(), "minimal").getLabelIds()).doesNotContain("STARRED");
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.THREAD_METHODS + "trash: its messages are also moved to the trash")
    default void trashingAThreadTrashesAllItsMessages() throws IOException {
        String threadId = givenThread("INBOX");

        call(users().threads().trash(ME, threadId));

        eventually(() -> assertThat(messagesOf(threadId))
                .hasSize(2)
                .allSatisfy(message -> assertThat(message.getLabelIds()).contains("TRASH")));
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.THREAD_METHODS + "untrash: its messages are also removed from it")
    default void untrashingAThreadTakesAllItsMessagesOutOfTheTrash() throws IOException {
        String threadId = givenThread("STARRED");
        call(users().threads().trash(ME, threadId));

        call(users().threads().untrash(ME, threadId));

        eventually(() -> assertThat(messagesOf(threadId))
                .hasSize(2)
                .allSatisfy(message -> assertThat(message.getLabelIds()).doesNotContain("TRASH")));
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.THREAD_METHODS + "delete: its messages are also deleted")
    default void deletingAThreadDeletesAllItsMessages() throws IOException {
        String threadId = givenThread();

        call(users().threads().delete(ME, threadId));

        eventually(() -> {
            assertThat(refusal(users().threads().get(ME, threadId)).getStatusCode())
                    .isEqualTo(404);
            assertThat(refusal(users().messages().get(ME, threadId)).getStatusCode())
                    .isEqualTo(404);
        });
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.MESSAGE + "threadId: the thread the message belongs to")
    default void aThreadOutlivesTheDeletionOfItsFirstMessage() throws IOException {
        String threadId = givenThread();

        call(users().messages().delete(ME, threadId));

        eventually(() -> assertThat(messagesOf(threadId)).hasSize(1));
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = "https://github.com/googleworkspace/cli/issues/790")
    default void anIdFromTheWebAddressOfAThreadIsInvalid() throws IOException {
        GoogleJsonResponseException refusal = refusal(users().threads().get(ME, "FMfcgzQgLjNPlfJCVRfnNkPGkLhWClCW"));

        assertThat(refusal.getStatusCode()).isEqualTo(400);
        assertThat(Sentences.text(refusal)).isEqualTo("Invalid id value");
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = Links.BACKLOT)
    default void aThreadThatDoesNotExistIsNotFound() throws IOException {
        assertThat(refusal(users().threads().get(ME, UNKNOWN_ID)).getStatusCode())
                .isEqualTo(404);
    }
}
