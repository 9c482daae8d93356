package io.github.camelgmail.test.contract;

import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.client.googleapis.services.json.AbstractGoogleJsonClientRequest;
import com.google.api.services.gmail.Gmail;
import com.google.api.services.gmail.model.Message;
import io.github.camelgmail.test.Mail;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** What the sentences about emulators are written with. Each opens mailboxes of its own. */
interface EmulatorSentences {

    String ME = "me";
    String GMAIL_SCOPE = "https://www.googleapis.com/auth/gmail.";

    /** The emulator of the present sentence. */
    GmailEmulator emulator();

    /** A mailbox with all scopes. */
    default GmailAccount alice() {
        return emulator().account("alice@example.com");
    }

    /** The same mailbox under a token with some scopes of Gmail, by their short names. */
    default Gmail.Users aliceWith(String... scopes) {
        String[] urls = Arrays.stream(scopes)
                .map(scope -> scope.startsWith("https:") ? scope : GMAIL_SCOPE + scope)
                .toArray(String[]::new);
        return emulator().account("alice@example.com", urls).gmail().users();
    }

    default GmailAccount bob() {
        return emulator().account("bob@example.com");
    }

    /** Puts a mail into Alice's mailbox. */
    default Message given(String... labelIds) throws IOException {
        Mail mail = Mail.from("ada@example.org")
                .to("alice@example.com")
                .subject("Tea")
                .text("Good day");
        return alice().gmail()
                .users()
                .messages()
                .insert(ME, Sentences.message(mail).setLabelIds(List.of(labelIds)))
                .execute();
    }

    /** Makes a call that must be refused. */
    default GoogleJsonResponseException refusal(AbstractGoogleJsonClientRequest<?> request) throws IOException {
        try {
            throw new AssertionError("should have been refused, but the answer was " + request.execute());
        } catch (GoogleJsonResponseException refusal) {
            return refusal;
        }
    }
}
