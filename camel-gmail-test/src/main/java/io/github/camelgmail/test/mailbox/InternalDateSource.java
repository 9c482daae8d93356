package io.github.camelgmail.test.mailbox;

/** Where {@code messages.insert} and {@code messages.import} take the internal date from. */
public enum InternalDateSource {
    /** The moment of the call. */
    RECEIVED_TIME,
    /** The Date header; the moment of the call when there is none that can be read. */
    DATE_HEADER
}
