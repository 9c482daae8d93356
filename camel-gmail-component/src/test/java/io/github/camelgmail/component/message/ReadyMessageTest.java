package io.github.camelgmail.component.message;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadyMessageTest {

    private static final MailFields TO_BOB =
            MailFields.none().withRecipients(List.of(MailAddress.of("bob@example.com")), List.of(), List.of());

    private final MimeMessageWriter writer = new MimeMessageWriter();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "To: a@x.example\r\nX-Odd:  \u00e9\r\n\r\nBody \u00ff\r\n.\r\n",
                "Bcc: a@x.example\nSubject: line feeds\n\nBody",
                "Cc: Staff: a@x.example;\r\n\r\n",
                "To:\r\n a@x.example"
            })
    void passesThroughByteForByte(String message) throws IOException {
        assertThat(write(MailFields.none(), message)).isEqualTo(message);
    }

    @Test
    void recipientsReplaceAllRecipientsOfTheMessage() throws IOException {
        String message =
                "Subject: s\r\nTO: v1@x.example,\r\n v2@x.example\r\ncc : v3@x.example\r\nBcc: v4@x.example\r\n"
                        + "Resent-To: v5@x.example\r\nTo: v6@x.example\r\nX-To: kept\r\n\r\nTo: in the body";

        assertThat(write(TO_BOB, message))
                .isEqualTo("To: bob@example.com\r\nSubject: s\r\nX-To: kept\r\n\r\nTo: in the body");
    }

    @Test
    void noLineBreakHidesARecipient() throws IOException {
        assertThat(write(TO_BOB, "Subject: s\rBcc: v@x.example\r\rBody"))
                .isEqualTo("To: bob@example.com\r\nSubject: s\r\r\nBody");
        assertThat(write(TO_BOB, "Bcc: v@x.example")).isEqualTo("To: bob@example.com\r\n\r\n");
        assertThat(write(TO_BOB, "Subject: s")).isEqualTo("To: bob@example.com\r\nSubject: s\r\n\r\n");
    }

    @Test
    void senderAndSubjectReplaceThoseOfTheMessage() throws IOException {
        MailFields fields =
                MailFields.none().withFrom(MailAddress.of("me@x.example")).withSubject("Neü");

        assertThat(write(
                        fields,
                        "From: a@x.example\nSender: b@x.example\nSubject: old\n folded\nTo: c@x.example\n\nBody"))
                .isEqualTo("From: me@x.example\r\nSubject: =?UTF-8?B?TmXDvA==?=\r\nTo: c@x.example\n\r\nBody");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Subject: s\r\n\r\nBody", "To:\r\n\r\n", "To: undisclosed-recipients:;\r\n\r\n"})
    void needsARecipient(String message) {
        assertThatThrownBy(() -> write(MailFields.none(), message))
                .isInstanceOfSatisfying(
                        InvalidMailException.class, e -> assertThat(e.field()).isEqualTo("To"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Just some text", "{\"json\": true}", "\r\nTo: a@x.example", "<html>x: y</html>"})
    void textThatIsNoMessageIsRefusedWithTheCure(String text) {
        assertThatThrownBy(() -> write(TO_BOB, text))
                .isInstanceOf(InvalidMailException.class)
                .hasMessageContaining("bodyType");
    }

    @Test
    @Timeout(20)
    void aHeaderOfManyFoldedLinesIsReadInReasonableTime() throws IOException {
        String message = "To: a@x.example\r\nX-Long: x" + "\n x".repeat(300_000) + "\r\n\r\nBody";

        assertThat(write(MailFields.none(), message)).isEqualTo(message);
    }

    @Test
    void refusesAMessageAboveTheLimitBeforeAndAfterReplacement() {
        String message = "To: a@x.example\r\n\r\n" + "x".repeat(100);
        MimeMessageWriter small = new MimeMessageWriter(message.length(), Clock.systemUTC());

        assertThatThrownBy(() -> small.write(ready(MailFields.none(), message + "x")))
                .isInstanceOf(MailTooLargeException.class);
        assertThatThrownBy(() -> small.write(ready(MailFields.none().withSubject("more"), message)))
                .isInstanceOf(MailTooLargeException.class);
    }

    private String write(MailFields fields, String message) throws IOException {
        try (SpooledMessage spooled = writer.write(ready(fields, message));
                InputStream in = spooled.openStream()) {
            return new String(in.readAllBytes(), ISO_8859_1);
        }
    }

    private static ReadyMessage ready(MailFields fields, String message) {
        return new ReadyMessage(fields, out -> out.write(message.getBytes(ISO_8859_1)));
    }
}
