package io.github.camelgmail.test.mailbox;

import static io.github.camelgmail.test.mailbox.Post.letter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThreadingTest {

    private final Post post = new Post();
    private final Mailbox alice = post.alice;
    private final Threads threads = alice.threads();

    @Test
    void aReplyJoinsTheThreadOfWhatItRefersTo() {
        Message first = alice.deliver(letter("Plan", "1@example.com"));
        Message reply = alice.deliver(letter("Re: RE: plan", "2@example.com", "1@example.com"));

        assertThat(reply.threadId()).isEqualTo(first.id());
        assertThat(reply.id()).isNotEqualTo(first.id());
    }

    @Test
    void inReplyToAloneIsEnough() {
        Message first = alice.deliver(letter("Plan", "1@example.com"));
        Message reply = alice.deliver(
                Post.mail("From: b@example.com", "Subject: Re: Plan", "In-Reply-To: <1@example.com>", "", "x"));

        assertThat(reply.threadId()).isEqualTo(first.threadId());
    }

    @Test
    void anotherSubjectOpensAnotherThread() {
        Message first = alice.deliver(letter("Plan", "1@example.com"));
        Message other = alice.deliver(letter("Re: Planning", "2@example.com", "1@example.com"));

        assertThat(other.threadId()).isNotEqualTo(first.threadId());
    }

    @Test
    void anEqualSubjectAloneDoesNotJoin() {
        Message first = alice.deliver(letter("Plan", "1@example.com"));
        Message other = alice.deliver(letter("Plan", "2@example.com"));

        assertThat(other.threadId()).isNotEqualTo(first.threadId());
    }

    @Test
    void theNearestReferenceDecides() {
        alice.deliver(letter("Plan", "1@example.com"));
        Message second = alice.deliver(letter("Plan", "2@example.com"));
        Message reply = alice.deliver(letter("Re: Plan", "3@example.com", "1@example.com", "2@example.com"));

        assertThat(reply.threadId()).isEqualTo(second.threadId());
    }

    @Test
    void aThreadIdNeedsReferencesAndTheSubjectToo() {
        Message first = alice.deliver(letter("Plan", "1@example.com"));
        InsertOptions intoThread = new InsertOptions(List.of(), first.threadId(), null);

        assertThat(insert(letter("Re: Plan", "2@example.com", "1@example.com"), intoThread))
                .isEqualTo(first.threadId());
        assertThat(insert(letter("Re: Plan", "3@example.com"), intoThread)).isNotEqualTo(first.threadId());
        assertThat(insert(letter("Other", "4@example.com", "1@example.com"), intoThread))
                .isNotEqualTo(first.threadId());
    }

    @Test
    void aWrongThreadIdIsRefused() {
        assertThatThrownBy(() -> insert(letter("x"), new InsertOptions(List.of(), "zz", null)))
                .hasMessage("Invalid thread_id value");
        assertThatThrownBy(() -> insert(letter("x"), new InsertOptions(List.of(), "123456789abcdef0", null)))
                .hasMessage("Requested entity was not found.");
        assertThat(alice.profile().messagesTotal()).isZero();
    }

    @Test
    void aThreadShowsItsMessagesOldestFirst() {
        Message first = alice.deliver(letter("Plan", "1@example.com"));
        post.clock.advance(Duration.ofMinutes(1));
        Message reply = alice.deliver(letter("Re: Plan", "2@example.com", "1@example.com"));

        MailThread thread = threads.get(first.threadId());

        assertThat(thread.messages()).containsExactly(first, reply);
        assertThat(thread.historyId()).isEqualTo(reply.historyId());
        assertThat(thread.snippet()).isEqualTo(reply.snippet());
    }

    @Test
    void aThreadIsListedOnceAtItsNewestMatchAndOverPages() {
        Message first = alice.deliver(letter("Plan", "1@example.com"));
        Message other = alice.deliver(letter("Other", "2@example.com"));
        alice.deliver(letter("Re: Plan", "3@example.com", "1@example.com"));

        Page<MailThread> page = threads.list(ListQuery.ALL.withMaxResults(1));
        Page<MailThread> next = threads.list(ListQuery.ALL.withMaxResults(1).withPageToken(page.nextPageToken()));

        assertThat(page.items()).extracting(MailThread::id).containsExactly(first.threadId());
        assertThat(next.items()).extracting(MailThread::id).containsExactly(other.threadId());
        assertThat(next.nextPageToken()).isNull();
    }

    @Test
    void aThreadMatchesWhereAnyOfItsMessagesDoes() {
        Message first = alice.deliver(letter("Plan", "1@example.com"));
        alice.deliver(letter("Re: Plan", "2@example.com", "1@example.com"));
        alice.messages().modify(first.id(), List.of("STARRED"), List.of());

        assertThat(threads.list(ListQuery.ALL.withQ("is:starred")).items())
                .extracting(MailThread::id)
                .containsExactly(first.threadId());
    }

    @Test
    void changesOfAThreadReachAllItsPresentMessages() {
        Message first = alice.deliver(letter("Plan", "1@example.com"));
        alice.deliver(letter("Re: Plan", "2@example.com", "1@example.com"));

        MailThread changed = threads.modify(first.threadId(), List.of("STARRED"), List.of("UNREAD"));
        Message later = alice.deliver(letter("Re: Plan", "3@example.com", "1@example.com"));

        assertThat(changed.messages()).allMatch(message -> message.hasLabel("STARRED") && !message.hasLabel("UNREAD"));
        assertThat(later.hasLabel("STARRED")).isFalse();
        assertThat(threads.trash(first.threadId()).messages()).allMatch(message -> message.hasLabel("TRASH"));
        assertThat(threads.untrash(first.threadId()).messages()).noneMatch(message -> message.hasLabel("TRASH"));
    }

    @Test
    void aDeletedThreadIsGoneWithItsMessages() {
        Message first = alice.deliver(letter("Plan", "1@example.com"));

        threads.delete(first.threadId());

        assertThatThrownBy(() -> threads.get(first.threadId())).hasMessage("Requested entity was not found.");
        assertThat(alice.profile().messagesTotal()).isZero();
    }

    private String insert(byte[] raw, InsertOptions options) {
        return alice.messages().insert(raw, options).threadId();
    }
}
