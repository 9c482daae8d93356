package io.github.camelgmail.test.mailbox;

import static io.github.camelgmail.test.mailbox.Post.letter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
    @ValueSource(strings = {"INBOX", "inbox", "Drafts", "category_social", "Muted", "", " ", " x", "x ", "a  b"})
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

        Label patched = labels.patch(label.id(), LabelRequest.named("Job"));
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
        assertThatThrownBy(() -> labels.patch("INBOX", LabelRequest.named("x"))).hasMessage("Invalid update request");
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
    void countsAreByMessageAndByThread() {
        alice.deliver(letter("Plan", "1@example.com"));
        Message reply = alice.deliver(letter("Re: Plan", "2@example.com", "1@example.com"));
        Message other = alice.deliver(letter("Other", "3@example.com"));
        alice.messages().batchModify(List.of(reply.id(), other.id()), List.of(), List.of("UNREAD"));

        assertThat(labels.counts("INBOX")).isEqualTo(new LabelCounts(3, 1, 2, 1));
        assertThat(labels.counts("STARRED")).isEqualTo(new LabelCounts(0, 0, 0, 0));
    }

    private static void assertConflict(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(GmailFailure.class, failure -> assertThat(failure.kind())
                        .isEqualTo(GmailFailure.Kind.ALREADY_EXISTS))
                .hasMessage("Label name exists or conflicts");
    }
}
