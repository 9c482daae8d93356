package io.github.camelgmail.test.oauth;

/** A token request that is refused, in the terms of RFC 6749, section 5.2. */
final class OAuthFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String error;
    private final String description;

    private OAuthFailure(int status, String error, String description) {
        super(error + ": " + description);
        this.status = status;
        this.error = error;
        this.description = description;
    }

    static OAuthFailure invalidGrant(String description) {
        return new OAuthFailure(400, "invalid_grant", description);
    }

    static OAuthFailure invalidRequest(String description) {
        return new OAuthFailure(400, "invalid_request", description);
    }

    static OAuthFailure invalidScope(String description) {
        return new OAuthFailure(400, "invalid_scope", description);
    }

    static OAuthFailure invalidClient() {
        return new OAuthFailure(401, "invalid_client", "The provided client secret is invalid.");
    }

    static OAuthFailure unsupportedGrantType(String grantType) {
        return new OAuthFailure(400, "unsupported_grant_type", "Invalid grant_type: " + grantType);
    }

    int status() {
        return status;
    }

    String error() {
        return error;
    }

    String description() {
        return description;
    }
}
