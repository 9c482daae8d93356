package io.github.camelgmail.test.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.services.gmail.model.Profile;
import com.google.gson.JsonObject;
import io.github.camelgmail.test.contract.Source.Kind;
import java.io.IOException;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

/** Sentences about {@code users.getProfile}, and about who a user is. */
interface ProfileContract extends Sentences {

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.DISCOVERY + "schema Profile.emailAddress")
    default void aProfileNamesTheAddressOfTheAccount() throws IOException {
        assertThat(call(users().getProfile(ME)).getEmailAddress()).isEqualToIgnoringCase(address());
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.DISCOVERY + "schema Profile.messagesTotal, threadsTotal")
    default void aProfileCountsMessagesAndThreads() throws IOException {
        given(mail());

        eventually(() -> {
            Profile profile = call(users().getProfile(ME));
            assertThat(profile.getMessagesTotal()).isPositive();
            assertThat(profile.getThreadsTotal()).isBetween(1, profile.getMessagesTotal());
        });
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.DISCOVERY + "schema Profile.historyId: string of format uint64")
    default void theHistoryIdOfAProfileIsAStringOfDigits() throws IOException {
        JsonObject profile = http().get(Sentences.path("profile")).json();

        assertThat(profile.getAsJsonPrimitive("historyId").isString()).isTrue();
        assertThat(profile.get("historyId").getAsString()).matches("\\d+");
    }

    @Test
    @Source(kind = Kind.GUIDE, value = Links.SYNC + ": a later history id means later changes")
    default void theHistoryIdOfAProfileGrowsWithEveryChange() throws IOException {
        BigInteger before = call(users().getProfile(ME)).getHistoryId();

        given(mail());

        eventually(() -> assertThat(call(users().getProfile(ME)).getHistoryId()).isGreaterThan(before));
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.DISCOVERY + "parameter userId: me or the user's email address")
    default void meAndTheAddressAreTheSameUser() throws IOException {
        String id = given(mail()).getId();

        assertThat(call(users().messages().get(address(), id)).getId()).isEqualTo(id);
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = "https://stackoverflow.com/questions/26135310")
    default void theMailboxOfSomeoneElseIsRefusedAsNotDelegated() throws IOException {
        GoogleJsonResponseException refusal = refusal(users().getProfile("someone.else@example.com"));

        assertThat(refusal.getStatusCode()).isEqualTo(403);
        assertThat(Sentences.text(refusal)).startsWith("Delegation denied for ");
    }
}
