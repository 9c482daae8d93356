package io.github.camelgmail.test.http;

import io.github.camelgmail.test.mailbox.Mailbox;
import io.github.camelgmail.test.mailbox.PostOffice;
import io.github.camelgmail.test.oauth.AccessTokens;
import io.github.camelgmail.test.oauth.Grant;
import java.util.Locale;
import java.util.Optional;

/** Decides whether a request may call a method of a mailbox. */
final class Gatekeeper {

    private static final String BEARER = "bearer ";

    private final AccessTokens tokens;
    private final PostOffice postOffice;

    Gatekeeper(AccessTokens tokens, PostOffice postOffice) {
        this.tokens = tokens;
        this.postOffice = postOffice;
    }

    /**
     * Finds what the caller's token permits.
     *
     * @throws ApiFailure 401 without a valid token, 403 when its scopes do not permit this call
     */
    Grant admit(GmailMethod method, WebRequest request) {
        String token = token(request).orElseThrow(() -> ApiFailure.noCredentials(RpcName.of(method)));
        Grant grant = tokens.grantOf(token).orElseThrow(ApiFailure::invalidCredentials);
        if (!grant.carriesAnyOf(method.scopes())) {
            throw ApiFailure.scopeTooSmall(RpcName.of(method), method.scopes());
        }
        if (method.needsDomainAuthority() && !grant.domainAuthority()) {
            throw ApiFailure.domainAuthorityRequired();
        }
        if (grant.isRestrictedToMetadata()) {
            refuseContent(method, request.query());
        }
        return grant;
    }

    /**
     * Opens the mailbox that the path names.
     *
     * @param userId {@code me} or an address
     * @throws ApiFailure 403 when it is another user's, 400 when it is no address or the caller has no mailbox
     */
    Mailbox open(String userId, Grant grant) {
        if (!userId.equals("me") && userId.indexOf('@') < 1) {
            throw ApiFailure.invalidArgument("Invalid userId value");
        }
        if (!userId.equals("me") && !userId.equalsIgnoreCase(grant.address())) {
            throw ApiFailure.forbidden("Delegation denied for " + grant.address());
        }
        return postOffice
                .find(grant.address())
                .orElseThrow(() ->
                        ApiFailure.of(400, "FAILED_PRECONDITION", "failedPrecondition", "Precondition check failed."));
    }

    /** The address of the caller's mailbox in lower case; empty without a valid token. */
    String callerOf(WebRequest request) {
        return token(request).flatMap(tokens::grantOf).map(Grant::address).orElse("");
    }

    /** The bearer token of a request, in its header or its URL. */
    static Optional<String> token(WebRequest request) {
        return request.headers()
                .first("Authorization")
                .filter(value -> value.toLowerCase(Locale.ROOT).startsWith(BEARER))
                .map(value -> value.substring(BEARER.length()).trim())
                .or(() -> request.query().first("access_token"))
                .or(() -> request.query().first("oauth_token"))
                .filter(token -> !token.isEmpty());
    }

    /** Applies Gmail's limits of the metadata scope, which hold beside any wider scope too. */
    private static void refuseContent(GmailMethod method, QueryParameters query) {
        switch (method) {
            case MESSAGES_LIST, THREADS_LIST -> {
                if (query.first("q").isPresent()) {
                    throw ApiFailure.forbidden("Metadata scope does not support 'q' parameter");
                }
            }
            case MESSAGES_GET, THREADS_GET -> {
                String format = query.first("format").orElse("full").toUpperCase(Locale.ROOT);
                if (format.equals("FULL") || format.equals("RAW")) {
                    throw ApiFailure.forbidden("Metadata scope doesn't allow format " + format);
                }
            }
            default -> {
                // other methods show no content, or do not accept the scope at all
            }
        }
    }
}
