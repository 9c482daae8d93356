package io.github.camelgmail.test;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/**
 * What Google's client makes of an error answer.
 *
 * @param status the HTTP status
 * @param reason the reason of the first error
 * @param message the text
 */
record Refusal(int status, String reason, String message) {

    static Refusal of(ThrowingCallable call) {
        GoogleJsonResponseException answer = Objects.requireNonNull(
                catchThrowableOfType(GoogleJsonResponseException.class, call), "the call was not refused");
        return new Refusal(
                answer.getStatusCode(),
                answer.getDetails().getErrors().get(0).getReason(),
                answer.getDetails().getMessage());
    }
}
