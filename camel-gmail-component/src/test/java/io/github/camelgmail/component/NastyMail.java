package io.github.camelgmail.component;

import java.nio.charset.StandardCharsets;

/**
 * A mail that is hard to read.
 *
 * @param name what is hard about it
 * @param bytes the mail
 */
record NastyMail(String name, byte[] bytes) {

    String text() {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Override
    public String toString() {
        return name;
    }
}
