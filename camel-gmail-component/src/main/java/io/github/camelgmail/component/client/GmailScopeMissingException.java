package io.github.camelgmail.component.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The credentials lack a scope that the call needs, or have {@code gmail.metadata}, which narrows all others (HTTP 403). */
public final class GmailScopeMissingException extends GmailPermissionException {

    private final List<String> scopes;

    GmailScopeMissingException(GmailProblem problem, List<String> scopes, @Nullable Throwable cause) {
        super(problem, cause);
        this.scopes = List.copyOf(scopes);
    }

    /** The scopes of which one would do, as full URLs: the narrowest first, then those that Gmail named. Never empty. */
    public List<String> scopes() {
        return scopes;
    }
}
