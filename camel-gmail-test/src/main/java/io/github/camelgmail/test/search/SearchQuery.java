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
     * Tells whether a message matches, wherever it lies; filters ask this.
     *
     * @param message the candidate; its body is only read when nothing cheaper decides
     * @param now the instant that {@code newer_than:} and {@code older_than:} count from
     */
    public boolean matches(SearchableMessage message, Instant now) {
        return expression.matches(new Candidate(message, now));
    }

    /**
     * Tells whether a search in the mailbox finds a message: it matches, and where it lies in the spam or the trash the
     * query asks for that by {@code in:} or {@code label:}; what is only barred, as in {@code -in:trash}, is not asked for.
     *
     * @param message the candidate; its body is only read when nothing cheaper decides
     * @param now the instant that {@code newer_than:} and {@code older_than:} count from
     */
    public boolean finds(SearchableMessage message, Instant now) {
        Candidate candidate = new Candidate(message, now);
        boolean hidden =
                message.labelIds().contains("SPAM") || message.labelIds().contains("TRASH");
        return (!hidden || expression.reaches(candidate)) && expression.matches(candidate);
    }
}
