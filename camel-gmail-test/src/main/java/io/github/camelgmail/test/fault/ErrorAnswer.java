package io.github.camelgmail.test.fault;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An error answer in Gmail's JSON shape.
 *
 * @param code the HTTP status, 400 to 599
 * @param status the canonical name
 * @param domain the domain of the reason, {@code global} or {@code usageLimits}
 * @param reason the older name
 * @param message the text
 * @param headers header fields of the answer, such as {@code Retry-After}
 * @param afterEffect see {@link Failure#afterEffect()}
 */
public record ErrorAnswer(
        int code,
        String status,
        String domain,
        String reason,
        String message,
        Map<String, String> headers,
        boolean afterEffect)
        implements Failure {

    /**
     * Checks the status.
     *
     * @throws IllegalArgumentException when it is no error
     */
    public ErrorAnswer {
        if (code < 400 || code > 599) {
            throw new IllegalArgumentException("the status of an error answer is 400 to 599, not " + code);
        }
        headers = AnswerHeaders.checked(headers);
    }

    @Override
    public ErrorAnswer afterTheEffect() {
        return new ErrorAnswer(code, status, domain, reason, message, headers, true);
    }

    /** The same answer with one more header field. */
    public ErrorAnswer withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new ErrorAnswer(code, status, domain, reason, message, more, afterEffect);
    }
}
