package io.github.camelgmail.test.search;

import java.time.Instant;

/**
 * A parsed {@code q} parameter. Immutable and thread-safe. Source: Gmail search operators,
 * support.google.com/mail/answer/7190.
 */
public final class SearchQuery {

    private final Expression expression;

    private SearchQuery(Expression expression) {
        this.expression = expression;
    }

    /**
     * Parses a query. Never fails: what is no operator is searched for as words.
     *
     * @param q the text as a user types it into Gmail's search box
     */
    public static SearchQuery parse(String q) {
        return new SearchQuery(new QueryParser(Lexer.tokens(q)).parse());
    }

    /**
     * Tells whether a message matches.
     *
     * @param message the candidate
     * @param now the instant that {@code newer_than:} and {@code older_than:} count from
     */
    public boolean matches(SearchableMessage message, Instant now) {
        return expression.matches(message, now);
    }

    /** Whether the query itself asks for spam or trash, so that these are not left out. */
    public boolean reachesSpamOrTrash() {
        return expression.reachesSpamOrTrash();
    }
}
