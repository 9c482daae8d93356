package io.github.camelgmail.test.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.services.gmail.Gmail;
import io.github.camelgmail.test.EmbeddedGmail;
import io.github.camelgmail.test.EmbeddedGmailExtension;
import io.github.camelgmail.test.fault.Fault;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CallsTest {

    @RegisterExtension
    static final EmbeddedGmailExtension SERVER =
            EmbeddedGmailExtension.newInstance().mailbox("alice@example.com");

    private final List<Duration> rests = new ArrayList<>();
    private final Calls calls = new Calls(new Pace(Integer.MAX_VALUE, () -> 0, rests::add), new Made());
    private Gmail.Users users;

    @BeforeEach
    void connect(EmbeddedGmail gmail) {
        users = GmailAccount.of(gmail, "alice@example.com").gmail().users();
    }

    @Test
    void whatIsRefusedForItsRateIsTriedAgainAfterEverLongerRests() throws IOException {
        SERVER.gmail().failNext("labels.list", 1, Fault.tooManyRequests());
        SERVER.gmail().failNext("labels.list", 1, Fault.userRateLimitExceeded());
        SERVER.gmail().failNext("labels.list", 1, Fault.rateLimitExceeded());

        assertThat(calls.make(users.labels().list("me")).getLabels()).isNotEmpty();

        assertThat(rests).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
    }

    @Test
    void whatIsRefusedForAnotherReasonIsNotTriedAgain() {
        SERVER.gmail().failNext("labels.list", 1, Fault.dailyLimitExceeded());

        assertThatThrownBy(() -> calls.make(users.labels().list("me"))).isInstanceOf(GoogleJsonResponseException.class);

        assertThat(rests).isEmpty();
        assertThat(SERVER.gmail().requests().of("labels.list")).isEqualTo(1);
    }

    @Test
    void anEndIsPutToTrying() {
        SERVER.gmail().failNext("labels.list", 50, Fault.tooManyRequests());

        assertThatThrownBy(() -> calls.make(users.labels().list("me"))).isInstanceOf(GoogleJsonResponseException.class);

        assertThat(SERVER.gmail().requests().of("labels.list")).isEqualTo(8);
    }
}
