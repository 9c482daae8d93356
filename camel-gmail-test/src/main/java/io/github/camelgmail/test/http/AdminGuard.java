package io.github.camelgmail.test.http;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps web pages away from {@code /__admin/}. A browser on the same machine can be made to send requests there by any page that it shows,
 * so the request must name this host and not another that was pointed here, must not come from a page of another origin, and must not have
 * a body of a type that a browser sends without asking first.
 */
final class AdminGuard {

    private static final Pattern AUTHORITY = Pattern.compile("(\\[[0-9a-f:.]+\\]|[^:\\[\\]]+)(?::\\d{1,5})?");
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    private AdminGuard() {}

    static void check(WebRequest request) {
        HeaderFields headers = request.headers();
        String host = headers.first("Host").orElse("").toLowerCase(Locale.ROOT);
        Matcher authority = AUTHORITY.matcher(host);
        if (!authority.matches() || !LOOPBACK.contains(authority.group(1))) {
            throw ApiFailure.forbidden("The Host of a request to /__admin/ must be 127.0.0.1 or localhost");
        }
        String origin = headers.first("Origin").orElse("http://" + host).toLowerCase(Locale.ROOT);
        String site = headers.first("Sec-Fetch-Site").orElse("none");
        if (!origin.equals("http://" + host) || !OWN_SITES.contains(site)) {
            throw ApiFailure.forbidden("/__admin/ is not open to web pages of another origin");
        }
        String type = headers.first("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        boolean safe = type.startsWith("application/json") || type.startsWith("message/rfc822");
        if (!safe && (request.content().length() > 0 || isSimple(type))) {
            throw ApiFailure.of(
                    415,
                    "INVALID_ARGUMENT",
                    "badContent",
                    "The Content-Type of a request to /__admin/ must be application/json, or message/rfc822 for mail");
        }
    }

    /** Whether browsers send a type to other origins without asking first (Fetch standard, "CORS-safelisted request-header"). */
    private static boolean isSimple(String type) {
        return type.startsWith("text/plain")
                || type.startsWith("multipart/form-data")
                || type.startsWith("application/x-www-form-urlencoded");
    }
}
