package io.github.camelgmail.test.http.admin;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.camelgmail.test.http.AdminAnswer;
import io.github.camelgmail.test.http.AdminRequest;
import io.github.camelgmail.test.http.AdminResource;
import io.github.camelgmail.test.mailbox.PostOffice;
import io.github.camelgmail.test.oauth.AuthorizationServer;
import io.github.camelgmail.test.oauth.Grant;
import io.github.camelgmail.test.oauth.OAuthClient;
import io.github.camelgmail.test.oauth.Scope;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Clients, consents, tokens and service accounts, for those who cannot call them in Java. */
final class OAuthResource implements AdminResource {

    private static final String ADDRESS = "a mail address";

    private final AuthorizationServer server;
    private final PostOffice postOffice;
    private final Supplier<String> rootUrl;

    /**
     * Creates the resource.
     *
     * @param rootUrl the URL of this server, with a slash at its end; asked when a key file needs it
     */
    OAuthResource(AuthorizationServer server, PostOffice postOffice, Supplier<String> rootUrl) {
        this.server = server;
        this.postOffice = postOffice;
        this.rootUrl = rootUrl;
    }

    @Override
    public String name() {
        return "oauth";
    }

    @Override
    public List<String> pages() {
        return List.of(
                "POST /__admin/oauth/clients",
                "POST /__admin/oauth/accessTokens",
                "DELETE /__admin/oauth/accessTokens",
                "POST /__admin/oauth/refreshTokens",
                "DELETE /__admin/oauth/refreshTokens?address={address}",
                "POST /__admin/oauth/serviceAccounts",
                "PUT /__admin/oauth/consent",
                "DELETE /__admin/oauth/consent");
    }

    @Override
    public Optional<AdminAnswer> answer(AdminRequest request) {
        if (request.rest().size() != 1) {
            return Optional.empty();
        }
        return switch (request.verb() + " " + request.rest().get(0)) {
            case "POST clients" -> created(client(form(request)));
            case "POST accessTokens" -> created(accessToken(form(request)));
            case "DELETE accessTokens" -> done(server.accessTokens()::revokeAll);
            case "POST refreshTokens" -> created(refreshToken(form(request)));
            case "DELETE refreshTokens" -> done(() -> server.tokens().passwordChanged(owner(request)));
            case "POST serviceAccounts" -> created(serviceAccount(form(request)));
            case "PUT consent" -> done(() -> consent(form(request)));
            case "DELETE consent" -> done(() -> server.authorization().setAutoConsent(null));
            default -> Optional.empty();
        };
    }

    private static Form form(AdminRequest request) {
        return new Form(request.json(), "");
    }

    private static Optional<AdminAnswer> created(JsonObject body) {
        return Optional.of(new AdminAnswer(201, body));
    }

    private static Optional<AdminAnswer> done(Runnable effect) {
        effect.run();
        return Optional.of(AdminAnswer.done());
    }

    /** Makes a client known: a web application when it says where it receives its codes, otherwise an installed one. */
    private JsonObject client(Form form) {
        String id = required(form, "id", "a client id");
        String secret = required(form, "secret", "a client secret");
        Optional<List<String>> redirectUris = form.list("redirectUris");
        form.requireNoMore();
        OAuthClient client = redirectUris
                .map(uris -> OAuthClient.web(id, secret, uris))
                .orElseGet(() -> OAuthClient.installed(id, secret));
        server.clients().register(client);
        JsonObject body = new JsonObject();
        body.addProperty("id", id);
        body.addProperty("installed", client.installed());
        return body;
    }

    private JsonObject accessToken(Form form) {
        Grant grant = grant(form);
        form.requireNoMore();
        return token("accessToken", server.accessTokens().issue(grant.address(), grant.scopes()), grant);
    }

    private JsonObject refreshToken(Form form) {
        Grant grant = grant(form);
        Optional<String> client = form.text("clientId");
        form.requireNoMore();
        String token = client.map(id -> server.refreshTokens().consent(id, grant))
                .orElseGet(() -> server.refreshTokens().consent(grant.address(), grant.scopes()));
        return token("refreshToken", token, grant);
    }

    private JsonObject serviceAccount(Form form) {
        String email = required(form, "email", ADDRESS);
        Optional<Set<Scope>> scopes = scopes(form);
        form.requireNoMore();
        scopes.ifPresent(allowed -> server.serviceAccounts().delegate(email, allowed));
        JsonObject body = new JsonObject();
        body.add("key", JsonParser.parseString(server.serviceAccounts().keyOf(email, rootUrl.get() + "token")));
        return body;
    }

    private void consent(Form form) {
        String address = account(form);
        form.requireNoMore();
        server.authorization().setAutoConsent(address);
    }

    private Grant grant(Form form) {
        Set<Scope> scopes = scopes(form).filter(some -> !some.isEmpty()).orElseGet(Scope::everything);
        return new Grant(account(form), scopes);
    }

    private String account(Form form) {
        return postOffice.open(required(form, "address", ADDRESS)).address();
    }

    private String owner(AdminRequest request) {
        String address = request.query()
                .first("address")
                .orElseThrow(() -> new IllegalArgumentException("address is missing; it must be " + ADDRESS));
        return postOffice.open(address).address();
    }

    private static String required(Form form, String field, String expected) {
        return form.text(field).filter(value -> !value.isBlank()).orElseThrow(() -> form.missing(field, expected));
    }

    private static Optional<Set<Scope>> scopes(Form form) {
        return form.list("scopes").map(urls -> {
            Set<Scope> scopes = EnumSet.noneOf(Scope.class);
            urls.forEach(url -> scopes.add(Scope.ofUrl(url)
                    .orElseThrow(() -> form.wrong(
                            "scopes", "URLs such as https://www.googleapis.com/auth/gmail.readonly, not " + url))));
            return scopes;
        });
    }

    private static JsonObject token(String name, String token, Grant grant) {
        JsonArray scopes = new JsonArray();
        grant.scopes().stream().sorted().map(Scope::url).forEach(scopes::add);
        JsonObject body = new JsonObject();
        body.addProperty(name, token);
        body.addProperty("address", grant.address());
        body.add("scopes", scopes);
        return body;
    }
}
