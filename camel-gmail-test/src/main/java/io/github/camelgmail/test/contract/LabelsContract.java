package io.github.camelgmail.test.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.services.gmail.model.Label;
import com.google.api.services.gmail.model.LabelColor;
import com.google.api.services.gmail.model.Message;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.camelgmail.test.contract.Source.Kind;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Sentences about {@code users.labels}. */
interface LabelsContract extends Sentences {

    @Test
    @Source(kind = Kind.GUIDE, value = Links.LABELS + ": reserved system labels")
    default void everyMailboxHasTheSystemLabels() throws IOException {
        assertThat(call(users().labels().list(ME)).getLabels())
                .extracting(Label::getId)
                .contains(
                        "INBOX",
                        "SPAM",
                        "TRASH",
                        "UNREAD",
                        "STARRED",
                        "IMPORTANT",
                        "SENT",
                        "DRAFT",
                        "CATEGORY_PERSONAL",
                        "CATEGORY_SOCIAL",
                        "CATEGORY_PROMOTIONS",
                        "CATEGORY_UPDATES",
                        "CATEGORY_FORUMS");
    }

    @Test
    @Source(kind = Kind.GUIDE, value = Links.LABELS + ": system labels are reserved names")
    default void theIdOfASystemLabelIsItsName() throws IOException {
        Label inbox = call(users().labels().get(ME, "INBOX"));

        assertThat(inbox.getName()).isEqualTo("INBOX");
        assertThat(inbox.getType()).isEqualTo("system");
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.DISCOVERY + "schema Label.type")
    default void aCreatedLabelIsAUserLabel() throws IOException {
        Label created = givenLabel();

        assertThat(call(users().labels().get(ME, created.getId())).getType()).isEqualTo("user");
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = Links.EXPORTS + ": Label_15, Label_24 and others")
    default void theIdOfAUserLabelBeginsWithLabel() throws IOException {
        assertThat(givenLabel().getId()).matches("Label_\\d+");
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.LABEL_METHODS + "list: all labels in the user's mailbox")
    default void aCreatedLabelIsListed() throws IOException {
        Label created = givenLabel();

        eventually(() -> assertThat(call(users().labels().list(ME)).getLabels())
                .extracting(Label::getId)
                .contains(created.getId()));
    }

