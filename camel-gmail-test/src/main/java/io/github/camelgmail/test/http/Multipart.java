package io.github.camelgmail.test.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a multipart request body (RFC 2046, section 5.1), as batches and multipart uploads are. */
final class Multipart {

    private static final Pattern BOUNDARY =
            Pattern.compile(";\\s*boundary=(?:\"([^\"]{1,200})\"|([^;\\s]{1,200}))", Pattern.CASE_INSENSITIVE);

    private Multipart() {}

    /**
     * Splits a body at the boundary that its content type names.
     *
     * @throws ApiFailure when there is no boundary, or the body does not end with it
     */
    static List<Part> parts(WebRequest request) {
        String contentType = request.headers().first("Content-Type").orElse("");
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            throw malformed("Missing multipart boundary");
        }
        String value = Optional.ofNullable(boundary.group(1)).orElseGet(() -> boundary.group(2));
        return split(request.body(), ("--" + value).getBytes(StandardCharsets.UTF_8));
    }

    private static List<Part> split(byte[] body, byte[] delimiter) {
        List<Part> parts = new ArrayList<>();
        int start = -1;
        for (int at = find(body, delimiter, 0); at >= 0; at = find(body, delimiter, at + delimiter.length)) {
            if (start >= 0) {
                parts.add(Part.parse(Arrays.copyOfRange(body, start, Math.max(start, lineEndBefore(body, at)))));
            }
            int after = at + delimiter.length;
            if (startsWithDashes(body, after)) {
                return parts;
            }
            start = nextLine(body, after);
        }
        throw malformed("Failed to parse multipart request: the closing boundary is missing");
    }

    /** Finds a delimiter that stands at the beginning of a line and is not only the beginning of a longer word. */
    private static int find(byte[] body, byte[] delimiter, int from) {
        for (int at = from; at <= body.length - delimiter.length; at++) {
            boolean atLineStart = at == 0 || body[at - 1] == '\n';
            if (atLineStart
                    && Arrays.equals(body, at, at + delimiter.length, delimiter, 0, delimiter.length)
                    && endsDelimiter(body, at + delimiter.length)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean endsDelimiter(byte[] body, int at) {
        return at >= body.length || " \t\r\n".indexOf(body[at]) >= 0 || startsWithDashes(body, at);
    }

    private static boolean startsWithDashes(byte[] body, int at) {
        return at + 1 < body.length && body[at] == '-' && body[at + 1] == '-';
    }

    private static int nextLine(byte[] body, int from) {
        int at = from;
        while (at < body.length && body[at] != '\n') {
            at++;
        }
        return Math.min(at + 1, body.length);
    }

    private static int lineEndBefore(byte[] body, int at) {
        int end = at > 0 && body[at - 1] == '\n' ? at - 1 : at;
        return end > 0 && body[end - 1] == '\r' ? end - 1 : end;
    }

    private static ApiFailure malformed(String message) {
        return ApiFailure.of(400, "INVALID_ARGUMENT", "badRequest", message);
    }

    /**
     * Lines up to an empty one, and what follows them. Also the form of an HTTP message inside a batch part.
     *
     * @param head the lines before the empty one
     * @param content the bytes after it
     */
    record Part(List<String> head, byte[] content) {

        static Part parse(byte[] bytes) {
            List<String> head = new ArrayList<>();
            int at = 0;
            while (at < bytes.length) {
                int next = nextLine(bytes, at);
                String line = new String(bytes, at, next - at, StandardCharsets.UTF_8).stripTrailing();
                at = next;
                if (line.isEmpty()) {
                    break;
                }
                head.add(line);
            }
            return new Part(head, Arrays.copyOfRange(bytes, at, bytes.length));
        }

        HeaderFields headers() {
            return HeaderFields.ofLines(head);
        }
    }
}
