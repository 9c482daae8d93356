package io.github.camelgmail.test.mime;

import java.util.Locale;

/** The Content-Transfer-Encoding of a body (RFC 2045 section 6), decoded as far as it goes. */
final class TransferEncoding {

    private TransferEncoding() {}

    static Octets decode(Octets body, String encoding) {
        return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "base64" -> Base64Body.decode(body);
            case "quoted-printable" -> QuotedPrintable.decode(body);
            default -> body;
        };
    }
}
