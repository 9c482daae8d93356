package io.github.camelgmail.test.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.services.gmail.Gmail;
import com.google.api.services.gmail.model.AutoForwarding;
import com.google.api.services.gmail.model.Delegate;
import com.google.api.services.gmail.model.Filter;
import com.google.api.services.gmail.model.FilterAction;
import com.google.api.services.gmail.model.FilterCriteria;
import com.google.api.services.gmail.model.ListMessagesResponse;
import com.google.api.services.gmail.model.Message;
import com.google.api.services.gmail.model.VacationSettings;
import io.github.camelgmail.test.Mail;
import io.github.camelgmail.test.contract.Source.Kind;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sentences about what settings do to mail, and about those that only an administrator's client may change. */
interface SettingsAtWorkContract extends EmulatorSentences {

    private Gmail.Users.Settings settings() {
        return alice().gmail().users().settings();
    }

    private void letBobWrite(String subject) throws IOException {
        Mail mail = Mail.from("bob@example.com")
                .to("alice@example.com")
                .subject(subject)
                .text("Good day");
        bob().gmail().users().messages().send(ME, Sentences.message(mail)).execute();
    }

    private List<Message> messages(GmailAccount account, String q) throws IOException {
        ListMessagesResponse page =
                account.gmail().users().messages().list(ME).setQ(q).execute();
        return page.getMessages() == null ? List.of() : page.getMessages();
    }

    private VacationSettings away() {
        return new VacationSettings()
                .setEnableAutoReply(true)
                .setResponseSubject("Away")
                .setResponseBodyPlainText("Gone");
    }

    private void filter(FilterAction action) throws IOException {
        Filter filter = new Filter()
                .setCriteria(new FilterCriteria().setFrom("bob@example.com"))
                .setAction(action);
        settings().filters().create(ME, filter).execute();
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.DISCOVERY + "scopes of users.settings.getVacation, updateVacation")
    default void fullAccessReadsSettingsAndDoesNotWriteThem() throws IOException {
        Gmail.Users.Settings settings = aliceWith("https://mail.google.com/").settings();

        settings.getVacation(ME).execute();

        assertThat(refusal(settings.updateVacation(ME, away())).getStatusCode()).isEqualTo(403);
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.DISCOVERY + "scopes of users.settings.updateVacation")
    default void settingsBasicWritesSettings() throws IOException {
        assertThat(aliceWith("settings.basic")
                        .settings()
                        .updateVacation(ME, away())
                        .execute()
                        .getEnableAutoReply())
                .isTrue();
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.DISCOVERY + "scopes of users.settings.delegates.create")
    default void settingsBasicDoesNotWriteWhatIsShared() throws IOException {
        bob();

        assertThat(refusal(aliceWith("settings.basic")
                                .settings()
                                .delegates()
                                .create(ME, new Delegate().setDelegateEmail("bob@example.com")))
                        .getStatusCode())
                .isEqualTo(403);
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.DISCOVERY + "schema FilterAction.addLabelIds")
    default void aFilterPutsLabelsOnMailThatArrives() throws IOException {
        filter(new FilterAction().setAddLabelIds(List.of("STARRED")));

        letBobWrite("Tea");

        assertThat(messages(alice(), "is:starred subject:tea")).hasSize(1);
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.DISCOVERY + "schema FilterAction.removeLabelIds")
    default void aFilterKeepsMailOutOfTheInbox() throws IOException {
        filter(new FilterAction().setRemoveLabelIds(List.of("INBOX")));

        letBobWrite("Tea");

        assertThat(messages(alice(), "subject:tea")).hasSize(1);
        assertThat(messages(alice(), "in:inbox subject:tea")).isEmpty();
    }

    @Test
    @Source(
            kind = Kind.GUIDE,
            value = "https://support.google.com/mail/answer/25922: one answer, and another after four days")
    default void theVacationResponderAnswersEachSenderOnce() throws IOException {
        settings().updateVacation(ME, away()).execute();

        letBobWrite("Tea");
        letBobWrite("Coffee");

        assertThat(messages(bob(), "from:alice in:inbox")).hasSize(1);
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.DISCOVERY + "schema VacationSettings.startTime, endTime")
    default void theVacationResponderAnswersInItsTimeOnly() throws IOException {
        long tomorrow = Instant.now().plus(Duration.ofDays(1)).toEpochMilli();
        settings()
                .updateVacation(
                        ME,
                        away().setStartTime(tomorrow)
                                .setEndTime(tomorrow + Duration.ofDays(9).toMillis()))
                .execute();

        letBobWrite("Tea");
        assertThat(messages(bob(), "from:alice in:inbox")).isEmpty();

        emulator().advanceClock(Duration.ofDays(2));
        letBobWrite("Coffee");
        assertThat(messages(bob(), "from:alice in:inbox")).hasSize(1);
    }

    @Test
    @Source(
            kind = Kind.DISCOVERY,
            value = Links.SETTINGS + "updateAutoForwarding: a verified address must be specified")
    default void nothingIsForwardedToAnAddressThatWasNotVerified() throws IOException {
        AutoForwarding wish = new AutoForwarding()
                .setEnabled(true)
                .setEmailAddress("eve@far.example")
                .setDisposition("leaveInInbox");

        assertThat(refusal(settings().updateAutoForwarding(ME, wish)).getStatusCode())
                .isEqualTo(400);
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.SETTINGS + "delegates.create: status set directly to accepted")
    default void aDelegateIsAcceptedAtOnce() throws IOException {
        bob();

        settings()
                .delegates()
                .create(ME, new Delegate().setDelegateEmail("bob@example.com"))
                .execute();

        assertThat(settings().delegates().get(ME, "bob@example.com").execute().getVerificationStatus())
                .isEqualTo("accepted");
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.DISCOVERY + "schema SendAs.isPrimary: it cannot be deleted")
    default void thePrimaryAddressCannotBeTakenFromTheSenders() throws IOException {
        GoogleJsonResponseException refusal = refusal(settings().sendAs().delete(ME, "alice@example.com"));

        assertThat(refusal.getStatusCode()).isBetween(400, 403);
        assertThat(settings().sendAs().list(ME).execute().getSendAs()).hasSize(1);
    }
}
