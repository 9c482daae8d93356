package io.github.camelgmail.test.contract;

import static org.awaitility.Awaitility.await;

import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.client.googleapis.services.json.AbstractGoogleJsonClientRequest;
import com.google.api.services.gmail.Gmail;
import com.google.api.services.gmail.model.Label;
import com.google.api.services.gmail.model.Message;
import io.github.camelgmail.test.Mail;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.awaitility.core.ThrowingRunnable;

/** What all sentences are written with. */
interface Sentences {

    String ME = "me";
    String STRANGER = "ada@example.org";
    String UNKNOWN_ID = "1000000000000001";

    /** The present run. */
    ContractRun run();

    default Gmail.Users users() {
        return run().users();
    }

    default String address() {
        return run().account().address();
    }

    default RawHttp http() {
        return run().http();
    }

    default <T> T call(AbstractGoogleJsonClientRequest<T> request) throws IOException {
        return run().call(request);
    }

    default GoogleJsonResponseException refusal(AbstractGoogleJsonClientRequest<?> request) throws IOException {
        return run().refusal(request);
    }

    /** A mail of a stranger to the account, with a subject of its own. */
    default Mail mail() {
        return mail(run().word());
    }

    /** A mail of a stranger to the account. */
    default Mail mail(String subject) {
        return Mail.from(STRANGER).to(address()).subject(subject).text("Good day");
    }

    /** The header section of a mail that a sentence writes itself, with a subject of its own; more fields may follow. */
    default String head() {
        return "From: " + STRANGER + "\r\nTo: " + address() + "\r\nSubject: " + run().word() + "\r\nMessage-ID: <"
                + run().word() + "@example.org>\r\nMIME-Version: 1.0\r\n";
    }

    /** Puts a mail into the mailbox. */
    default Message given(Mail mail, String... labelIds) throws IOException {
        return given(mail.bytes(), labelIds);
    }

    /** Puts a mail into the mailbox, written with CRLF. */
    default Message given(String mail, String... labelIds) throws IOException {
        return given(mail.getBytes(StandardCharsets.UTF_8), labelIds);
    }

    default Message given(byte[] mail, String... labelIds) throws IOException {
        return call(users().messages().insert(ME, message(mail).setLabelIds(List.of(labelIds))));
    }

    /** Makes a user label with a name of its own. */
    default Label givenLabel() throws IOException {
        return call(users().labels().create(ME, Sentences.label(run().word())));
    }

    default Message get(String id) throws IOException {
        return call(users().messages().get(ME, id));
    }

    default Message get(String id, String format) throws IOException {
        return call(users().messages().get(ME, id).setFormat(format));
    }

    /** A message as the bytes that are stored. */
    default byte[] raw(String id) throws IOException {
        return Base64.getUrlDecoder().decode(get(id, "raw").getRaw());
    }

    /** The text of a message that has but one part. */
    default String text(String id) throws IOException {
        return new String(get(id).getPayload().getBody().decodeData(), StandardCharsets.UTF_8);
    }

    /** Repeats a check until it holds, for real Gmail shows changes with a delay. */
    default void eventually(ThrowingRunnable check) {
        Duration patience = run().patience();
        await().pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(patience.dividedBy(50))
                .atMost(patience)
                .ignoreExceptionsInstanceOf(GoogleJsonResponseException.class)
                .untilAsserted(check);
    }

    /** A label to create, with what Google's client insists on. */
    static Label label(String name) {
        return new Label().setName(name).setLabelListVisibility("labelShow").setMessageListVisibility("show");
    }

    /** A message to send or store. */
    static Message message(byte[] mail) {
        return new Message().setRaw(base64(mail));
    }

    static Message message(Mail mail) {
        return message(mail.bytes());
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().encodeToString(bytes);
    }

    /** What the details of a refusal say. */
    static String text(GoogleJsonResponseException refusal) {
        return refusal.getDetails() == null ? "" : refusal.getDetails().getMessage();
    }

    static String reason(GoogleJsonResponseException refusal) {
        return refusal.getDetails().getErrors().get(0).getReason();
    }

    static String path(String rest) {
        return "gmail/v1/users/me/" + rest;
    }
}
