package io.github.camelgmail.component.client;

import com.google.api.client.googleapis.batch.BatchCallback;
import com.google.api.client.googleapis.batch.BatchRequest;
import com.google.api.client.http.GenericUrl;
import com.google.api.client.http.HttpHeaders;
import com.google.api.client.http.HttpRequest;
import com.google.api.services.gmail.Gmail;
import com.google.api.services.gmail.model.Message;
import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One request to the batch endpoint and what came of each part.
 *
 * @param found the messages that were answered, by id
 * @param failures the parts that failed otherwise than by being gone, by id, in the order asked for
 */
record BatchRound(Map<String, Message> found, Map<String, Failure> failures) {

    private static final String BATCH_PATH = "batch/gmail/v1";

    static BatchRound make(Gmail gmail, String me, List<String> ids, MessageCall call, GmailAuthorization authorization)
            throws IOException {
        Map<String, Message> found = new HashMap<>();
        Map<String, Failure> failures = new LinkedHashMap<>();
        ids.forEach(id -> failures.put(id, unanswered()));
        BatchRequest batch = gmail.batch(authorization).setBatchUrl(new GenericUrl(gmail.getRootUrl() + BATCH_PATH));
        for (String id : ids) {
            HttpRequest part = call.request(gmail.users(), me, id).buildHttpRequest();
            part.setUnsuccessfulResponseHandler((request, response, supportsRetry) -> {
                note(failures, id, authorization.understand(response));
                return false;
            });
            batch.queue(part, Message.class, Void.class, new Found(id, found, failures));
        }
        batch.execute();
        return new BatchRound(found, failures);
    }

    /** The failure that decides what happens next: one that cannot pass, else the one to be waited for longest. */
    Optional<Failure> worst() {
        return failures.values().stream()
                .min(Comparator.comparing((Failure failure) -> failure.kind().passing())
                        .thenComparing(BatchRound::allowedAt, Comparator.reverseOrder()));
    }

    private static Instant allowedAt(Failure failure) {
        return failure.retryAfter() == null ? Instant.MIN : failure.retryAfter();
    }

    private static void note(Map<String, Failure> failures, String id, Failure failure) {
        if (failure.kind() == FailureKind.NOT_FOUND) {
            failures.remove(id);
        } else {
            failures.put(id, failure);
        }
    }

    private static Failure unanswered() {
        return new Failure(FailureKind.BROKEN_OFF, 0, null, "The batch answer lacks a part", null, null);
    }

    /** Notes a part that was answered well. */
    private record Found(String id, Map<String, Message> found, Map<String, Failure> failures)
            implements BatchCallback<Message, Void> {

        @Override
        public void onSuccess(Message message, HttpHeaders responseHeaders) {
            found.put(id, message);
            failures.remove(id);
        }

        @Override
        public void onFailure(@Nullable Void nothing, HttpHeaders responseHeaders) {
            // The part's response handler has seen the answer with its status, which is not given here.
        }
    }
}
