package io.github.camelgmail.test.http;

import io.github.camelgmail.test.mime.Octets;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
        return split(request.content(), ("--" + value).getBytes(StandardCharsets.UTF_8));
    }

    private static List<Part> split(Octets body, byte[] delimiter) {
        List<Part> parts = new ArrayList<>();
        int start = -1;
        for (int at = find(body, delimiter, 0); at >= 0; at = find(body, delimiter, at + delimiter.length)) {
            if (start >= 0) {
                parts.add(Part.parse(body.slice(start, Math.max(start, body.withoutLineEnd(at)))));
            }
            int after = at + delimiter.length;
            if (startsWithDashes(body, after)) {
                return parts;
            }
            start = body.nextLine(after);
        }
        throw malformed("Failed to parse multipart request: the closing boundary is missing");
    }

    /** Finds a delimiter that stands at the beginning of a line and is not only the beginning of a longer word. */
    private static int find(Octets body, byte[] delimiter, int from) {
        int line = from == 0 ? 0 : body.nextLine(from);
        while (line < body.length() && !isDelimiter(body, delimiter, line)) {
            line = body.nextLine(line);
        }
        return line < body.length() ? line : -1;
    }

    private static boolean isDelimiter(Octets body, byte[] delimiter, int line) {
        int after = line + delimiter.length;
        return body.startsWith(delimiter, line)
                && (after == body.length() || " \t\r\n".indexOf(body.at(after)) >= 0 || startsWithDashes(body, after));
    }

    private static boolean startsWithDashes(Octets body, int at) {
        return at + 1 < body.length() && body.at(at) == '-' && body.at(at + 1) == '-';
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
    record Part(List<String> head, Octets content) {

        private static final int LONGEST_LINE = 64 * 1024;

        static Part parse(Octets bytes) {
            List<String> head = new ArrayList<>();
            int at = 0;
            while (at < bytes.length()) {
                int next = bytes.nextLine(at);
                String line = line(bytes.slice(at, next));
                at = next;
                if (line.isEmpty()) {
                    break;
                }
                head.add(line);
            }
            return new Part(head, bytes.from(at));
        }

        private static String line(Octets bytes) {
            if (bytes.length() > LONGEST_LINE) {
                throw malformed("Failed to parse multipart request: a header line is too long");
            }
            return new String(bytes.toBytes(), StandardCharsets.UTF_8).stripTrailing();
        }

        HeaderFields headers() {
            return HeaderFields.ofLines(head);
        }
    }
}
