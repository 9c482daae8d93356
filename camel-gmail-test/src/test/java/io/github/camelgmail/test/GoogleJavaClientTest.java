package io.github.camelgmail.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.api.client.googleapis.batch.BatchRequest;
import com.google.api.client.googleapis.batch.json.JsonBatchCallback;
import com.google.api.client.googleapis.json.GoogleJsonError;
import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.client.http.HttpHeaders;
import com.google.api.services.gmail.Gmail;
import com.google.api.services.gmail.model.Label;
import com.google.api.services.gmail.model.ListMessagesResponse;
import com.google.api.services.gmail.model.Message;
import com.google.api.services.gmail.model.MessagePart;
import com.google.api.services.gmail.model.ModifyMessageRequest;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GoogleJavaClientTest {

    private static final String ALICE = "alice@example.com";
    private static final String BOB = "bob@example.com";

    @RegisterExtension
    static final EmbeddedGmailExtension SERVER =
            EmbeddedGmailExtension.newInstance().mailbox(ALICE).mailbox(BOB);

    private Gmail service;

    @BeforeEach
    void connect() {
        service = GoogleClients.withToken(SERVER.gmail(), ALICE);
    }

    @Test
    void attachmentIdsDifferFromOneGetToTheNextAndForgedOnesAreRefused() throws Exception {
        String id = alice().deliver(Mail.from(BOB).to(ALICE).attach("a.bin", "application/octet-stream", new byte[9]))
                .id();

        String first = onlyAttachmentId(id);
        String second = onlyAttachmentId(id);
        GoogleJsonResponseException refusal = refusal(() -> service.users()
                .messages()
                .attachments()
                .get("me", id, "ANGjdJforged")
                .execute());

        assertThat(first).isNotEqualTo(second).hasSizeGreaterThan(300);
        assertThat(refusal.getDetails().getMessage()).isEqualTo("Invalid attachment token");
        assertThat(refusal.getStatusCode()).isEqualTo(400);
    }

    @Test
    void aBatchAnswersEachCallOnItsOwnAndInOrder() throws Exception {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            ids.add(alice().deliver(Mail.from(BOB).to(ALICE).subject("n" + i)).id());
        }
        List<String> outcomes = Collections.synchronizedList(new ArrayList<>());
        BatchRequest batch = service.batch();
        service.users().messages().get("me", ids.get(0)).queue(batch, recording(outcomes));
        service.users().messages().get("me", "00000000000000ff").queue(batch, recording(outcomes));
        service.users().messages().get("me", ids.get(2)).queue(batch, recording(outcomes));
        SERVER.gmail().resetRequests();

        batch.execute();

        assertThat(outcomes).containsExactly(ids.get(0), "404", ids.get(2));
        assertThat(SERVER.gmail().requests().httpRequests()).isEqualTo(1);
        assertThat(SERVER.gmail().requests().of("messages.get")).isEqualTo(3);
        assertThat(SERVER.gmail().requests().quotaUnits2026()).isEqualTo(60);
        assertThat(SERVER.gmail().requests().quotaUnits2025()).isEqualTo(15);
    }

    @Test
    void labelsAreCreatedPatchedAndDeleted() throws Exception {
        Label created = service.users().labels().create("me", label("Work")).execute();
        Label patched = service.users()
                .labels()
                .patch("me", created.getId(), new Label().setName("Play"))
                .execute();
        service.users().labels().delete("me", created.getId()).execute();

        assertThat(patched.getName()).isEqualTo("Play");
        assertThat(alice().labels()).noneMatch(label -> label.id().equals(created.getId()));
    }

    @Test
    void aVeryLongListRequestIsUnderstoodAsGet() throws Exception {
        alice().deliver(Mail.from(BOB).to(ALICE).subject("needle"));
        String query = "subject:needle " + "-hay".repeat(700);

        ListMessagesResponse page =
                service.users().messages().list("me").setQ(query).execute();

        assertThat(page.getMessages()).hasSize(1);
    }

    @Test
    void anEmptyListHasNoKey() throws Exception {
        ListMessagesResponse page = service.users().messages().list("me").execute();

        assertThat(page.getMessages()).isNull();
        assertThat(page.getResultSizeEstimate()).isZero();
    }

    @Test
    void anAddressInThePathIsTheSameAsMe() throws Exception {
        assertThat(service.users().getProfile(ALICE).execute().getEmailAddress())
                .isEqualTo(ALICE);
    }

    @Test
    void callsWithoutABodyWorkThroughTheClientsGzip() throws Exception {
        String id = alice().deliver(Mail.from(BOB).to(ALICE)).id();

        service.users().messages().trash("me", id).execute();
        service.users().messages().untrash("me", id).execute();
        service.users()
                .messages()
                .modify("me", id, new ModifyMessageRequest().setRemoveLabelIds(List.of("UNREAD")))
                .execute();

        assertThat(alice().message(id)).hasValueSatisfying(message -> assertThat(message.hasLabel("UNREAD"))
                .isFalse());
    }

    @Test
    void partialResponsesHaveOnlyTheirFields() throws Exception {
        String id = alice().deliver(Mail.from(BOB).to(ALICE).subject("s")).id();

        Message message = service.users()
                .messages()
                .get("me", id)
                .setFields("id,payload/headers(name),payload(mimeType)")
                .execute();

        assertThat(message.getId()).isEqualTo(id);
        assertThat(message.getSnippet()).isNull();
        assertThat(message.getPayload().getMimeType()).isEqualTo("text/plain");
        assertThat(message.getPayload().getHeaders()).isNotEmpty().allMatch(header -> header.getValue() == null);
    }

    @Test
    void errorsCarryGmailsDetails() {
        GoogleJsonResponseException missing = refusal(
                () -> service.users().messages().get("me", "00000000000000ff").execute());
        GoogleJsonResponseException foreign =
                refusal(() -> service.users().getProfile(BOB).execute());
        GoogleJsonResponseException stranger =
                refusal(() -> GoogleClients.withToken(SERVER.gmail(), "nobody@example.com")
                        .users()
                        .getProfile("me")
                        .execute());

        assertThat(missing.getStatusCode()).isEqualTo(404);
        assertThat(missing.getDetails().getErrors().get(0).getReason()).isEqualTo("notFound");
        assertThat(missing.getDetails().getMessage()).isEqualTo("Requested entity was not found.");
        assertThat(foreign.getStatusCode()).isEqualTo(403);
        assertThat(foreign.getDetails().getMessage()).isEqualTo("Delegation denied for " + ALICE);
        assertThat(stranger.getStatusCode()).isEqualTo(401);
        assertThat(stranger.getDetails().getErrors().get(0).getReason()).isEqualTo("authError");
    }

    @Test
    void expiredHistoryIsNotFound() throws Exception {
        BigInteger start = service.users().getProfile("me").execute().getHistoryId();
        alice().deliver(Mail.from(BOB).to(ALICE));
        assertThat(service.users()
                        .history()
                        .list("me")
                        .setStartHistoryId(start)
                        .execute()
                        .getHistory())
                .isNotEmpty();
        alice().expireHistory();

        GoogleJsonResponseException expired = refusal(() ->
                service.users().history().list("me").setStartHistoryId(start).execute());

        assertThat(expired.getStatusCode()).isEqualTo(404);
    }

    private String onlyAttachmentId(String messageId) throws IOException {
        MessagePart payload =
                service.users().messages().get("me", messageId).execute().getPayload();
        return payload.getBody().getAttachmentId();
    }

    private static GoogleJsonResponseException refusal(ThrowingCallable call) {
        return catchThrowableOfType(GoogleJsonResponseException.class, call);
    }

    private static JsonBatchCallback<Message> recording(List<String> outcomes) {
        return new JsonBatchCallback<>() {
            @Override
            public void onSuccess(Message message, HttpHeaders headers) {
                outcomes.add(message.getId());
            }

            @Override
            public void onFailure(GoogleJsonError error, HttpHeaders headers) {
                outcomes.add(String.valueOf(error.getCode()));
            }
        };
    }

    private static Label label(String name) {
        return new Label().setName(name).setLabelListVisibility("labelShow").setMessageListVisibility("show");
    }

    private static EmbeddedMailbox alice() {
        return SERVER.gmail().mailbox(ALICE);
    }
}
