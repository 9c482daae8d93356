package io.github.camelgmail.test.mime;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Decodes quoted-printable (RFC 2045 section 6.7). Line ends stay as they are in the mail, so that a file with lone line
 * feeds in it comes out as long as it went in; what is no escape stays too. One use only.
 */
final class QuotedPrintable {

    private final Octets encoded;
    private final OutputStream decoded;
    private int position;

    QuotedPrintable(Octets encoded, OutputStream decoded) {
        this.encoded = encoded;
        this.decoded = decoded;
    }

    void decode() throws IOException {
        while (position < encoded.length()) {
            step();
        }
    }

    private void step() throws IOException {
        byte octet = encoded.at(position);
        if (octet == '=') {
            afterEquals();
        } else if (encoded.isBlank(position)) {
            blanks();
        } else {
            decoded.write(octet);
            position++;
        }
    }

    private void afterEquals() throws IOException {
        int afterBlanks = skipBlanks(position + 1);
        int high = hexDigit(position + 1);
        int low = hexDigit(position + 2);
        if (high >= 0 && low >= 0) {
            decoded.write(high * 16 + low);
            position += 3;
        } else if (afterBlanks == encoded.length() || encoded.isLineEnd(afterBlanks)) {
            position = encoded.nextLine(afterBlanks);
        } else {
            decoded.write('=');
            position++;
        }
    }

    /** Blanks before a line end were added on the way (rule 3). */
    private void blanks() throws IOException {
        int after = skipBlanks(position);
        if (after < encoded.length() && !encoded.isLineEnd(after)) {
            encoded.slice(position, after).writeTo(decoded);
        }
        position = after;
    }

    private int skipBlanks(int from) {
        int after = from;
        while (after < encoded.length() && encoded.isBlank(after)) {
            after++;
        }
        return after;
    }

    private int hexDigit(int at) {
        return at < encoded.length() ? Character.digit(encoded.at(at), 16) : -1;
    }
}
