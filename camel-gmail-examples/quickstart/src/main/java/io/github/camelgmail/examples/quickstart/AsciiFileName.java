package io.github.camelgmail.examples.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;

/** File names for a JVM whose locale has no Unicode file names, as in a container without {@code LANG}. */
final class AsciiFileName {
    private static final int DIGEST_BYTES = 8;
    private static final int LONGEST_TAIL = 200;

    private AsciiFileName() {}

    /**
     * Replaces what is not ASCII, and keeps the end of the name with its extension.
     *
     * @return a name that begins with a part of the name's digest, so that two names stay two
     */
    static String of(String name) {
        String ascii = name.replaceAll("[^\\x20-\\x7E]", "_");
        String tail = ascii.substring(Math.max(0, ascii.length() - LONGEST_TAIL));
        return HexFormat.of().formatHex(Sha256.newDigest().digest(name.getBytes(UTF_8)), 0, DIGEST_BYTES) + "-" + tail;
    }
}
