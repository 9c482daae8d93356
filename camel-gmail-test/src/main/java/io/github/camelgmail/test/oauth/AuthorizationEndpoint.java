package io.github.camelgmail.test.oauth;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Asks users whether clients may act for them, as {@code https://accounts.google.com/o/oauth2/v2/auth} does, and sends codes to the
 * clients. Never redirects to an address that is not the client's own. Safe for use by several threads.
 */
public final class AuthorizationEndpoint {

    /** The path that takes a user's decision. */
    public static final String DECISION_PATH = "/o/oauth2/v2/auth/decision";

    private static final int MOST_PENDING = 1_000;

    private final OAuthClients clients;
    private final AuthorizationCodes codes;
    private final RefreshTokens refreshTokens;
    private final RandomTokens random;
    private final Accounts accounts;
    private final Map<String, AuthorizationRequest> pending = new LinkedHashMap<>();
    private @Nullable String consentingAccount;

    AuthorizationEndpoint(
            OAuthClients clients,
            AuthorizationCodes codes,
            RefreshTokens refreshTokens,
            RandomTokens random,
            Accounts accounts) {
        this.clients = clients;
        this.codes = codes;
        this.refreshTokens = refreshTokens;
        this.random = random;
        this.accounts = accounts;
    }

    /**
     * Sets whether consent is given without asking.
     *
     * @param address the account that consents to everything, null when users are asked
     */
    public synchronized void setAutoConsent(@Nullable String address) {
        consentingAccount = address == null ? null : address.toLowerCase(Locale.ROOT);
    }

    /** Answers a client's request that came by way of the user's browser. */
    public synchronized AuthorizationAnswer begin(Map<String, String> parameters) {
        try {
            AuthorizationRequest request = AuthorizationRequest.read(parameters, clients);
            Optional<String> consenting = Optional.ofNullable(consentingAccount).filter(accounts::exist);
            return consenting.isPresent() ? allowed(request, consenting.get()) : asked(request);
        } catch (OAuthFailure failure) {
            return ConsentPage.refuse(failure);
        }
    }

    /** Answers the form of the consent page. */
    public synchronized AuthorizationAnswer decide(Map<String, String> form) {
        AuthorizationRequest request = pending.remove(form.getOrDefault("request", ""));
        String account = form.getOrDefault("account", "").toLowerCase(Locale.ROOT);
        if (request == null) {
            return ConsentPage.refuse(OAuthFailure.invalidRequest("This page was answered before, or is too old."));
        }
        if (!"allow".equals(form.get("decision"))) {
            return refused(request, "access_denied");
        }
        return accounts.exist(account)
                ? allowed(request, account)
                : ConsentPage.refuse(OAuthFailure.invalidRequest("There is no such account."));
    }

    /** Forgets all questions, and asks users from now on. */
    synchronized void reset() {
        pending.clear();
        consentingAccount = null;
    }

    private AuthorizationAnswer asked(AuthorizationRequest request) {
        if (request.prompts().contains("none")) {
            return refused(request, "interaction_required");
        }
        if (pending.size() == MOST_PENDING) {
            pending.remove(pending.keySet().iterator().next());
        }
        String handle = random.next();
        pending.put(handle, request);
        return ConsentPage.ask(request, DECISION_PATH, handle, accounts.addresses());
    }

    private AuthorizationAnswer allowed(AuthorizationRequest request, String address) {
        OAuthClient client = request.client();
        Set<Scope> before = refreshTokens.scopesConsentedTo(client.id(), address);
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        scopes.addAll(request.scopes());
        if (request.withGrantedScopes() && !client.installed()) {
            scopes.addAll(before);
        }
        String code =
                codes.issue(request, new Grant(address, scopes), yieldsRefreshToken(request, before::containsAll));
        Map<String, String> answer = new LinkedHashMap<>();
        answer.put("code", code);
        answer.put("scope", Scope.text(scopes));
        return new AuthorizationAnswer.Redirect(request.answerUrl(answer));
    }

    /** A web application gets a refresh token with the first consent only, or when it asks for another one. */
    private static boolean yieldsRefreshToken(AuthorizationRequest request, Predicate<Set<Scope>> hadBefore) {
        return request.client().installed()
                || (request.offline() && (request.prompts().contains("consent") || !hadBefore.test(request.scopes())));
    }

    private static AuthorizationAnswer refused(AuthorizationRequest request, String error) {
        return new AuthorizationAnswer.Redirect(request.answerUrl(Map.of("error", error)));
    }
}
