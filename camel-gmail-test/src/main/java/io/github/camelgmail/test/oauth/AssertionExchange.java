package io.github.camelgmail.test.oauth;

/** Exchanges the assertions of service accounts (RFC 7523, section 2.1). */
final class AssertionExchange {

    private final ServiceAccounts serviceAccounts;
    private final Accounts accounts;

    AssertionExchange(ServiceAccounts serviceAccounts, Accounts accounts) {
        this.serviceAccounts = serviceAccounts;
        this.accounts = accounts;
    }

    Issue issueFor(TokenRequest request) {
        AssertedIdentity identity = serviceAccounts.verify(request.required("assertion"));
        if (identity.scope().isBlank() || Scope.firstInvalid(identity.scope()).isPresent()) {
            throw OAuthFailure.invalidScope("Invalid OAuth scope or ID token audience provided.");
        }
        if (!identity.actsForItself()) {
            requireDelegation(identity);
        }
        Grant grant = new Grant(identity.subject(), Scope.in(identity.scope())).withDomainAuthority();
        return new Issue(grant, ServiceAccounts.clientIdOf(identity.issuer()), null, false, null);
    }

    private void requireDelegation(AssertedIdentity identity) {
        if (!serviceAccounts.mayActForUsers(identity.issuer(), Scope.in(identity.scope()))) {
            throw OAuthFailure.unauthorizedClient("Client is unauthorized to retrieve access tokens using this method,"
                    + " or client not authorized for any of the scopes requested.");
        }
        if (!accounts.exist(identity.subject())) {
            throw OAuthFailure.invalidGrant("Invalid email or User ID");
        }
    }
}