    @Test
    @Source(
            kind = Kind.DISCOVERY,
            value = Links.DISCOVERY + "schema ListLabelsResponse.labels: labels.get has the details")
    default void listedLabelsHaveNoCounts() throws IOException {
        for (JsonElement element : http().get(Sentences.path("labels")).json().getAsJsonArray("labels")) {
            JsonObject label = element.getAsJsonObject();
            assertThat(label.keySet())
                    .contains("id", "name", "type")
                    .doesNotContain("messagesTotal", "messagesUnread", "threadsTotal", "threadsUnread");
        }
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.DISCOVERY + "schema Label.messagesTotal, threadsTotal")
    default void aLabelCountsItsMessagesAndThreads() throws IOException {
        String id = givenLabel().getId();
        given(mail(), id);
        given(mail(), id);

        eventually(() -> {
            Label label = call(users().labels().get(ME, id));
            assertThat(label.getMessagesTotal()).isEqualTo(2);
            assertThat(label.getThreadsTotal()).isEqualTo(2);
        });
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.DISCOVERY + "schema Label.messagesUnread, threadsUnread")
    default void aLabelCountsItsUnreadMessagesAndThreads() throws IOException {
        String id = givenLabel().getId();
        given(mail(), id);
        given(mail(), id, "UNREAD");

        eventually(() -> {
            Label label = call(users().labels().get(ME, id));
            assertThat(label.getMessagesUnread()).isEqualTo(1);
            assertThat(label.getThreadsUnread()).isEqualTo(1);
        });
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = Links.LIEER + "29")
    default void aNameThatExistsIsAConflict() throws IOException {
        GoogleJsonResponseException refusal =
                refusal(users().labels().create(ME, Sentences.label(givenLabel().getName())));

        assertThat(refusal.getStatusCode()).isEqualTo(409);
        assertThat(Sentences.text(refusal)).isEqualTo("Label name exists or conflicts");
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = Links.LIEER + "207")
    default void aNameThatExistsInAnotherLetterCaseIsAConflict() throws IOException {
        String name = givenLabel().getName().toUpperCase(Locale.ROOT);

        assertThat(refusal(users().labels().create(ME, Sentences.label(name))).getStatusCode())
                .isEqualTo(409);
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = Links.LIEER + "207; https://github.com/GAM-team/got-your-back/issues/105")
    default void theReasonOfALabelConflictIsAborted() throws IOException {
        GoogleJsonResponseException refusal =
                refusal(users().labels().create(ME, Sentences.label(givenLabel().getName())));

        assertThat(Sentences.reason(refusal)).isEqualTo("aborted");
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = "https://github.com/GAM-team/got-your-back/issues/350 and pull/95")
    default void reservedNamesAreRefusedInAnyLetterCase() throws IOException {
        for (String name : List.of("Muted", "drafts", "Unread", "INBOX")) {
            GoogleJsonResponseException refusal = refusal(users().labels().create(ME, Sentences.label(name)));
            assertThat(refusal.getStatusCode()).as(name).isEqualTo(400);
            assertThat(Sentences.text(refusal)).as(name).isEqualTo("Invalid label name");
            assertThat(Sentences.reason(refusal)).as(name).isEqualTo("invalidArgument");
        }
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.LABEL_METHODS + "patch")
    default void patchChangesOnlyWhatItNames() throws IOException {
        Label created =
                call(users().labels().create(ME, Sentences.label(run().word()).setLabelListVisibility("labelHide")));
        String newName = run().word();

        call(users().labels().patch(ME, created.getId(), new Label().setName(newName)));

        Label patched = call(users().labels().get(ME, created.getId()));
        assertThat(patched.getName()).isEqualTo(newName);
        assertThat(patched.getLabelListVisibility()).isEqualTo("labelHide");
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.LABEL_METHODS + "update")
    default void updateRenamesALabelWhichKeepsItsIdAndMessages() throws IOException {
        Label created = givenLabel();
        String messageId = given(mail(), created.getId()).getId();
        String newName = run().word();

        Label updated = call(users().labels()
                .update(ME, created.getId(), Sentences.label(newName).setId(created.getId())));

        assertThat(updated.getId()).isEqualTo(created.getId());
        assertThat(updated.getName()).isEqualTo(newName);
        assertThat(get(messageId, "minimal").getLabelIds()).contains(created.getId());
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.DISCOVERY + "schema Label.labelListVisibility, messageListVisibility")
    default void theVisibilityOfALabelIsKept() throws IOException {
        Label wish = Sentences.label(run().word())
                .setLabelListVisibility("labelShowIfUnread")
                .setMessageListVisibility("hide");

        Label kept = call(
                users().labels().get(ME, call(users().labels().create(ME, wish)).getId()));

        assertThat(kept.getLabelListVisibility()).isEqualTo("labelShowIfUnread");
        assertThat(kept.getMessageListVisibility()).isEqualTo("hide");
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.DISCOVERY + "schema Label.labelListVisibility, an enumeration")
    default void aVisibilityThatDoesNotExistIsRefused() throws IOException {
        Label wish = Sentences.label(run().word()).setLabelListVisibility("labelShout");

        assertThat(refusal(users().labels().create(ME, wish)).getStatusCode()).isEqualTo(400);
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.DISCOVERY + "schema LabelColor")
    default void theColourOfALabelIsKept() throws IOException {
        LabelColor colour = new LabelColor().setTextColor("#ffffff").setBackgroundColor("#fb4c2f");

        Label created =
                call(users().labels().create(ME, Sentences.label(run().word()).setColor(colour)));

        LabelColor kept = call(users().labels().get(ME, created.getId())).getColor();
        assertThat(kept.getTextColor()).isEqualTo("#ffffff");
        assertThat(kept.getBackgroundColor()).isEqualTo("#fb4c2f");
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.DISCOVERY + "schema LabelColor: only the following predefined set")
    default void aColourOutsideThePaletteIsRefused() throws IOException {
        LabelColor colour = new LabelColor().setTextColor("#ffffff").setBackgroundColor("#123456");

        assertThat(refusal(users().labels()
                                .create(ME, Sentences.label(run().word()).setColor(colour)))
                        .getStatusCode())
                .isEqualTo(400);
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.DISCOVERY + "schema Label.type: system labels cannot be deleted")
    default void aSystemLabelCannotBeDeleted() throws IOException {
        assertThat(refusal(users().labels().delete(ME, "INBOX")).getStatusCode())
                .isBetween(400, 499);
        assertThat(call(users().labels().get(ME, "INBOX")).getId()).isEqualTo("INBOX");
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.DISCOVERY + "schema Label.type: system labels cannot be modified")
    default void aSystemLabelCannotBeRenamed() throws IOException {
        assertThat(refusal(users().labels().patch(ME, "STARRED", new Label().setName(run().word())))
                        .getStatusCode())
                .isBetween(400, 499);
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.LABEL_METHODS + "delete: removes it from any messages")
    default void deletingALabelTakesItOffItsMessages() throws IOException {
        String labelId = givenLabel().getId();
        Message message = given(mail(), labelId, "INBOX");

        call(users().labels().delete(ME, labelId));

        eventually(() -> assertThat(get(message.getId(), "minimal").getLabelIds())
                .doesNotContain(labelId)
                .contains("INBOX"));
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.LABEL_METHODS + "delete: immediately and permanently")
    default void aDeletedLabelIsGoneAtOnce() throws IOException {
        String labelId = givenLabel().getId();

        call(users().labels().delete(ME, labelId));

        assertThat(refusal(users().labels().get(ME, labelId)).getStatusCode()).isEqualTo(404);
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = Links.BACKLOT)
    default void anUnknownLabelIsNotFound() throws IOException {
        GoogleJsonResponseException refusal = refusal(users().labels().get(ME, "Label_99999999999"));

        assertThat(refusal.getStatusCode()).isEqualTo(404);
        assertThat(Sentences.reason(refusal)).isEqualTo("notFound");
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.LABEL_METHODS + "delete has no response")
    default void deletingALabelAnswersNothing() throws IOException {
        RawAnswer answer = http().request(
                        "DELETE", Sentences.path("labels/" + givenLabel().getId()))
                .send();

        assertThat(answer.status()).isBetween(200, 204);
        assertThat(answer.text().strip()).isIn("", "{}");
    }
}
