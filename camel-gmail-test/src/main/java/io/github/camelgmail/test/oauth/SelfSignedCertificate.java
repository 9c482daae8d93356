package io.github.camelgmail.test.oauth;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A certificate (RFC 5280, version 1) that says no more than that a key is its own. Java reads certificates but cannot write them.
 *
 * @param commonName the name of issuer and subject, ASCII
 * @param now in the middle of its validity of a day before and two weeks after
 */
record SelfSignedCertificate(String commonName, Instant now) {

    private static final int INTEGER = 0x02;
    private static final int BIT_STRING = 0x03;
    private static final int UTF8_STRING = 0x0c;
    private static final int GENERALIZED_TIME = 0x18;
    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;
    private static final int LONG_FORM = 0x80;

    private static final byte[] COMMON_NAME = {0x06, 0x03, 0x55, 0x04, 0x03};
    private static final byte[] SHA256_WITH_RSA = {
        0x30, 0x0d, 0x06, 0x09, 0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 0x0d, 0x01, 0x01, 0x0b, 0x05, 0x00
    };
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    byte[] der(KeyPair pair) {
        byte[] content = element(
                SEQUENCE,
                element(INTEGER, BigInteger.ONE.toByteArray()),
                SHA256_WITH_RSA,
                name(),
                element(SEQUENCE, time(now.minus(Duration.ofDays(1))), time(now.plus(Duration.ofDays(14)))),
                name(),
                pair.getPublic().getEncoded());
        byte[] signature = RsaKeys.sign(pair.getPrivate(), content);
        return element(SEQUENCE, content, SHA256_WITH_RSA, element(BIT_STRING, new byte[] {0}, signature));
    }

    private byte[] name() {
        byte[] text = element(UTF8_STRING, commonName.getBytes(StandardCharsets.US_ASCII));
        return element(SEQUENCE, element(SET, element(SEQUENCE, COMMON_NAME, text)));
    }

    private static byte[] time(Instant instant) {
        return element(GENERALIZED_TIME, TIME.format(instant).getBytes(StandardCharsets.US_ASCII));
    }

    /** Writes tag, length and content by the distinguished encoding rules (X.690, section 10). */
    private static byte[] element(int tag, byte[]... contents) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : contents) {
            content.writeBytes(part);
        }
        ByteArrayOutputStream element = new ByteArrayOutputStream();
        element.write(tag);
        writeLength(element, content.size());
        element.writeBytes(content.toByteArray());
        return element.toByteArray();
    }

    private static void writeLength(ByteArrayOutputStream out, int length) {
        if (length < LONG_FORM) {
            out.write(length);
            return;
        }
        int octets = (Integer.SIZE - Integer.numberOfLeadingZeros(length) + 7) / 8;
        out.write(LONG_FORM | octets);
        for (int shift = (octets - 1) * 8; shift >= 0; shift -= 8) {
            out.write(length >>> shift);
        }
    }
}
