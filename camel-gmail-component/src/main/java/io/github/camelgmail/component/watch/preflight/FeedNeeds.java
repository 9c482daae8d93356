package io.github.camelgmail.component.watch.preflight;

import java.util.Collection;
import java.util.Set;

/** What a feed does with mail, which decides what its credentials must allow. */
public enum FeedNeeds {
    /** It reads no more than header fields. */
    METADATA("gmail.metadata", false),
    /** It reads mail. */
    READING("gmail.readonly", true),
    /** It reads mail, and changes its labels. */
    CHANGING("gmail.modify", true);

    private static final String GOOGLE = "https://www.googleapis.com/auth/";
    private static final String NARROWING = GOOGLE + "gmail.metadata";
    private static final String ALL = "https://mail.google.com/";

    private final String scope;
    private final boolean narrowed;

    FeedNeeds(String name, boolean narrowed) {
        this.scope = GOOGLE + name;
        this.narrowed = narrowed;
    }

    /** The narrowest scope that will do, as a full URL. */
    String scope() {
        return scope;
    }

    /** Tells whether a token with some scopes will do. */
    boolean areMetBy(Collection<String> scopes) {
        if (narrowed && scopes.contains(NARROWING)) {
            return false;
        }
        Set<String> enough =
                switch (this) {
                    case METADATA -> Set.of(scope, READING.scope, CHANGING.scope, ALL);
                    case READING -> Set.of(scope, CHANGING.scope, ALL);
                    case CHANGING -> Set.of(scope, ALL);
                };
        return scopes.stream().anyMatch(enough::contains);
    }
}
