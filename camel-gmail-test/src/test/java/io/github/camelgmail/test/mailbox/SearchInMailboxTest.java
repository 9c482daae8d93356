package io.github.camelgmail.test.mailbox;

import static io.github.camelgmail.test.mailbox.Post.letter;
import static io.github.camelgmail.test.mailbox.Post.mail;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Searches over real messages: what {@code messages.list} and {@code threads.list} find. */
class SearchInMailboxTest {

    private final Mailbox alice = new Post().alice;
    private Message letter;

    @BeforeEach
    void fillMailbox() {
        String label = alice.labels().create(LabelRequest.named("Work/To do")).id();
        letter = alice.messages()
                .insert(
                        mail(
                                "From: =?UTF-8?Q?J=C3=BCrgen?= <jm@example.org>",
                                "To: alice@example.com",
                                "Delivered-To: alice+news@example.com",
                                "List-Id: Gardeners <garden.lists.example.org>",
                                "Message-ID: <garden-1@example.org>",
                                "Subject: =?UTF-8?B?5p2x5Lqs44Gu5bqt?=",
                                "Content-Type: multipart/mixed; boundary=b",
                                "",
                                "--b",
                                "Content-Type: text/html; charset=UTF-8",
                                "",
                                "<p>Caf&#233; plans: <a href=\"https://docs.google.com/document/d/1\">here</a></p>",
                                "--b",
                                "Content-Type: application/pdf",
                                "Content-Disposition: attachment; filename=\"Plan B.pdf\"",
                                "",
                                "x",
                                "--b--"),
                        InsertOptions.withLabels("INBOX", label));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from:jurgen",
                "from:jm@example.org",
                "deliveredto:alice+news@example.com",
                "list:garden.lists.example.org",
                "subject:東京",
                "庭",
                "cafe plans",
                "\"cafe AROUND 2 here\"",
                "filename:pdf",
                "filename:\"plan b\"",
                "has:attachment",
                "has:document",
                "has:drive -has:spreadsheet",
                "has:userlabels",
                "label:work-to-do",
                "in:inbox -is:unread",
                "larger:100 smaller:2K",
                "rfc822msgid:<garden-1@example.org>",
                "newer_than:1d after:2026/03/01 before:2026/04/01",
                "is:read category:social OR has:attachment",
                "FROM:JM@EXAMPLE.ORG HAS:ATTACHMENT"
            })
    void aMessageIsFound(String q) {
        assertThat(found(q)).containsExactly(letter.id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"href", "https", "from:jurg", "deliveredto:alice@example.com", "label:work", "filename:plans"})
    void itIsNotFoundByWhatItDoesNotSay(String q) {
        assertThat(found(q)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "SPAM, in:spam, true",
        "TRASH, in:trash plans, true",
        "TRASH, in:anywhere, true",
        "SPAM, label:spam OR nothing, true",
        "SPAM, plans, false",
        "TRASH, -in:inbox, false",
        "SPAM, in:trash OR plans, false"
    })
    void spamAndTrashAreFoundWhereTheQueryNamesThem(String label, String q, boolean found) {
        alice.messages().modify(letter.id(), List.of(label), List.of("INBOX"));

        assertThat(found(q)).hasSize(found ? 1 : 0);
        assertThat(alice.threads().list(ListQuery.ALL.withQ(q)).items()).hasSize(found ? 1 : 0);
        assertThat(alice.messages()
                        .list(ListQuery.ALL.withQ("plans").withLabelIds(label))
                        .items())
                .hasSize(1);
        assertThat(alice.messages()
                        .list(ListQuery.ALL.withQ("plans").withSpamTrash())
                        .items())
                .hasSize(1);
    }

    @Test
    void aThreadIsFoundWhenOneOfItsMessagesMatches() {
        Message first = alice.deliver(letter("Boat", "1@example.com"));
        alice.deliver(letter("Re: Boat", "2@example.com", "1@example.com"));
        alice.messages().modify(first.id(), List.of("STARRED"), List.of());

        Page<MailThread> page = alice.threads().list(ListQuery.ALL.withQ("is:starred"));

        assertThat(page.items()).singleElement().satisfies(thread -> {
            assertThat(thread.id()).isEqualTo(first.threadId());
            assertThat(thread.messages()).hasSize(2);
            assertThat(thread.messages().get(0).id()).isEqualTo(first.id());
            assertThat(thread.historyId()).isEqualTo(alice.history().currentId());
        });
        assertThat(alice.threads()
                        .list(ListQuery.ALL.withQ("is:starred -is:starred"))
                        .items())
                .isEmpty();
    }

    @Test
    void twoTermsMustMatchTheSameMessageOfAThread() {
        Message first = alice.deliver(letter("Boat", "1@example.com"));
        alice.deliver(letter("Re: Boat", "2@example.com", "1@example.com"));
        alice.messages().modify(first.id(), List.of("STARRED"), List.of("UNREAD"));

        assertThat(alice.threads()
                        .list(ListQuery.ALL.withQ("is:starred is:unread"))
                        .items())
                .isEmpty();
    }

    private List<String> found(String q) {
        return alice.messages().list(ListQuery.ALL.withQ(q)).items().stream()
                .map(Message::id)
                .toList();
    }
}
