package io.github.camelgmail.test.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.services.gmail.Gmail;
import com.google.api.services.gmail.model.WatchRequest;
import com.google.api.services.gmail.model.WatchResponse;
import com.google.gson.JsonObject;
import io.github.camelgmail.test.contract.Source.Kind;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Sentences about {@code watch} and {@code stop}, which need a topic of the client's project. */
interface WatchContract extends EmulatorSentences {

    private Gmail.Users users() {
        return alice().gmail().users();
    }

    private WatchResponse watch(String topic) throws IOException {
        return users().watch(ME, new WatchRequest().setTopicName(topic)).execute();
    }

    @Test
    @Source(kind = Kind.GUIDE, value = Links.PUSH + ": watch must be renewed within 7 days")
    default void aWatchLivesForSevenDays() throws IOException {
        WatchResponse watch = watch(emulator().createTopic("mail"));

        Duration life = Duration.between(Instant.now(), Instant.ofEpochMilli(watch.getExpiration()));
        assertThat(life)
                .isBetween(
                        Duration.ofDays(7).minusMinutes(5), Duration.ofDays(7).plusMinutes(5));
        assertThat(watch.getHistoryId())
                .isEqualTo(users().getProfile(ME).execute().getHistoryId());
    }

    @Test
    @Source(
            kind = Kind.OBSERVED,
            value = Links.EMAIL_ENGINE + ": { historyId: '3663748', expiration: '1720183655953' }")
    default void theNumbersOfAWatchAreStrings() throws IOException {
        String topic = emulator().createTopic("mail");

        JsonObject watch = new RawHttp(
                        alice(), new Calls(new Pace(Integer.MAX_VALUE, System::nanoTime, rest -> {}), new Made()))
                .post(Sentences.path("watch"), "{\"topicName\":\"" + topic + "\"}")
                .json();

        assertThat(watch.getAsJsonPrimitive("historyId").isString()).isTrue();
        assertThat(watch.getAsJsonPrimitive("expiration").isString()).isTrue();
    }

    @Test
    @Source(kind = Kind.GUIDE, value = Links.PUSH + ": renewing the watch by calling it again")
    default void aWatchIsRenewedByTheSameCall() throws IOException {
        String topic = emulator().createTopic("mail");
        long first = watch(topic).getExpiration();
        emulator().advanceClock(Duration.ofDays(1));

        assertThat(watch(topic).getExpiration()).isGreaterThan(first);
    }

    @Test
    @Source(
            kind = Kind.OBSERVED,
            value = "https://github.com/Eagnir/GmailNotify-PubSub-GCP/pull/2; " + Links.INBOX_ZERO)
    default void aSecondTopicMustWaitForStop() throws IOException {
        watch(emulator().createTopic("mail"));
        String other = emulator().createTopic("other");

        GoogleJsonResponseException refusal = refusal(users().watch(ME, new WatchRequest().setTopicName(other)));
        users().stop(ME).execute();
        watch(other);

        assertThat(refusal.getStatusCode()).isEqualTo(400);
        assertThat(Sentences.text(refusal)).startsWith("Only one user push notification client allowed per developer");
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.DISCOVERY + "schema WatchRequest.topicName: must already exist")
    default void aTopicMustExist() throws IOException {
        String topic = emulator().createTopic("mail").replace("/mail", "/nowhere");

        assertThat(refusal(users().watch(ME, new WatchRequest().setTopicName(topic)))
                        .getStatusCode())
                .isEqualTo(404);
    }
}
