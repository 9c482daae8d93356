package io.github.camelgmail.test.search;

/** A piece of a query. */
sealed interface Token {

    /**
     * A bare word, or the text between quotation marks.
     *
     * @param quoted whether it stood between quotation marks
     * @param exact whether a plus sign stood before it
     */
    record Word(String text, boolean quoted, boolean exact) implements Token {}

    /** A known operator, in lower case; its value is the next token or group. */
    record Operator(String name) implements Token {}

    /** The marks of the grammar. */
    enum Mark implements Token {
        OPEN_PARENTHESIS,
        CLOSE_PARENTHESIS,
        OPEN_BRACE,
        CLOSE_BRACE,
        MINUS,
        OR,
        AND
    }
}
