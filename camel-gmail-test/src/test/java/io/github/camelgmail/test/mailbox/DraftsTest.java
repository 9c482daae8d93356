package io.github.camelgmail.test.mailbox;

import static io.github.camelgmail.test.mailbox.Post.letter;
import static io.github.camelgmail.test.mailbox.Post.mail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.camelgmail.test.mime.Octets;
import java.util.List;
import org.junit.jupiter.api.Test;

class DraftsTest {

    private final Post post = new Post();
    private final Mailbox alice = post.alice;
    private final Drafts drafts = alice.drafts();

    @Test
    void aDraftIsAMessageWithTheDraftLabelOnly() {
        Draft draft = drafts.create(letter("Plan"), null);

        assertThat(draft.id()).matches("r-\\d+");
        assertThat(draft.message().labelIds()).containsExactly("DRAFT");
        assertThat(drafts.get(draft.id())).isEqualTo(draft);
        assertThat(drafts.list(ListQuery.ALL).items()).containsExactly(draft);
        assertThat(alice.messages().get(draft.message().id()).raw()).isEqualTo(letter("Plan"));
    }

    @Test
    void anUpdateKeepsTheDraftIdAndThreadButMakesANewMessage() {
        Draft draft = drafts.create(letter("Plan"), null);
        long before = alice.history().currentId();

        Draft updated = drafts.update(draft.id(), letter("Better plan"), null);

        assertThat(updated.id()).isEqualTo(draft.id());
        assertThat(updated.message().id()).isNotEqualTo(draft.message().id());
        assertThat(updated.message().threadId()).isEqualTo(draft.message().threadId());
        assertThat(alice.history().list(HistoryQuery.since(before)).history())
                .extracting(HistoryRecord::type, HistoryRecord::messageId)
                .containsExactly(
                        tuple(HistoryType.MESSAGE_DELETED, draft.message().id()),
                        tuple(HistoryType.MESSAGE_ADDED, updated.message().id()));
        assertThatThrownBy(() -> alice.messages().get(draft.message().id())).isInstanceOf(GmailFailure.class);
    }

    @Test
    void aSentDraftBecomesANewSentMessageInItsThread() {
        Draft draft = drafts.create(mail("To: bob@example.com", "Subject: Plan", "", "x"), null);

        Message sent = drafts.send(draft.id(), null, null);

        assertThat(sent.id()).isNotEqualTo(draft.message().id());
        assertThat(sent.threadId()).isEqualTo(draft.message().threadId());
        assertThat(sent.labelIds()).containsExactly("SENT");
        assertThat(drafts.list(ListQuery.ALL).items()).isEmpty();
        assertThat(alice.profile().messagesTotal()).isEqualTo(1);
        assertThat(post.office.outbox()).hasSize(1);
    }

    @Test
    void aDraftSentWithNewBytesSendsThose() {
        Draft draft = drafts.create(mail("To: bob@example.com", "", "old"), null);

        Message sent = drafts.send(draft.id(), Octets.of(mail("To: carol@far.example", "", "new")), null);

        assertThat(sent.snippet()).isEqualTo("new");
        assertThat(post.office.outbox()).extracting(OutboundMail::recipient).containsExactly("carol@far.example");
    }

    @Test
    void aDraftThatCannotBeSentStays() {
        Draft draft = drafts.create(mail("Subject: nobody", "", "x"), null);

        assertThatThrownBy(() -> drafts.send(draft.id(), null, null)).hasMessage("Recipient address required");

        assertThat(drafts.get(draft.id())).isEqualTo(draft);
    }

    @Test
    void aDraftSentBeforeIsNoDraftAnyMore() {
        Draft draft = drafts.create(mail("To: bob@example.com", "", "x"), null);
        drafts.send(draft.id(), null, null);

        assertThatThrownBy(() -> drafts.update(draft.id(), letter("x"), null))
                .isInstanceOfSatisfying(GmailFailure.class, failure -> assertThat(failure.kind())
                        .isEqualTo(GmailFailure.Kind.INVALID_ARGUMENT))
                .hasMessage("Message not a draft");
        assertThatThrownBy(() -> drafts.send(draft.id(), null, null)).hasMessage("Message not a draft");
        assertThatThrownBy(() -> drafts.get(draft.id())).hasMessage("Requested entity was not found.");
    }

    @Test
    void sendingWithoutADraftIdSendsTheMessage() {
        assertThat(drafts.send(null, Octets.of(mail("To: bob@example.com", "", "x")), null)
                        .labelIds())
                .containsExactly("SENT");
    }

    @Test
    void aDeletedDraftTakesItsMessageWithIt() {
        Draft draft = drafts.create(letter("Plan"), null);

        drafts.delete(draft.id());

        assertThatThrownBy(() -> drafts.get(draft.id())).hasMessage("Requested entity was not found.");
        assertThat(alice.profile().messagesTotal()).isZero();
    }

    @Test
    void deletingTheMessageDeletesTheDraftButTrashingDoesNot() {
        Draft kept = drafts.create(letter("Kept"), null);
        Draft gone = drafts.create(letter("Gone"), null);

        alice.messages().trash(kept.message().id());
        alice.messages().delete(gone.message().id());

        assertThat(drafts.get(kept.id()).message().labelIds()).contains("DRAFT", "TRASH");
        assertThatThrownBy(() -> drafts.get(gone.id())).isInstanceOf(GmailFailure.class);
    }

    @Test
    void aReplyDraftJoinsTheThread() {
        Message first = alice.deliver(letter("Plan", "1@example.com"));

        Draft draft = drafts.create(letter("Re: Plan", "2@example.com", "1@example.com"), first.threadId());

        assertThat(draft.message().threadId()).isEqualTo(first.threadId());
        assertThat(drafts.list(ListQuery.ALL.withQ("subject:plan")).items()).isEqualTo(List.of(draft));
    }
}
