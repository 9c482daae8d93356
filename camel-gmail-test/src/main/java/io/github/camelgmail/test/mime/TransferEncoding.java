package io.github.camelgmail.test.mime;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;

/** The Content-Transfer-Encoding of a body (RFC 2045 section 6), decoded as far as it goes. */
enum TransferEncoding {
    IDENTITY,
    BASE64,
    QUOTED_PRINTABLE;

    /** Reads the field body; what is unknown leaves the body as it is. */
    static TransferEncoding of(String field) {
        return switch (field.strip().toLowerCase(Locale.ROOT)) {
            case "base64" -> BASE64;
            case "quoted-printable" -> QUOTED_PRINTABLE;
            default -> IDENTITY;
        };
    }

    void decode(Octets encoded, OutputStream out) throws IOException {
        switch (this) {
            case IDENTITY -> encoded.writeTo(out);
            case BASE64 -> new Base64Body(out).decode(encoded);
            case QUOTED_PRINTABLE -> new QuotedPrintable(encoded, out).decode();
        }
    }

    /** The decoded body, on the disk when it is large. */
    Octets decode(Octets encoded) {
        if (this == IDENTITY) {
            return encoded;
        }
        try (Spool decoded = new Spool()) {
            decode(encoded, decoded);
            return decoded.toOctets();
        } catch (IOException e) {
            throw new UncheckedIOException("no room for a decoded body in " + SpooledFile.tempDirectory(), e);
        }
    }
}
