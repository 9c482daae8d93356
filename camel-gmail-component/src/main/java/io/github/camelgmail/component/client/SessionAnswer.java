package io.github.camelgmail.component.client;

import com.google.api.client.http.HttpHeaders;
import com.google.api.client.http.HttpResponseInterceptor;
import java.io.IOException;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an upload session says to a chunk or a question.
 *
 * @param result what the call led to, or null while bytes are missing
 * @param received how many bytes Gmail has, where some are missing
 * @param session where the session goes on, where some are missing
 */
record SessionAnswer<T>(
        @Nullable T result, long received, @Nullable URI session) {

    private static final int RESUME_INCOMPLETE = 308;

    /** Gmail writes {@code bytes=0-42}, in its guide also {@code 0-42}. */
    private static final Pattern RANGE = Pattern.compile("(?:bytes=)?0-(\\d{1,18})");

    static <T> SessionAnswer<T> complete(T result) {
        return new SessionAnswer<>(result, 0, null);
    }

    /**
     * Reads an answer 308.
     *
     * @param session where it came from
     */
    static <T> SessionAnswer<T> incomplete(HttpHeaders headers, URI session) throws IOException {
        String location = headers.getLocation();
        return new SessionAnswer<>(
                null, received(headers.getRange()), location == null ? session : session.resolve(location));
    }

    private static long received(@Nullable String range) throws IOException {
        if (range == null) {
            return 0;
        }
        Matcher matcher = RANGE.matcher(range.strip());
        if (!matcher.matches()) {
            throw new IOException("The upload session names a range that is none");
        }
        return Long.parseLong(matcher.group(1)) + 1;
    }

    /** Lets answers 308 pass, which redirect nowhere here. */
    static HttpResponseInterceptor incompleteOr(HttpResponseInterceptor others) {
        return response -> {
            if (response.getStatusCode() != RESUME_INCOMPLETE) {
                others.interceptResponse(response);
            }
        };
    }
}
