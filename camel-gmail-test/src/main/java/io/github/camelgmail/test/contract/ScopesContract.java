package io.github.camelgmail.test.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.services.gmail.Gmail;
import com.google.api.services.gmail.model.BatchDeleteMessagesRequest;
import com.google.api.services.gmail.model.Draft;
import com.google.api.services.gmail.model.Message;
import com.google.api.services.gmail.model.ModifyMessageRequest;
import io.github.camelgmail.test.Mail;
import io.github.camelgmail.test.contract.Source.Kind;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sentences about what each scope allows. */
interface ScopesContract extends EmulatorSentences {

    String SCOPES = Links.DISCOVERY + "scopes of ";

    private Message letter() {
        return Sentences.message(Mail.from("alice@example.com")
                .to("alice@example.com")
                .subject("Tea")
                .text("Good day"));
    }

    private void assertScopeTooSmall(GoogleJsonResponseException refusal) {
        assertThat(refusal.getStatusCode()).isEqualTo(403);
        assertThat(Sentences.text(refusal)).isEqualTo("Request had insufficient authentication scopes.");
        assertThat(Sentences.reason(refusal)).isEqualTo("insufficientPermissions");
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = SCOPES + "users.messages.get, users.messages.modify")
    default void readonlyReadsAndChangesNothing() throws IOException {
        String id = given("INBOX").getId();
        Gmail.Users users = aliceWith("readonly");

        assertThat(users.messages().get(ME, id).execute().getPayload()).isNotNull();
        assertScopeTooSmall(refusal(
                users.messages().modify(ME, id, new ModifyMessageRequest().setAddLabelIds(List.of("STARRED")))));
        assertScopeTooSmall(refusal(users.messages().trash(ME, id)));
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = SCOPES + "users.messages.delete, batchDelete, users.threads.delete")
    default void modifyDoesEverythingButDeleteForGood() throws IOException {
        String id = given("INBOX").getId();
        Gmail.Users users = aliceWith("modify");

        users.messages().trash(ME, id).execute();
        assertScopeTooSmall(refusal(users.messages().delete(ME, id)));
        assertScopeTooSmall(refusal(users.threads().delete(ME, id)));
        assertScopeTooSmall(
                refusal(users.messages().batchDelete(ME, new BatchDeleteMessagesRequest().setIds(List.of(id)))));
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = SCOPES + "users.messages.send, users.drafts.send, users.messages.get")
    default void sendSendsMessagesAndNothingElse() throws IOException {
        Gmail.Users users = aliceWith("send");

        Message sent = users.messages().send(ME, letter()).execute();

        assertScopeTooSmall(refusal(users.messages().get(ME, sent.getId())));
        assertScopeTooSmall(refusal(users.drafts().create(ME, new Draft().setMessage(letter()))));
        assertScopeTooSmall(refusal(users.getProfile(ME)));
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = SCOPES + "users.messages.insert, users.messages.get")
    default void insertInsertsAndCannotRead() throws IOException {
        Gmail.Users users = aliceWith("insert");

        String id = users.messages().insert(ME, letter()).execute().getId();

        assertScopeTooSmall(refusal(users.messages().get(ME, id)));
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = SCOPES + "users.labels.create, users.messages.list")
    default void labelsManagesLabelsAndSeesNoMessages() throws IOException {
        Gmail.Users users = aliceWith("labels");

        users.labels().create(ME, Sentences.label("Work")).execute();

        assertScopeTooSmall(refusal(users.messages().list(ME)));
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = SCOPES + "users.drafts.create, users.getProfile, users.messages.list")
    default void composeWritesDraftsAndSeesNoMessages() throws IOException {
        Gmail.Users users = aliceWith("compose");

        users.drafts().create(ME, new Draft().setMessage(letter())).execute();

        assertThat(users.getProfile(ME).execute().getEmailAddress()).isEqualTo("alice@example.com");
        assertScopeTooSmall(refusal(users.messages().list(ME)));
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = SCOPES + "users.drafts.get: not gmail.metadata")
    default void metadataDoesNotReadDrafts() throws IOException {
        assertScopeTooSmall(refusal(aliceWith("metadata").drafts().list(ME)));
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = "https://github.com/dacastro4/laravel-gmail/issues/90")
    default void metadataDoesNotReadMessagesInFull() throws IOException {
        GoogleJsonResponseException refusal = refusal(
                aliceWith("metadata").messages().get(ME, given().getId()).setFormat("full"));

        assertThat(refusal.getStatusCode()).isEqualTo(403);
        assertThat(Sentences.text(refusal)).isEqualTo("Metadata scope doesn't allow format FULL");
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = "https://github.com/Slava/meteor-gmail/issues/7")
    default void metadataMustNameAFormat() throws IOException {
        assertThat(Sentences.text(refusal(aliceWith("metadata").messages().get(ME, given().getId()))))
                .isEqualTo("Metadata scope doesn't allow format FULL");
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.MESSAGES + "get, format=metadata")
    default void metadataReadsHeaders() throws IOException {
        Message message = aliceWith("metadata")
                .messages()
                .get(ME, given().getId())
                .setFormat("metadata")
                .execute();

        assertThat(message.getPayload().getHeaders()).isNotEmpty();
        assertThat(message.getPayload().getBody()).isNull();
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = "https://github.com/googleworkspace/cli/issues/174")
    default void metadataCannotSearch() throws IOException {
        GoogleJsonResponseException refusal =
                refusal(aliceWith("metadata").messages().list(ME).setQ("tea"));

        assertThat(refusal.getStatusCode()).isEqualTo(403);
        assertThat(Sentences.text(refusal)).isEqualTo("Metadata scope does not support 'q' parameter");
        assertThat(Sentences.reason(refusal)).isEqualTo("forbidden");
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = "https://github.com/googleapis/google-api-python-client/issues/582")
    default void metadataBesideAnotherScopeCannotSearchEither() throws IOException {
        assertThat(refusal(aliceWith("metadata", "readonly").messages().list(ME).setQ("tea"))
                        .getStatusCode())
                .isEqualTo(403);
    }

    @Test
    @Source(
            kind = Kind.GUIDE,
            value = "RFC 6750 section 3.1: WWW-Authenticate with insufficient_scope, which Google's APIs send")
    default void aScopeThatIsTooSmallIsChallenged() throws IOException {
        GoogleJsonResponseException refusal = refusal(aliceWith("send").labels().list(ME));

        assertThat(refusal.getHeaders().getAuthenticate()).startsWith("Bearer").contains("insufficient_scope");
    }

    @Test
    @Source(
            kind = Kind.GUIDE,
            value = "https://developers.google.com/identity/protocols/oauth2: access tokens have limited lifetimes")
    default void aTokenExpiresAfterAnHour() throws IOException {
        Gmail.Users users = aliceWith("readonly");
        users.getProfile(ME).execute();

        emulator().advanceClock(Duration.ofMinutes(61));

        assertThat(refusal(users.getProfile(ME)).getStatusCode()).isEqualTo(401);
    }
}
