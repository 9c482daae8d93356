package io.github.camelgmail.component.message;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The body of a multipart entity, cut at its delimiter lines, RFC 2046 section 5.1.1. For one use. */
final class MultipartBody {

    private final ByteRange body;
    private final byte[] delimiter;
    private final List<ByteRange> parts = new ArrayList<>();

    private MultipartBody(ByteRange body, String boundary) {
        this.body = body;
        this.delimiter = ("--" + boundary).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Cuts a body. Where the last delimiter is missing, the last part ends with the body.
     *
     * @param most how many parts there may be, at least 1; the last one then holds all the rest
     */
    static List<ByteRange> split(ByteRange body, String boundary, int most) {
        return new MultipartBody(body, boundary).split(most);
    }

    private List<ByteRange> split(int most) {
        int partFrom = -1;
        int line = body.from();
        while (line < body.to() && (partFrom < 0 || parts.size() < most - 1)) {
            int next = body.nextLine(line);
            if (isDelimiter(line)) {
                addPart(partFrom, body.withoutLineBreak(line));
                if (isClosing(line)) {
                    return parts;
                }
                partFrom = next;
            }
            line = next;
        }
        addPart(partFrom, body.to());
        return parts;
    }

    private void addPart(int from, int to) {
        if (from >= 0) {
            parts.add(body.slice(from, to));
        }
    }

    private boolean isDelimiter(int line) {
        if (!body.startsWith(delimiter, line)) {
            return false;
        }
        int after = line + delimiter.length;
        return after >= body.to() || body.at(after) <= ' ' || isClosing(line);
    }

    private boolean isClosing(int line) {
        int after = line + delimiter.length;
        return after + 1 < body.to() && body.at(after) == '-' && body.at(after + 1) == '-';
    }
}
