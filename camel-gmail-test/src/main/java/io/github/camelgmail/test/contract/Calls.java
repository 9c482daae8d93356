package io.github.camelgmail.test.contract;

import com.google.api.client.googleapis.json.GoogleJsonError;
import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.client.googleapis.services.json.AbstractGoogleJsonClientRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;

/** The gate to the account: keeps the pace, tries again what Gmail refuses for its rate, and notes what was made. */
final class Calls {

    private static final Set<String> RATE_REASONS = Set.of("rateLimitExceeded", "userRateLimitExceeded");
    private static final int MOST_TRIES = 8;
    private static final int LONGEST_REST_SECONDS = 64;

    private final Pace pace;
    private final Made made;

    Calls(Pace pace, Made made) {
        this.pace = pace;
        this.made = made;
    }

    /**
     * Makes a call.
     *
     * @throws GoogleJsonResponseException when Gmail refuses it
     */
    <T> T make(AbstractGoogleJsonClientRequest<T> request) throws IOException {
        String verb = request.getRequestMethod();
        int price = Price.of(verb, request.getUriTemplate());
        for (int tries = 1; ; tries++) {
            pace.take(price);
            try {
                T answer = request.execute();
                if (!verb.equals("GET")) {
                    made.note(answer);
                }
                return answer;
            } catch (GoogleJsonResponseException refusal) {
                restOrThrow(refusal, tries);
            }
        }
    }

    /** Makes room for a call that goes another way. */
    void makeRoom(int units) {
        pace.take(units);
    }

    /** Waits before another try. */
    void restAfter(int tries) {
        pace.rest(Duration.ofSeconds(Math.min(LONGEST_REST_SECONDS, 1L << (tries - 1))));
    }

    private void restOrThrow(GoogleJsonResponseException refusal, int tries) throws GoogleJsonResponseException {
        if (tries == MOST_TRIES || !isForTheRate(refusal)) {
            throw refusal;
        }
        restAfter(tries);
    }

    private static boolean isForTheRate(GoogleJsonResponseException refusal) {
        if (refusal.getStatusCode() == 429) {
            return true;
        }
        GoogleJsonError details = refusal.getDetails();
        return refusal.getStatusCode() == 403
                && details != null
                && details.getErrors() != null
                && details.getErrors().stream().anyMatch(error -> RATE_REASONS.contains(error.getReason()));
    }
}
