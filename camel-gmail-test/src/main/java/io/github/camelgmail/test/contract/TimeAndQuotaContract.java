package io.github.camelgmail.test.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.client.googleapis.batch.BatchRequest;
import com.google.api.client.googleapis.batch.json.JsonBatchCallback;
import com.google.api.client.googleapis.json.GoogleJsonError;
import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.client.http.HttpHeaders;
import com.google.api.services.gmail.Gmail;
import com.google.api.services.gmail.model.ListMessagesResponse;
import com.google.api.services.gmail.model.Profile;
import io.github.camelgmail.test.contract.Source.Kind;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sentences about what becomes of things in time, and about quotas. */
interface TimeAndQuotaContract extends EmulatorSentences {

    private Gmail.Users users() {
        return alice().gmail().users();
    }

    private BigInteger now() throws IOException {
        return users().getProfile(ME).execute().getHistoryId();
    }

    @Test
    @Source(kind = Kind.GUIDE, value = Links.SYNC + ": history is typically available for at least one week")
    default void historyIsThereForAWeek() throws IOException {
        BigInteger start = now();
        given();

        emulator().advanceClock(Duration.ofDays(6));
        given();

        assertThat(users().history().list(ME).setStartHistoryId(start).execute().getHistory())
                .hasSize(2);
    }

    @Test
    @Source(kind = Kind.GUIDE, value = Links.SYNC + ": an out of date startHistoryId answers HTTP 404")
    default void historyIsGoneAfterALongTime() throws IOException {
        BigInteger start = now();
        given();

        emulator().advanceClock(Duration.ofDays(40));
        given();

        GoogleJsonResponseException refusal = refusal(users().history().list(ME).setStartHistoryId(start));
        assertThat(refusal.getStatusCode()).isEqualTo(404);
        assertThat(Sentences.reason(refusal)).isEqualTo("notFound");
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = Links.LIEER + "203 and 213")
    default void theHistoryIdOfTheProfileIsGoodEvenInAQuietMailbox() throws IOException {
        given();
        emulator().advanceClock(Duration.ofDays(40));

        assertThat(users().history().list(ME).setStartHistoryId(now()).execute().getHistory())
                .isNull();
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = Links.LIEER + "203 and 213")
    default void theHistoryIdOfAnOldMessageIsNoPlaceToStart() throws IOException {
        String old = given().getId();
        emulator().advanceClock(Duration.ofDays(40));
        given();
        BigInteger start = users().messages().get(ME, old).execute().getHistoryId();

        emulator().advanceClock(Duration.ofDays(40));
        given();

        assertThat(refusal(users().history().list(ME).setStartHistoryId(start)).getStatusCode())
                .isEqualTo(404);
    }

    @Test
    @Source(kind = Kind.GUIDE, value = Links.OPERATORS + ": newer_than:")
    default void mailGrowsOld() throws IOException {
        given();
        assertThat(users().messages().list(ME).setQ("newer_than:3d").execute().getMessages())
                .hasSize(1);

        emulator().advanceClock(Duration.ofDays(5));

        ListMessagesResponse page =
                users().messages().list(ME).setQ("newer_than:3d").execute();
        assertThat(page.getMessages()).isNull();
    }

    @Test
    @Source(kind = Kind.GUIDE, value = Links.ERRORS + ": 403, usageLimits, rate limit exceeded")
    default void whoSpendsTooMuchInAMinuteIsRefused() throws IOException {
        emulator().allowUnitsPerMinute(30);
        String id = given().getId();

        GoogleJsonResponseException refusal = refusal(users().messages().get(ME, id));

        assertThat(refusal.getStatusCode()).isIn(403, 429);
        assertThat(Sentences.reason(refusal)).isIn("rateLimitExceeded", "userRateLimitExceeded");
    }

    @Test
    @Source(kind = Kind.GUIDE, value = "https://developers.google.com/workspace/gmail/api/reference/quota: per minute")
    default void whoWaitsAMinuteMayGoOn() throws IOException {
        emulator().allowUnitsPerMinute(30);
        String id = given().getId();
        refusal(users().messages().get(ME, id));

        emulator().advanceClock(Duration.ofSeconds(61));

        assertThat(users().messages().get(ME, id).execute().getId()).isEqualTo(id);
    }

    @Test
    @Source(kind = Kind.GUIDE, value = "https://developers.google.com/workspace/gmail/api/reference/quota: per user")
    default void theQuotaOfOneUserIsNotThatOfAnother() throws IOException {
        emulator().allowUnitsPerMinute(30);
        String id = given().getId();
        refusal(users().messages().get(ME, id));

        assertThat(bob().gmail().users().labels().list(ME).execute().getLabels())
                .isNotEmpty();
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = "https://github.com/googleapis/google-api-dotnet-client/issues/1982")
    default void theCallsOfABatchAreRefusedOneByOne() throws IOException {
        emulator().allowUnitsPerMinute(2);
        List<String> outcomes = new ArrayList<>();
        BatchRequest batch = alice().gmail().batch();
        for (int i = 0; i < 4; i++) {
            users().getProfile(ME).queue(batch, noting(outcomes));
        }

        batch.execute();

        assertThat(outcomes.subList(0, 2)).containsOnly("served");
        assertThat(outcomes.subList(2, 4)).containsOnly("refused");
    }

    private JsonBatchCallback<Profile> noting(List<String> outcomes) {
        return new JsonBatchCallback<>() {
            @Override
            public void onSuccess(Profile profile, HttpHeaders headers) {
                outcomes.add("served");
            }

            @Override
            public void onFailure(GoogleJsonError error, HttpHeaders headers) {
                outcomes.add("refused");
            }
        };
    }
}
