package io.github.camelgmail.test.search;

/** A piece of a query. */
sealed interface Token {

    /** A bare word, or the text between quotes. */
    record Word(String text) implements Token {}

    /** A known operator; its value is the next token or group. */
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
