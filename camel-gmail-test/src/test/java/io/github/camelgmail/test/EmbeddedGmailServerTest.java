package io.github.camelgmail.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class EmbeddedGmailServerTest {

    private static final String ALICE = "alice@example.com";

    @Test
    void itStartsFastAndStopsWhenClosed() {
        EmbeddedGmail gmail = EmbeddedGmail.start();
        PlainHttp http = new PlainHttp(gmail, ALICE);
        gmail.mailbox(ALICE);
        assertThat(http.get("gmail/v1/users/me/profile").statusCode()).isEqualTo(200);

        gmail.close();
        gmail.close();

        assertThatThrownBy(() -> http.get("gmail/v1/users/me/profile")).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void aPortThatIsTakenIsNamed() {
        try (EmbeddedGmail first = EmbeddedGmail.start()) {
            int port = URI.create(first.rootUrl()).getPort();

            assertThatThrownBy(() -> EmbeddedGmail.builder().port(port).start())
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("127.0.0.1:" + port);
        }
    }

    @Test
    void settingsOutOfRangeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EmbeddedGmail.builder().port(65_536));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EmbeddedGmail.builder().latency(Duration.ofMillis(-1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EmbeddedGmail.builder().mailbox("no address").start());
    }

    @Test
    void countersAreShownAndResetOverHttp() {
        try (EmbeddedGmail gmail = EmbeddedGmail.builder().mailbox(ALICE).start()) {
            PlainHttp http = new PlainHttp(gmail, ALICE);
            int shown = http.get("gmail/v1/users/me/profile").body().length;
            http.get("gmail/v1/users/me/messages/00000000000000ff");

            JsonObject counts = PlainHttp.json(http.get("__admin/"));
            int resetStatus = http.post("__admin/reset", "").statusCode();

            assertThat(counts.get("httpRequests").getAsInt()).isEqualTo(2);
            assertThat(counts.getAsJsonObject("calls").get("messages.get").getAsInt())
                    .isEqualTo(1);
            assertThat(counts.getAsJsonObject("quotaUnits").get("2026").getAsInt())
                    .isEqualTo(21);
            assertThat(counts.getAsJsonObject("quotaUnits").get("2025").getAsInt())
                    .isEqualTo(6);
            assertThat(counts.get("bytesOut").getAsInt()).isGreaterThan(shown);
            assertThat(resetStatus).isEqualTo(204);
            assertThat(gmail.requests().httpRequests()).isZero();
            assertThat(http.get("__admin/nothing").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aMailboxShowsWhatHappenedInIt() {
        try (EmbeddedGmail gmail = EmbeddedGmail.start()) {
            EmbeddedMailbox alice = gmail.mailbox("ALICE@Example.com");
            String id =
                    alice.deliver("From: bob@example.com\nSubject: one\n\nhi\n").id();
            alice.insert("Subject: two\r\n\r\n".getBytes(StandardCharsets.US_ASCII), "TRASH");

            assertThat(alice.address()).isEqualTo(ALICE);
            assertThat(alice.messages()).hasSize(2);
            assertThat(alice.messages("subject:one")).singleElement().satisfies(message -> assertThat(message.id())
                    .isEqualTo(id));
            assertThat(alice.labelId("Work")).isEqualTo(alice.labelId("work")).startsWith("Label_");
            assertThat(alice.sent()).isEmpty();
        }
    }
}
