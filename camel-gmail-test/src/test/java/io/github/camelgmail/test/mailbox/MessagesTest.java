package io.github.camelgmail.test.mailbox;

import static io.github.camelgmail.test.mailbox.Post.letter;
import static io.github.camelgmail.test.mailbox.Post.mail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class MessagesTest {

    /** Ids are numbers in a form of which Gmail writes lower-case digits only; another form of one names nothing. */
    @Test
    void anIdInUpperCaseIsWellFormedAndNotFound() {
        Mailbox upper = new Post().office.open("upper@example.com");
        String id = "";
        while (id.equals(id.toUpperCase(Locale.ROOT))) {
            id = upper.deliver("Subject: x\r\n\r\nx".getBytes(StandardCharsets.US_ASCII))
                    .id();
        }
        String written = id.toUpperCase(Locale.ROOT);

        assertThatThrownBy(() -> upper.messages().get(written)).hasMessage("Requested entity was not found.");
        assertThatThrownBy(() -> upper.messages().trash(written)).hasMessage("Requested entity was not found.");
        assertThatThrownBy(() -> upper.threads().get(written)).hasMessage("Requested entity was not found.");
        assertThatThrownBy(
                        () -> upper.messages().send("To: a@b.cc\r\n\r\nx".getBytes(StandardCharsets.US_ASCII), written))
                .hasMessage("Requested entity was not found.");
    }

    private final Post post = new Post();
    private final Mailbox alice = post.alice;
    private final Messages messages = alice.messages();

    @Test
    void aDeliveredMailIsUnreadInTheInboxAndOpensAThread() {
        Message message = alice.deliver(letter("Hi"));

        assertThat(message.labelIds()).containsExactlyInAnyOrder("INBOX", "UNREAD", "CATEGORY_PERSONAL");
        assertThat(message.id()).matches("[0-9a-f]{16}").isEqualTo(message.threadId());
        assertThat(message.internalDate()).isEqualTo(Post.START.toEpochMilli());
        assertThat(message.sizeEstimate()).isEqualTo(letter("Hi").length);
        assertThat(message.snippet()).isEqualTo("Hello Alice");
    }

    @Test
    void aTextBodyIsParsedFromTheStoredBytes() {
        Message message = alice.deliver(letter("Hi"));

        assertThat(message.payload().header("subject")).contains("Hi");
        assertThat(message.raw()).isEqualTo(letter("Hi"));
    }

    @Test
    void changingTheReturnedBytesDoesNotChangeTheMessage() {
        Message message = alice.deliver(letter("Hi"));

        message.raw()[0] = 'X';

        assertThat(messages.get(message.id()).raw()).isEqualTo(letter("Hi"));
    }

    @Test
    void anInsertedMessageHasOnlyTheLabelsAskedFor() {
        assertThat(messages.insert(letter("Hi"), InsertOptions.DEFAULTS).labelIds())
                .isEmpty();
        assertThat(messages.insert(letter("Hi"), InsertOptions.withLabels("STARRED", "INBOX", "STARRED"))
                        .labelIds())
                .containsExactly("STARRED", "INBOX");
    }

    @Test
    void insertedMailFromTheOwnerIsMarkedAsSent() {
        byte[] own = mail("From: Alice <Alice@Example.com>", "To: x@example.org", "", "x");

        assertThat(messages.insert(own, InsertOptions.DEFAULTS).labelIds()).containsExactly("SENT");
        assertThat(messages.importMessage(own, InsertOptions.withLabels("INBOX"))
                        .labelIds())
                .containsExactly("INBOX", "SENT");
    }

    @Test
    void insertDatesByArrivalAndImportByTheDateHeader() {
        byte[] dated = mail("From: b@example.com", "Date: Tue, 3 Feb 2015 10:20:30 +0100 (CET)", "", "x");
        InsertOptions byHeader = new InsertOptions(List.of(), null, InternalDateSource.DATE_HEADER);
        InsertOptions byArrival = new InsertOptions(List.of(), null, InternalDateSource.RECEIVED_TIME);
        long header = Instant.parse("2015-02-03T09:20:30Z").toEpochMilli();

        assertThat(messages.insert(dated, InsertOptions.DEFAULTS).internalDate())
                .isEqualTo(Post.START.toEpochMilli());
        assertThat(messages.insert(dated, byHeader).internalDate()).isEqualTo(header);
        assertThat(messages.importMessage(dated, InsertOptions.DEFAULTS).internalDate())
                .isEqualTo(header);
        assertThat(messages.importMessage(dated, byArrival).internalDate()).isEqualTo(Post.START.toEpochMilli());
        assertThat(messages.importMessage(letter("no date"), InsertOptions.DEFAULTS)
                        .internalDate())
                .isEqualTo(Post.START.toEpochMilli());
    }

    @Test
    void insertWithTheDraftLabelMakesADraft() {
        Message message = messages.insert(letter("Draft"), InsertOptions.withLabels("DRAFT"));

        assertThat(alice.drafts().list(ListQuery.ALL).items())
                .extracting(draft -> draft.message().id())
                .containsExactly(message.id());
    }

    @Test
    void refusalsHaveGmailsTexts() {
        assertFailure(() -> messages.insert((byte[]) null, InsertOptions.DEFAULTS), GmailFailure.Kind.INVALID_ARGUMENT)
                .hasMessage("'raw' RFC822 payload message string or uploading message via /upload/* URL required");
        assertFailure(
                        () -> messages.insert(letter("x"), InsertOptions.withLabels("Label_77")),
                        GmailFailure.Kind.INVALID_ARGUMENT)
                .hasMessage("Invalid label: Label_77");
        assertFailure(() -> messages.get("not-hex"), GmailFailure.Kind.INVALID_ARGUMENT)
                .hasMessage("Invalid id value");
        assertFailure(() -> messages.get("123456789abcdef0"), GmailFailure.Kind.NOT_FOUND)
                .hasMessage("Requested entity was not found.");
    }

    @Test
    void modifyRefusesWhatGmailRefuses() {
        String id = alice.deliver(letter("Hi")).id();

        assertFailure(() -> messages.modify(id, List.of("SENT"), List.of()), GmailFailure.Kind.INVALID_ARGUMENT)
                .hasMessage("Invalid label: SENT");
        assertFailure(() -> messages.modify(id, List.of(), List.of("DRAFT")), GmailFailure.Kind.INVALID_ARGUMENT)
                .hasMessage("Invalid label: DRAFT");
        assertFailure(() -> messages.modify(id, List.of("Nope"), List.of()), GmailFailure.Kind.INVALID_ARGUMENT)
                .hasMessage("labelId not found");
        assertFailure(
                        () -> messages.modify(id, List.of("STARRED"), List.of("STARRED")),
                        GmailFailure.Kind.INVALID_ARGUMENT)
                .hasMessage("Cannot both add and remove the same label");
        assertThat(messages.get(id).labelIds()).doesNotContain("STARRED");
    }

    @Test
    void modifyAddsAndRemovesLabels() {
        String id = alice.deliver(letter("Hi")).id();

        Message changed = messages.modify(id, List.of("STARRED"), List.of("UNREAD", "IMPORTANT"));

        assertThat(changed.labelIds()).containsExactly("CATEGORY_PERSONAL", "INBOX", "STARRED");
        assertThat(messages.get(id).historyId()).isEqualTo(alice.profile().historyId());
    }

    @Test
    void batchModifyPassesOverWhatIsGoneAndLimitsTheBatch() {
        String id = alice.deliver(letter("Hi")).id();

        messages.batchModify(List.of("123456789abcdef0", id, id), List.of("STARRED"), List.of());

        assertThat(messages.get(id).hasLabel("STARRED")).isTrue();
        assertFailure(
                () -> messages.batchModify(Collections.nCopies(1001, id), List.of("STARRED"), List.of()),
                GmailFailure.Kind.INVALID_ARGUMENT);
        assertFailure(
                () -> messages.batchModify(List.of(), List.of("STARRED"), List.of()),
                GmailFailure.Kind.INVALID_ARGUMENT);
    }

    @Test
    void trashLeavesTheInboxAndUntrashLeavesTheTrash() {
        String id = alice.deliver(letter("Hi")).id();

        assertThat(messages.trash(id).labelIds()).contains("TRASH").doesNotContain("INBOX");
        assertThat(messages.untrash(id).labelIds()).doesNotContain("TRASH");
    }

    @Test
    void aDeletedMessageIsGone() {
        String first = alice.deliver(letter("One")).id();
        String second = alice.deliver(letter("Two")).id();
        String third = alice.deliver(letter("Three")).id();

        messages.delete(first);
        messages.batchDelete(List.of(second, "123456789abcdef0"));

        assertFailure(() -> messages.get(first), GmailFailure.Kind.NOT_FOUND);
        assertThat(messages.list(ListQuery.ALL).items()).extracting(Message::id).containsExactly(third);
        assertThat(alice.profile().messagesTotal()).isEqualTo(1);
        assertThat(alice.profile().threadsTotal()).isEqualTo(1);
    }

    @Test
    void theListIsNewestFirstAndEqualDatesKeepTheOrderOfArrival() {
        String first = alice.deliver(letter("One")).id();
        String second = alice.deliver(letter("Two")).id();
        post.clock.advance(Duration.ofSeconds(-30));
        String older = alice.deliver(letter("Older")).id();

        assertThat(messages.list(ListQuery.ALL).items()).extracting(Message::id).containsExactly(second, first, older);
    }

    @Test
    void allLabelsOfAQueryMustBeThere() {
        Message both = messages.insert(letter("A"), InsertOptions.withLabels("INBOX", "STARRED"));
        messages.insert(letter("B"), InsertOptions.withLabels("INBOX"));

        assertThat(messages.list(ListQuery.ALL.withLabelIds("INBOX", "STARRED")).items())
                .containsExactly(both);
        assertFailure(() -> messages.list(ListQuery.ALL.withLabelIds("inbox")), GmailFailure.Kind.INVALID_ARGUMENT)
                .hasMessage("Invalid label: inbox");
    }

    @Test
    void spamAndTrashAreListedOnlyOnRequest() {
        Message spam = messages.insert(letter("Spam"), InsertOptions.withLabels("SPAM"));
        Message trash = messages.insert(letter("Trash"), InsertOptions.withLabels("TRASH"));
        Message plain = messages.insert(letter("Plain"), InsertOptions.DEFAULTS);

        assertThat(messages.list(ListQuery.ALL).items()).containsExactly(plain);
        assertThat(messages.list(ListQuery.ALL.withSpamTrash()).items()).containsExactly(plain, trash, spam);
        assertThat(messages.list(ListQuery.ALL.withQ("in:spam")).items()).containsExactly(spam);
        assertThat(messages.list(ListQuery.ALL.withQ("in:anywhere")).items()).containsExactly(plain, trash, spam);
        assertThat(messages.list(ListQuery.ALL.withQ("-in:trash")).items()).containsExactly(plain);
        assertThat(messages.list(ListQuery.ALL.withLabelIds("TRASH")).items()).containsExactly(trash);
    }

    @Test
    void pagesStayRightWhileMailArrivesAndLeaves() {
        List<String> arrived = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            arrived.add(alice.deliver(letter("Mail " + i)).id());
        }
        Page<Message> first = messages.list(ListQuery.ALL.withMaxResults(3));
        messages.delete(arrived.get(4));
        alice.deliver(letter("Newcomer"));
        messages.importMessage(
                mail("Subject: Old", "Date: Mon, 1 Jan 2024 00:00:00 +0000", "", "Hi"), InsertOptions.DEFAULTS);

        Page<Message> second = messages.list(ListQuery.ALL.withMaxResults(3).withPageToken(first.nextPageToken()));
        Page<Message> third = messages.list(ListQuery.ALL.withMaxResults(3).withPageToken(second.nextPageToken()));

        assertThat(first.items())
                .extracting(Message::id)
                .containsExactly(arrived.get(6), arrived.get(5), arrived.get(4));
        assertThat(second.items())
                .extracting(Message::id)
                .containsExactly(arrived.get(3), arrived.get(2), arrived.get(1));
        assertThat(third.items()).extracting(Message::id).containsExactly(arrived.get(0));
        assertThat(third.nextPageToken()).isNull();
    }

    @Test
    void aSearchForManyWordsReadsEachMessageOnce() {
        String text = IntStream.range(0, 20_000).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
        alice.deliver(mail("Subject: Hi", "", text));

        Page<Message> found = assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> messages.list(ListQuery.ALL.withQ(text + " word1")));

        assertThat(found.items()).hasSize(1);
    }

    @Test
    void aPageHolds100UnlessAskedAndNeverMoreThan500() {
        for (int i = 0; i < 501; i++) {
            alice.deliver(letter("Mail"));
        }

        assertThat(messages.list(ListQuery.ALL).items()).hasSize(100);
        assertThat(messages.list(ListQuery.ALL.withMaxResults(1000)).items()).hasSize(500);
        assertFailure(() -> messages.list(ListQuery.ALL.withMaxResults(-1)), GmailFailure.Kind.INVALID_ARGUMENT);
    }

    @Test
    void anUnknownPageTokenIsRefused() {
        assertFailure(() -> messages.list(ListQuery.ALL.withPageToken("%%%")), GmailFailure.Kind.INVALID_ARGUMENT)
                .hasMessage("Invalid pageToken");
        assertFailure(() -> messages.list(ListQuery.ALL.withPageToken("AAAA")), GmailFailure.Kind.INVALID_ARGUMENT)
                .hasMessage("Invalid pageToken");
    }

    @Test
    void twoServersGiveTheSameIds() {
        Message here = alice.deliver(letter("Hi"));
        Message there = new Post().alice.deliver(letter("Hi"));

        assertThat(there.id()).isEqualTo(here.id());
        assertThat(there.historyId()).isEqualTo(here.historyId());
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertFailure(
            ThrowingCallable call, GmailFailure.Kind kind) {
        return assertThatThrownBy(call).isInstanceOfSatisfying(GmailFailure.class, failure -> assertThat(failure.kind())
                .isEqualTo(kind));
    }
}
