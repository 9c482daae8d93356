package io.github.camelgmail.test.mime;

import java.io.ByteArrayOutputStream;

/**
 * Decodes quoted-printable (RFC 2045 section 6.7). Line ends stay as they are in the mail, so that a file with lone line
 * feeds in it comes out as long as it went in; what is no escape stays too. One use only.
 */
final class QuotedPrintable {

    private final Octets encoded;
    private final ByteArrayOutputStream decoded;
    private int position;

    private QuotedPrintable(Octets encoded) {
        this.encoded = encoded;
        this.decoded = new ByteArrayOutputStream(encoded.length());
        this.position = encoded.start();
    }

    static Octets decode(Octets encoded) {
        QuotedPrintable decoder = new QuotedPrintable(encoded);
        while (decoder.position < encoded.end()) {
            decoder.step();
        }
        return Octets.of(decoder.decoded.toByteArray());
    }

    private void step() {
        byte octet = encoded.array()[position];
        if (octet == '=') {
            afterEquals();
        } else if (encoded.isBlank(position)) {
            blanks();
        } else {
            decoded.write(octet);
            position++;
        }
    }

    private void afterEquals() {
        int afterBlanks = skipBlanks(position + 1);
        int high = hexDigit(position + 1);
        int low = hexDigit(position + 2);
        if (high >= 0 && low >= 0) {
            decoded.write(high * 16 + low);
            position += 3;
        } else if (afterBlanks == encoded.end() || encoded.isLineEnd(afterBlanks)) {
            position = encoded.nextLine(afterBlanks);
        } else {
            decoded.write('=');
            position++;
        }
    }

    /** Blanks before a line end were added on the way (rule 3). */
    private void blanks() {
        int after = skipBlanks(position);
        if (after < encoded.end() && !encoded.isLineEnd(after)) {
            decoded.write(encoded.array(), position, after - position);
        }
        position = after;
    }

    private int skipBlanks(int from) {
        int after = from;
        while (after < encoded.end() && encoded.isBlank(after)) {
            after++;
        }
        return after;
    }

    private int hexDigit(int at) {
        return at < encoded.end() ? Character.digit(encoded.array()[at], 16) : -1;
    }
}
