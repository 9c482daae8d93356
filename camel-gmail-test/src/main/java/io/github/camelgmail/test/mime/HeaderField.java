package io.github.camelgmail.test.mime;

/**
 * One header field as the Gmail API shows it.
 *
 * @param name the field name in the letter case of the message
 * @param value the field body, unfolded and with RFC 2047 encoded words decoded
 */
public record HeaderField(String name, String value) {}
