package io.github.camelgmail.test.oauth;

/** A request that is refused, in the terms of RFC 6749, sections 4.1.2.1 and 5.2. */
final class OAuthFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

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
        return new OAuthFailure(BAD_REQUEST, "invalid_grant", description);
    }

    static OAuthFailure invalidRequest(String description) {
        return new OAuthFailure(BAD_REQUEST, "invalid_request", description);
    }

    static OAuthFailure invalidScope(String description) {
        return new OAuthFailure(BAD_REQUEST, "invalid_scope", description);
    }

    static OAuthFailure invalidToken(String description) {
        return new OAuthFailure(BAD_REQUEST, "invalid_token", description);
    }

    static OAuthFailure insufficientScope() {
        return new OAuthFailure(FORBIDDEN, "insufficient_scope", "Request had insufficient authentication scopes.");
    }

    static OAuthFailure redirectUriMismatch() {
        return new OAuthFailure(
                BAD_REQUEST,
                "redirect_uri_mismatch",
                "The redirect URI in the request does not match one that is registered for the OAuth client.");
    }

    static OAuthFailure invalidClient(String description) {
        return new OAuthFailure(UNAUTHORIZED, "invalid_client", description);
    }

    static OAuthFailure unauthorizedClient(String description) {
        return new OAuthFailure(UNAUTHORIZED, "unauthorized_client", description);
    }

    static OAuthFailure unsupportedGrantType(String grantType) {
        return new OAuthFailure(BAD_REQUEST, "unsupported_grant_type", "Invalid grant_type: " + grantType);
    }

    static OAuthFailure unsupportedResponseType(String responseType) {
        return new OAuthFailure(BAD_REQUEST, "unsupported_response_type", "Invalid response_type: " + responseType);
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
