package io.github.camelgmail.component.auth;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The OAuth scopes that credentials ask for. */
public final class GmailScopes {

    /** Allows everything the component does but deleting for good and writing settings. */
    public static final String DEFAULT = "https://www.googleapis.com/auth/gmail.modify";

    /** Allows to look at topics and subscriptions, and more. */
    public static final String PUBSUB = "https://www.googleapis.com/auth/pubsub";

    private GmailScopes() {}

    /**
     * Falls back on {@link #DEFAULT} where no scope is given.
     *
     * @param scopes full scope URLs, or null
     * @return at least one scope, without blanks or doubles
     */
    static List<String> orDefault(@Nullable Collection<String> scopes) {
        if (scopes == null) {
            return List.of(DEFAULT);
        }
        List<String> named = scopes.stream()
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .distinct()
                .toList();
        return named.isEmpty() ? List.of(DEFAULT) : named;
    }
}
