package io.github.camelgmail.test.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.services.gmail.Gmail;
import com.google.api.services.gmail.model.Draft;
import com.google.api.services.gmail.model.ListDraftsResponse;
import com.google.api.services.gmail.model.SendAs;
import com.google.api.services.gmail.model.VacationSettings;
import io.github.camelgmail.test.EmbeddedGmail;
import io.github.camelgmail.test.EmbeddedMailbox;
import io.github.camelgmail.test.Mail;
import io.github.camelgmail.test.mailbox.Label;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the contract as on the real Gmail: by properties and credentials, on a mailbox that somebody uses. */
class RemoteRunTest {

    private static final String ALICE = "alice@example.com";
    private static final String PREFIX = "gmail.contract.";

    private final EmbeddedGmail gmail = EmbeddedGmail.start();
    private final EmbeddedMailbox mailbox = gmail.mailbox(ALICE);
    private final Properties before = new Properties();

    @BeforeEach
    void nameTheAccount(@TempDir Path folder) throws IOException {
        before.putAll(System.getProperties());
        System.setProperty(PREFIX + "credentials", RemoteCredentials.user(gmail, ALICE, folder));
        System.setProperty(PREFIX + "mailbox", ALICE);
        System.setProperty(PREFIX + "rootUrl", gmail.rootUrl());
        System.setProperty(PREFIX + "unitsPerMinute", "100000000");
        System.setProperty(PREFIX + "patience", "5");
    }

    @BeforeEach
    void useTheMailbox() throws IOException {
        mailbox.deliver(Mail.from("ada@example.org").to(ALICE).subject("Tea"));
        mailbox.insert(Mail.from("ada@example.org").to(ALICE).subject("Junk").bytes(), "SPAM");
        mailbox.insert(Mail.from("ada@example.org").to(ALICE).subject("Old").bytes(), mailbox.labelId("Kept"));
        users().settings()
                .updateVacation("me", new VacationSettings().setResponseSubject("Away"))
                .execute();
        users().settings()
                .sendAs()
                .patch("me", ALICE, new SendAs().setSignature("<i>Alice</i>"))
                .execute();
        users().drafts()
                .create(
                        "me",
                        new Draft()
                                .setMessage(Sentences.message(
                                        Mail.from(ALICE).subject("Unsent").bytes())))
                .execute();
    }

    @AfterEach
    void forgetTheAccount() {
        System.setProperties(before);
        gmail.close();
    }

    @Test
    void aRunLeavesTheMailboxAsItWas() throws Exception {
        String asItWas = contentOfMailbox();
        ContractTrial trial = new ContractTrial(new EmbeddedGmailContractTest());

        trial.tryAll();

        assertThat(trial.failures()).isEmpty();
        assertThat(trial.tried()).isGreaterThan(200);
        assertThat(gmail.requests().of("messages.insert")).isPositive();
        assertThat(contentOfMailbox()).isEqualTo(asItWas);
    }

    @Test
    void aRunWithFailingSentencesLeavesTheMailboxAsItWasToo() throws Exception {
        String asItWas = contentOfMailbox();
        ContractTrial trial = new ContractTrial(new BrokenContract());

        trial.tryOnly("aSentMessageHasTheLabelSent", "aSimpleUploadIsTheMessageItself", "aDraftCanBeReadRaw");

        assertThat(trial.failures()).hasSize(2);
        assertThat(gmail.requests().of("messages.send")).isEqualTo(1);
        assertThat(contentOfMailbox()).isEqualTo(asItWas);
    }

    @Test
    void aFailingSentenceNamesItsSource() throws Exception {
        ContractTrial trial = new ContractTrial(new BrokenContract());

        trial.tryOnly("aSentMessageHasTheLabelSent");

        assertThat(trial.failures())
                .singleElement()
                .isInstanceOf(AssertionError.class)
                .extracting(Throwable::getMessage)
                .isEqualTo("broken" + System.lineSeparator() + "Source (OBSERVED): https://example.org/source");
    }

    private Gmail.Users users() {
        return GmailAccount.of(gmail, ALICE).gmail().users();
    }

    private String contentOfMailbox() throws IOException {
        Map<String, Object> content = new TreeMap<>();
        mailbox.messages()
                .forEach(message -> content.put(
                        "message " + message.id(),
                        new TreeSet<>(message.labelIds()) + " " + Arrays.hashCode(message.raw())));
        content.put("labels", mailbox.labels().stream().map(Label::toString).toList());
        ListDraftsResponse drafts = users().drafts().list("me").execute();
        content.put("drafts", drafts.getDrafts());
        Gmail.Users.Settings settings = users().settings();
        content.put("filters", settings.filters().list("me").execute());
        content.put("vacation", settings.getVacation("me").execute());
        content.put("imap", settings.getImap("me").execute());
        content.put("pop", settings.getPop("me").execute());
        content.put("language", settings.getLanguage("me").execute());
        content.put("senders", settings.sendAs().list("me").execute());
        return content.toString();
    }

    /** Fails in the midst of two sentences; one that made its draft and mail, and one over raw HTTP. */
    static class BrokenContract extends EmbeddedGmailContractTest {

        @Override
        @Test
        @Source(kind = Source.Kind.OBSERVED, value = "https://example.org/source")
        public void aSentMessageHasTheLabelSent() throws IOException {
            Mail mail = Mail.from(ALICE).to(ALICE).subject(run().word()).text("hi");
            call(users().messages().send(ME, Sentences.message(mail)));
            givenLabel();
            call(users().drafts().create(ME, new Draft().setMessage(Sentences.message(mail))));
            throw new AssertionError("broken");
        }

        @Override
        @Test
        public void aSimpleUploadIsTheMessageItself() throws IOException {
            byte[] mail = ("Subject: " + run().word() + "\r\n\r\nhi").getBytes(StandardCharsets.UTF_8);
            http().request("POST", "upload/gmail/v1/users/me/messages?uploadType=media")
                    .body("message/rfc822", mail)
                    .send();
            List<String> nothing = List.of();
            assertThat(nothing).isNotEmpty();
        }
    }
}
