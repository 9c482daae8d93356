package io.github.camelgmail.component.client;

import com.google.api.client.googleapis.batch.BatchCallback;
import com.google.api.client.googleapis.batch.BatchRequest;
import com.google.api.client.http.GenericUrl;
import com.google.api.client.http.HttpHeaders;
import com.google.api.client.http.HttpRequest;
import com.google.api.services.gmail.Gmail;
import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One request to the batch endpoint and what came of each part. Each call that was answered has been told so.
 *
 * @param size how many calls travelled
 * @param failures the calls that failed otherwise than by being gone, in the order asked for
 */
record BatchRound(int size, Map<BatchCall<?>, Failure> failures) {

    private static final String BATCH_PATH = "batch/gmail/v1";

    /**
     * Makes the request.
     *
     * @throws IOException if no call was answered; where the answer breaks off later, the rest is among the failures
     */
    static BatchRound make(Gmail gmail, String me, List<BatchCall<?>> calls, GmailAuthorization authorization)
            throws IOException {
        Map<BatchCall<?>, Failure> failures = new LinkedHashMap<>();
        calls.forEach(call -> failures.put(call, unanswered()));
        BatchRequest batch = gmail.batch(authorization).setBatchUrl(new GenericUrl(gmail.getRootUrl() + BATCH_PATH));
        for (BatchCall<?> call : calls) {
            queue(call, batch, gmail, me, authorization, failures);
        }
        try {
            batch.execute();
        } catch (IOException e) {
            if (failures.size() == calls.size()) {
                throw e;
            }
        }
        return new BatchRound(calls.size(), failures);
    }

    private static <T> void queue(
            BatchCall<T> call,
            BatchRequest batch,
            Gmail gmail,
            String me,
            GmailAuthorization authorization,
            Map<BatchCall<?>, Failure> failures)
            throws IOException {
        HttpRequest part = call.request(gmail, me);
        part.setUnsuccessfulResponseHandler((same, response, supportsRetry) -> {
            note(failures, call, authorization.understand(response));
            return false;
        });
        call.queue(batch, part, new Found<>(call, failures));
    }

    /** The failure that decides what happens next: one that cannot pass, else the one to be waited for longest. */
    Optional<Failure> worst() {
        return failures.values().stream()
                .min(Comparator.comparing((Failure failure) -> failure.kind().passing())
                        .thenComparing(BatchRound::allowedAt, Comparator.reverseOrder()));
    }

    /** Whether at least one call was answered. */
    boolean hasProgressed() {
        return failures.size() < size;
    }

    /** Whether Gmail found that some calls came too many at a time. */
    boolean wasRefused() {
        return failures.values().stream().anyMatch(failure -> failure.kind() == FailureKind.RATE_LIMITED);
    }

    private static Instant allowedAt(Failure failure) {
        return failure.retryAfter() == null ? Instant.MIN : failure.retryAfter();
    }

    private static void note(Map<BatchCall<?>, Failure> failures, BatchCall<?> call, Failure failure) {
        if (failure.kind() == FailureKind.NOT_FOUND) {
            failures.remove(call);
            call.gone().run();
        } else {
            failures.put(call, failure);
        }
    }

    private static Failure unanswered() {
        return new Failure(FailureKind.BROKEN_OFF, 0, null, "The batch answer lacks a part", null, null);
    }

    /** Notes a part that was answered well. */
    private record Found<T>(BatchCall<T> call, Map<BatchCall<?>, Failure> failures) implements BatchCallback<T, Void> {

        @Override
        public void onSuccess(T answer, HttpHeaders responseHeaders) {
            call.found().accept(answer);
            failures.remove(call);
        }

        @Override
        public void onFailure(@Nullable Void nothing, HttpHeaders responseHeaders) {
            // The part's response handler has seen the answer with its status, which is not given here.
        }
    }
}
