package io.github.camelgmail.component.message;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;

/** Undoes the Content-Transfer-Encoding of a part, RFC 2045 section 6; an unknown one is taken for none. */
record TransferDecoding(ByteRange encoded, String encoding) {

    InputStream open() {
        String name = encoding.split("[;\\s]", 2)[0].toLowerCase(Locale.ROOT);
        if (name.equals("base64")) {
            return new LenientBase64(encoded.open());
        }
        try {
            return MimeUtility.decode(encoded.open(), name.isEmpty() ? "8bit" : name);
        } catch (MessagingException e) {
            return encoded.open();
        }
    }

    /** Decodes all of it; where its sender broke it off, up to there. */
    byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        transferTo(bytes);
        return bytes.toByteArray();
    }

    /** How many bytes it decodes to. */
    int length() {
        return transferTo(OutputStream.nullOutputStream());
    }

    private int transferTo(OutputStream out) {
        byte[] block = new byte[8192];
        int length = 0;
        try (InputStream in = open()) {
            for (int count = in.read(block); count > 0; count = in.read(block)) {
                out.write(block, 0, count);
                length += count;
            }
        } catch (IOException e) {
            // The bytes are in memory: only garbled uuencoding fails, and what came before it stands.
            return length;
        }
        return length;
    }
}
