package io.github.camelgmail.test.oauth;

import java.util.Set;

/**
 * What an access token permits.
 *
 * @param address the mailbox that it opens
 * @param scopes the scopes that it carries; scopes unknown to Gmail are left out
 */
public record Grant(String address, Set<Scope> scopes) {

    public Grant {
        scopes = Set.copyOf(scopes);
    }

    /** Whether this grant carries any of the given scopes, of which Gmail asks for one. */
    public boolean carriesAnyOf(Set<Scope> accepted) {
        return accepted.stream().anyMatch(scopes::contains);
    }

    /** Whether Gmail's restrictions of {@code gmail.metadata} apply, as they do beside any wider scope. */
    public boolean isRestrictedToMetadata() {
        return scopes.contains(Scope.METADATA);
    }
}
