package io.github.camelgmail.test.mime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The body of a multipart entity, cut at its delimiter lines (RFC 2046 section 5.1.1).
 *
 * <p>Mime4j's own reader is not used here: it takes {@code --b10} for the delimiter of the boundary {@code b1} when
 * its buffer ends just
 * between the two, and so loses parts of mails whose nested boundaries are numbered.
 */
final class Multipart {

    private final Octets body;
    private final byte[] delimiter;
    private final int most;
    private final List<Octets> parts = new ArrayList<>();

    private Multipart(Octets body, String boundary, int most) {
        this.body = body;
        this.most = most;
        this.delimiter = ("--" + boundary).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The parts without preamble and epilogue; a missing last delimiter is as if it stood at the end.
     *
     * @param most how many parts there may be, at least 1; the last one holds all that is left then
     */
    static List<Octets> split(Octets body, String boundary, int most) {
        return new Multipart(body, boundary, most).split();
    }

    private List<Octets> split() {
        int partStart = -1;
        for (int line = 0; line < body.length() && !isLast(partStart); line = body.nextLine(line)) {
            if (!isDelimiter(line)) {
                continue;
            }
            addPart(partStart, body.withoutLineEnd(line));
            if (isClosing(line)) {
                return parts;
            }
            partStart = body.nextLine(line);
        }
        addPart(partStart, body.length());
        return parts;
    }

    private boolean isLast(int partStart) {
        return partStart >= 0 && parts.size() == most - 1;
    }

    private void addPart(int start, int end) {
        if (start >= 0) {
            parts.add(body.slice(start, Math.max(start, end)));
        }
    }

    private boolean isDelimiter(int line) {
        if (!body.startsWith(delimiter, line)) {
            return false;
        }
        int after = line + delimiter.length;
        return after >= body.length() || body.at(after) <= ' ' || isClosing(line);
    }

    private boolean isClosing(int line) {
        int after = line + delimiter.length;
        return after + 1 < body.length() && body.at(after) == '-' && body.at(after + 1) == '-';
    }
}
