package io.github.camelgmail.component.message;

import java.util.Locale;

/** How the body of an exchange becomes the content of a mail. */
public enum BodyType {
    /**
     * A MIME message, a Gmail message with raw content, bytes, a stream or a file are a ready RFC 5322 message;
     * everything else is plain text.
     */
    AUTO,
    /** Plain text, with the HTML of {@code CamelGmailAlternativeBody} beside it where that is given. */
    TEXT,
    /** HTML, with the plain text of {@code CamelGmailAlternativeBody} beside it where that is given. */
    HTML,
    /** A ready RFC 5322 message. */
    MESSAGE;

    /**
     * Reads an option or header value in any letter case.
     *
     * @throws InvalidMailException when it is none of the four
     */
    public static BodyType of(String name) {
        for (BodyType type : values()) {
            if (type.name().equalsIgnoreCase(name.strip())) {
                return type;
            }
        }
        throw new InvalidMailException(
                "body", "The body type must be auto, text, html or message, not '" + Quoted.brief(name) + "'");
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
