package io.github.camelgmail.test.oauth;

import java.util.Set;

/**
 * What an access token permits.
 *
 * @param address the mailbox that it opens
 * @param scopes the scopes that it carries; scopes of other services are left out
 * @param domainAuthority whether it came by domain-wide delegation, or was made by a test, and not by the consent of a user
 */
public record Grant(String address, Set<Scope> scopes, boolean domainAuthority) {

    public Grant {
        scopes = Set.copyOf(scopes);
    }

    /** What a user consented to. */
    public Grant(String address, Set<Scope> scopes) {
        this(address, scopes, false);
    }

    /** The same for whom no user had to be asked: a service account with domain-wide authority, or a test. */
    public Grant withDomainAuthority() {
        return new Grant(address, scopes, true);
    }

    /** Whether this grant carries any of the given scopes, of which Gmail asks for one. */
    public boolean carriesAnyOf(Set<Scope> accepted) {
        return accepted.stream().anyMatch(scopes::contains);
    }

    /** Whether this grant lets anybody into a mailbox, and not only know whose it is. */
    boolean opensGmail() {
        return scopes.stream().anyMatch(Scope::isOfGmail);
    }

    /** Whether Gmail's restrictions of {@code gmail.metadata} apply, as they do beside any wider scope. */
    public boolean isRestrictedToMetadata() {
        return scopes.contains(Scope.METADATA);
    }
}
