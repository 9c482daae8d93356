package io.github.camelgmail.component.client;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A query in the syntax of Gmail's search box, put in parentheses that nothing in it can leave, so that it can be joined
 * with bounds of our own. Immutable.
 */
public final class BoundedQuery {

    /** The query that finds everything. */
    public static final BoundedQuery EVERYTHING = new BoundedQuery("");

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    /** Gmail would read fewer digits as something else than seconds since the epoch. */
    private static final long FIRST_SECOND = 100_000;

    private final String enclosed;

    private BoundedQuery(String enclosed) {
        this.enclosed = enclosed;
    }

    /**
     * Encloses a query: drops what closes nothing, and closes what is left open.
     *
     * @param q a query as its user wrote it; null or blank for one that finds everything
     */
    public static BoundedQuery of(@Nullable String q) {
        String balanced =
                balanced(q == null ? "" : CONTROL.matcher(q).replaceAll(" ").strip());
        return balanced.isBlank() ? EVERYTHING : new BoundedQuery("(" + balanced + ")");
    }

    private static String balanced(String q) {
        StringBuilder balanced = new StringBuilder();
        Deque<Character> open = new ArrayDeque<>();
        boolean quoted = false;
        for (int i = 0; i < q.length(); i++) {
            char c = q.charAt(i);
            quoted ^= c == '"';
            boolean stays = quoted || staysOutsideQuotes(c, open);
            balanced.append(stays ? c : ' ');
        }
        balanced.append(quoted ? "\"" : "");
        open.forEach(balanced::append);
        return balanced.toString();
    }

    private static boolean staysOutsideQuotes(char c, Deque<Character> open) {
        switch (c) {
            case '(' -> open.push(')');
            case '{' -> open.push('}');
            case ')', '}' -> {
                boolean closes = !open.isEmpty() && open.peek() == c;
                if (closes) {
                    open.pop();
                }
                return closes;
            }
            default -> {
                return true;
            }
        }
        return true;
    }

    /** The query in parentheses; empty for one that finds everything. */
    String enclosed() {
        return enclosed;
    }

    /** The query for what is no draft, as the value of Gmail's {@code q}; null for all messages, drafts too. */
    public @Nullable String withoutDrafts() {
        return enclosed.isEmpty() ? null : enclosed + " -in:drafts";
    }

    /**
     * The query for messages that Gmail took in between two instants, both included, with a second to spare.
     *
     * @param first the earliest instant, or null for no bound
     * @param last the latest instant, or null for no bound
     * @return the value of Gmail's {@code q}; null for all messages
     */
    public @Nullable String between(@Nullable Instant first, @Nullable Instant last) {
        List<String> terms = new ArrayList<>();
        terms.add(enclosed);
        if (first != null && first.getEpochSecond() > FIRST_SECOND) {
            terms.add("after:" + (first.getEpochSecond() - 1));
        }
        if (last != null) {
            terms.add("before:" + Math.max(FIRST_SECOND, last.getEpochSecond() + 1));
        }
        String q = String.join(" ", terms).strip();
        return q.isEmpty() ? null : q;
    }
}
