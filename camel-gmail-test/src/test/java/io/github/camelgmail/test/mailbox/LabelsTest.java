package io.github.camelgmail.test.mailbox;

import static io.github.camelgmail.test.mailbox.Post.letter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelsTest {

    private final Mailbox alice = new Post().alice;
    private final Labels labels = alice.labels();

    @Test
    void onlyColoursOfThePaletteAreTaken() {
        assertThatThrownBy(() -> new LabelColor("#000000", "#123456"))
                .isInstanceOf(GmailFailure.class)
                .hasMessageContaining("palette");
    }

    @Test
    void aNewMailboxHasGmailsSystemLabels() {
        assertThat(labels.list()).extracting(Label::id).containsExactlyElementsOf(SystemLabels.ALL);
        assertThat(labels.list())
                .allMatch(label ->
                        label.type() == LabelType.SYSTEM && label.name().equals(label.id()));
    }

    @Test
    void aCreatedLabelHasAnIdAndGmailsDefaults() {
        Label label = labels.create(LabelRequest.named("Work/Invoices"));

        assertThat(label)
                .isEqualTo(new Label(
                        "Label_1",
                        "Work/Invoices",
                        LabelType.USER,
                        LabelListVisibility.LABEL_SHOW,
                        MessageListVisibility.SHOW,
                        null));
        assertThat(labels.get("Label_1")).isEqualTo(label);
        assertThat(labels.list()).contains(label);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INBOX",
                "inbox",
                "Drafts",
                "category_social",
                "Muted",
                "all_mail",
                "Travel",
                "",
                " ",
                " x",
                "x ",
                "a  b",
                "a\nb"
            })
    void reservedAndMalformedNamesAreRefused(String name) {
        assertThatThrownBy(() -> labels.create(LabelRequest.named(name)))
                .isInstanceOf(GmailFailure.class)
                .hasMessage("Invalid label name");
    }

    @Test
    void aNameMayHave225CharactersAndNotMore() {
        assertThat(labels.create(LabelRequest.named("x".repeat(225))).name()).hasSize(225);
        assertThatThrownBy(() -> labels.create(LabelRequest.named("y".repeat(226))))
                .hasMessage("Invalid label name");
    }

    @Test
    void aNameThatExistsInAnyLetterCaseConflicts() {
        labels.create(LabelRequest.named("Work"));
        Label other = labels.create(LabelRequest.named("Play"));

        assertConflict(() -> labels.create(LabelRequest.named("WORK")));
        assertConflict(() -> labels.update(other.id(), LabelRequest.named("work")));
        assertThat(labels.update(other.id(), LabelRequest.named("PLAY")).name()).isEqualTo("PLAY");
    }

    @Test
    void updateReplacesAndPatchMerges() {
        LabelColor color = new LabelColor("#000000", "#ffffff");
        Label label = labels.create(
                new LabelRequest("Work", LabelListVisibility.LABEL_HIDE, MessageListVisibility.HIDE, color));

        Label patched = labels.patch(
                label.id(),
                present -> new LabelRequest(
                        "Job", present.labelListVisibility(), present.messageListVisibility(), present.color()));
        Label updated = labels.update(label.id(), LabelRequest.named("Task"));

        assertThat(patched.color()).isEqualTo(color);
        assertThat(patched.labelListVisibility()).isEqualTo(LabelListVisibility.LABEL_HIDE);
        assertThat(updated.color()).isNull();
        assertThat(updated.labelListVisibility()).isEqualTo(LabelListVisibility.LABEL_SHOW);
        assertThat(labels.get(label.id()).name()).isEqualTo("Task");
    }

    @Test
    void systemLabelsCannotBeChangedAndUnknownOnesAreNotFound() {
        assertThatThrownBy(() -> labels.delete("INBOX")).hasMessage("Invalid delete request");
        assertThatThrownBy(() -> labels.patch("INBOX", present -> LabelRequest.named("x")))
                .hasMessage("Invalid update request");
        assertThatThrownBy(() -> labels.get("Label_9")).hasMessage("Requested entity was not found.");
        assertThatThrownBy(() -> labels.delete("Label_9")).hasMessage("Requested entity was not found.");
        assertThatThrownBy(() -> labels.counts("Label_9")).hasMessage("Requested entity was not found.");
    }

    @Test
    void aDeletedLabelLeavesAllMessages() {
        Label label = labels.create(LabelRequest.named("Work"));
        Message message = alice.messages().insert(letter("x"), InsertOptions.withLabels(label.id(), "INBOX"));

        labels.delete(label.id());

        assertThat(alice.messages().get(message.id()).labelIds()).containsExactly("INBOX");
        assertThat(labels.list()).hasSameSizeAs(SystemLabels.ALL);
    }

    @Test
    void aDeletedLabelShowsInTheHistoryAsRemoved() {
        Label label = labels.create(LabelRequest.named("Work"));
        Message message = alice.messages().insert(letter("x"), InsertOptions.withLabels(label.id()));
        long start = alice.history().currentId();

        labels.delete(label.id());

        assertThat(alice.history()
                        .list(HistoryQuery.since(start).withTypes(HistoryType.LABEL_REMOVED))
                        .history())
                .singleElement()
                .satisfies(record -> assertThat(record.messageId()).isEqualTo(message.id()));
    }

    @Test
    void thereAreFifteenSystemLabelsAndOnlySomeSayHowTheyAreShown() {
        assertThat(labels.list()).hasSize(15).extracting(Label::id).contains("YELLOW_STAR");
        assertThat(labels.get("INBOX").labelListVisibility()).isNull();
        assertThat(labels.get("SPAM").labelListVisibility()).isEqualTo(LabelListVisibility.LABEL_HIDE);
        assertThat(labels.get("SPAM").messageListVisibility()).isEqualTo(MessageListVisibility.HIDE);
    }

    @Test
    void aMailboxHasTenThousandLabelsAtMost() {
        for (int i = 0; i < 10_000; i++) {
            labels.create(LabelRequest.named("Label number " + i));
        }

        assertThatThrownBy(() -> labels.create(LabelRequest.named("One more"))).hasMessageContaining("10000");
        labels.delete("Label_1");
        assertThat(labels.create(LabelRequest.named("One more")).id()).isEqualTo("Label_10001");
    }

    @Test
    void aRenamedLabelKeepsItsPlaceAndFreesItsName() {
        Label first = labels.create(LabelRequest.named("First"));
        labels.create(LabelRequest.named("Second"));

        labels.patch(first.id(), present -> LabelRequest.named("Renamed"));

        assertThat(labels.list()).extracting(Label::name).endsWith("Renamed", "Second");
        assertThat(labels.create(LabelRequest.named("FIRST")).name()).isEqualTo("FIRST");
    }

    @Test
    void nestedLabelsStandForThemselves() {
        Label child = labels.create(LabelRequest.named("Parent/Child"));
        Label parent = labels.create(LabelRequest.named("Parent"));

        labels.delete(parent.id());

        assertThat(labels.get(child.id()).name()).isEqualTo("Parent/Child");
    }

    @Test
    void theLabelsOfAChangeAreChecked() {
        Message message = alice.deliver(letter("x"));
        List<String> tooMany = Collections.nCopies(101, "STARRED");

        assertRefused("Invalid label: SENT", message, List.of("SENT"), List.of());
        assertRefused("Invalid label: DRAFT", message, List.of(), List.of("DRAFT"));
        assertRefused("labelId not found", message, List.of("Label_9"), List.of());
        assertRefused("labelId not found", message, List.of(), List.of("inbox"));
        assertRefused(
                "Cannot both add and remove the same label", message, List.of("INBOX"), List.of("STARRED", "INBOX"));
        assertRefused("No label add or removes specified", message, List.of(), List.of());
        assertRefused("Too many labels: at most 100 can be added or removed", message, tooMany, List.of());
        assertRefused("Too many labels: at most 100 can be added or removed", message, List.of(), tooMany);
        assertThat(alice.messages().get(message.id()).labelIds()).isEqualTo(message.labelIds());
    }

    @Test
    void countsAreByMessageAndByThread() {
        alice.deliver(letter("Plan", "1@example.com"));
        Message reply = alice.deliver(letter("Re: Plan", "2@example.com", "1@example.com"));
        Message other = alice.deliver(letter("Other", "3@example.com"));
        alice.messages().batchModify(List.of(reply.id(), other.id()), List.of(), List.of("UNREAD"));

        assertThat(labels.counts("INBOX")).isEqualTo(new LabelCounts(3, 1, 2, 1));
        assertThat(labels.counts("STARRED")).isEqualTo(new LabelCounts(0, 0, 0, 0));
    }

    private void assertRefused(String text, Message message, List<String> add, List<String> remove) {
        assertThatThrownBy(() -> alice.messages().modify(message.id(), add, remove))
                .hasMessage(text);
        assertThatThrownBy(() -> alice.threads().modify(message.threadId(), add, remove))
                .hasMessage(text);
        assertThatThrownBy(() -> alice.messages().batchModify(List.of(message.id()), add, remove))
                .hasMessage(text);
    }

    private static void assertConflict(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(GmailFailure.class, failure -> assertThat(failure.kind())
                        .isEqualTo(GmailFailure.Kind.ALREADY_EXISTS))
                .hasMessage("Label name exists or conflicts");
    }
}
