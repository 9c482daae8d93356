package io.github.camelgmail.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.services.gmail.Gmail;
import com.google.api.services.gmail.model.Message;
import com.google.api.services.gmail.model.SendAs;
import com.google.api.services.gmail.model.VacationSettings;
import io.github.camelgmail.test.mailbox.OutboundMail;
import io.github.camelgmail.test.mime.MailHeader;
import io.github.camelgmail.test.mime.MimePart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VacationTest {

    private static final String ALICE = "alice@example.com";
    private static final String BOB = "bob@example.com";
    private static final Instant START = Instant.parse("2026-03-10T09:00:00Z");

    private final SteppedClock clock = new SteppedClock(START);
    private final EmbeddedGmail gmail =
            EmbeddedGmail.builder().clock(clock).mailbox(ALICE).mailbox(BOB).start();
    private final EmbeddedMailbox alice = gmail.mailbox(ALICE);
    private final EmbeddedMailbox bob = gmail.mailbox(BOB);
    private final Gmail service = GoogleClients.withToken(gmail, ALICE);

    @BeforeEach
    void leave() throws IOException {
        update(away());
    }

    @AfterEach
    void stop() {
        gmail.close();
    }

    @Test
    void anotherUserGetsTheAnswerAsAReply() {
        alice.deliver(Mail.from("Bob <bob@example.com>")
                .to(ALICE)
                .subject("Plan")
                .messageId("<plan@example.com>")
                .text("x"));

        MimePart answer = onlyAnswer();
        assertThat(answer.header("Subject")).contains("Out of office Re: Plan");
        assertThat(answer.header("Auto-Submitted")).contains("auto-replied");
        assertThat(answer.header("In-Reply-To")).contains("<plan@example.com>");
        assertThat(answer.header("From")).contains(ALICE);
        assertThat(answer.header("To")).contains("\"Bob\" <bob@example.com>");
        assertThat(bob.messages().get(0).snippet()).isEqualTo("Back on Monday");
        assertThat(alice.sent()).isEmpty();
    }

    @Test
    void aStrangerIsAnsweredThroughTheOutbox() {
        alice.deliver(Mail.from("eve@far.example").to(ALICE).subject("Hi").text("x"));

        assertThat(gmail.outbox()).singleElement().satisfies(mail -> {
            assertThat(mail.sender()).isEqualTo(ALICE);
            assertThat(mail.recipient()).isEqualTo("eve@far.example");
            assertThat(MailHeader.of(mail.octets()).messageId()).isPresent();
        });
    }

    @Test
    void eachSenderIsAnsweredOnceInFourDays() {
        deliverFromBob();
        clock.step(Duration.ofDays(4).minusSeconds(1));
        deliverFromBob();
        assertThat(bob.messages()).hasSize(1);

        clock.step(Duration.ofSeconds(1));
        deliverFromBob();
        assertThat(bob.messages()).hasSize(2);
    }

    @Test
    void aNewTextIsSentToEverybodyAnew() throws Exception {
        deliverFromBob();
        update(away().setResponseBodyPlainText("Back on Tuesday"));
        deliverFromBob();

        assertThat(bob.messages()).hasSize(2);
    }

    @Test
    void onlyMailWithinThePeriodIsAnswered() throws Exception {
        update(away().setStartTime(START.plusSeconds(10).toEpochMilli())
                .setEndTime(START.plusSeconds(20).toEpochMilli()));
        deliverFromBob();
        assertThat(bob.messages()).isEmpty();

        clock.step(Duration.ofSeconds(10));
        deliverFromBob();
        assertThat(bob.messages()).hasSize(1);

        clock.step(Duration.ofSeconds(10));
        alice.deliver(Mail.from("eve@far.example").to(ALICE).text("x"));
        assertThat(gmail.outbox()).isEmpty();
    }

    @Test
    void theAnswerCanBeKeptWithinTheDomain() throws Exception {
        update(away().setRestrictToDomain(true));

        alice.deliver(Mail.from("eve@far.example").to(ALICE).text("x"));
        deliverFromBob();

        assertThat(gmail.outbox()).isEmpty();
        assertThat(bob.messages()).hasSize(1);
    }

    @Test
    void theAnswerCanBeKeptToThoseWhomTheOwnerHasWrittenTo() throws Exception {
        update(away().setRestrictToContacts(true));
        deliverFromBob();
        assertThat(bob.messages()).isEmpty();

        service.users()
                .messages()
                .send("me", new Message().encodeRaw("To: bob@example.com\r\n\r\nHi".getBytes(StandardCharsets.UTF_8)))
                .execute();
        deliverFromBob();

        assertThat(bob.messages()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: bob@example.com\nAuto-Submitted: auto-replied",
                "From: bob@example.com\nAuto-Submitted: auto-generated; x=y",
                "From: bob@example.com\nPrecedence: bulk",
                "From: bob@example.com\nPrecedence: LIST",
                "From: bob@example.com\nPrecedence: junk",
                "From: bob@example.com\nList-Id: <l.example.com>",
                "From: bob@example.com\nList-Unsubscribe: <mailto:x@example.com>",
                "From: bob@example.com\nReturn-Path: <>",
                "From: noreply@far.example",
                "From: Shop <orders-no-reply@far.example>",
                "From: mailer-daemon@far.example",
                "From: owner-list@far.example",
                "From: alice@example.com",
                "From: no address at all",
                "Subject: no sender"
            })
    void machinesListsAndOneselfAreNotAnswered(String header) {
        alice.deliver(header + "\nTo: alice@example.com\n\nx");

        assertThat(bob.messages()).isEmpty();
        assertThat(gmail.outbox()).isEmpty();
        assertThat(alice.messages()).hasSize(1);
    }

    @Test
    void twoUsersOnVacationDoNotAnswerEachOtherForever() throws Exception {
        GoogleClients.withToken(gmail, BOB)
                .users()
                .settings()
                .updateVacation("me", away())
                .execute();

        deliverFromBob();

        assertThat(bob.messages()).hasSize(1);
        assertThat(alice.messages()).hasSize(1);
    }

    @Test
    void htmlWinsAndTheDefaultAliasAnswers() throws Exception {
        service.users()
                .settings()
                .sendAs()
                .create(
                        "me",
                        new SendAs()
                                .setSendAsEmail("sales@example.com")
                                .setDisplayName("Sales")
                                .setIsDefault(true))
                .execute();
        update(away().setResponseSubject(null).setResponseBodyHtml("<b>Gone</b>"));

        deliverFromBob();

        MimePart answer = onlyAnswer();
        assertThat(answer.mimeType()).isEqualTo("text/html");
        assertThat(answer.header("Subject")).contains("Re: Hi");
        assertThat(answer.header("From")).contains("\"Sales\" <sales@example.com>");
    }

    @Test
    void importedAndInsertedMailIsNotAnswered() throws Exception {
        Message mail = new Message().encodeRaw("From: bob@example.com\r\n\r\nx".getBytes(StandardCharsets.UTF_8));
        service.users().messages().gmailImport("me", mail).execute();
        service.users().messages().insert("me", mail).execute();

        assertThat(bob.messages()).isEmpty();
    }

    @Test
    void aHostileSubjectAddsNoHeader() {
        alice.deliver("From: bob@example.com\nSubject: =?UTF-8?Q?a=0D=0ABcc:_eve@far.example?=\n\nx");

        assertThat(onlyAnswer().header("Bcc")).isEmpty();
        assertThat(gmail.outbox()).isEqualTo(List.<OutboundMail>of());
    }

    private MimePart onlyAnswer() {
        assertThat(bob.messages()).hasSize(1);
        return bob.messages().get(0).payload();
    }

    private void deliverFromBob() {
        alice.deliver(Mail.from(BOB).to(ALICE).subject("Hi").text("x"));
    }

    private void update(VacationSettings wanted) throws IOException {
        service.users().settings().updateVacation("me", wanted).execute();
    }

    private static VacationSettings away() {
        return new VacationSettings()
                .setEnableAutoReply(true)
                .setResponseSubject("Out of office")
                .setResponseBodyPlainText("Back on Monday");
    }
}
