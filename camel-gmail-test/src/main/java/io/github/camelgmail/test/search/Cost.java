package io.github.camelgmail.test.search;

/** What a question about a message makes one read, from cheap to dear. */
enum Cost {
    /** Labels, date and size. */
    LABELS,
    /** The few header fields that are kept at hand. */
    ENVELOPE,
    /** The whole header. */
    HEADER,
    /** The header, and the body unless that answers the question. */
    BODY
}
