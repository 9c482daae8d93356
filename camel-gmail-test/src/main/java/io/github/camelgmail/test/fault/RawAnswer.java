package io.github.camelgmail.test.fault;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer with any body, as of a proxy, a captive portal or a broken server.
 *
 * @param code the HTTP status, 200 to 599
 * @param headers header fields of the answer, such as {@code Content-Type}
 * @param body the text, which travels as UTF-8
 * @param afterEffect see {@link Failure#afterEffect()}
 */
public record RawAnswer(int code, Map<String, String> headers, String body, boolean afterEffect) implements Failure {

    /**
     * Checks the status.
     *
     * @throws IllegalArgumentException when it cannot be the status of a final answer
     */
    public RawAnswer {
        if (code < 200 || code > 599) {
            throw new IllegalArgumentException("the status of an answer is 200 to 599, not " + code);
        }
        headers = AnswerHeaders.checked(headers);
    }

    @Override
    public RawAnswer afterTheEffect() {
        return new RawAnswer(code, headers, body, true);
    }

    /** The same answer with one more header field. */
    public RawAnswer withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new RawAnswer(code, more, body, afterEffect);
    }
}
