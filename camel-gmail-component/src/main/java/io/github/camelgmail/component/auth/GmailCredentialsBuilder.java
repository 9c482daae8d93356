package io.github.camelgmail.component.auth;

import com.google.auth.oauth2.GoogleCredentials;
import com.google.auth.oauth2.ServiceAccountCredentials;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects credential options by the names that endpoint users know, and makes the one kind of credentials they mean.
 * Null and blank values count as not given. Not for use by several threads.
 */
public final class GmailCredentialsBuilder {

    private static final String CURE = " Give exactly one of: accessToken; refreshToken with clientId and clientSecret;"
            + " serviceAccountKey with delegate; or credentials, a GoogleCredentials bean.";

    private @Nullable String accessToken;
    private @Nullable String refreshToken;
    private @Nullable String clientId;
    private @Nullable String clientSecret;
    private @Nullable String serviceAccountKey;
    private @Nullable String delegate;
    private @Nullable URI tokenServer;
    private @Nullable Collection<String> scopes;
    private @Nullable GoogleCredentials googleCredentials;

    GmailCredentialsBuilder() {}

    /** Sets an access token, which is used until Gmail refuses it. */
    public GmailCredentialsBuilder accessToken(@Nullable String value) {
        this.accessToken = given(value);
        return this;
    }

    /** Sets a refresh token; needs {@code clientId} and {@code clientSecret}. */
    public GmailCredentialsBuilder refreshToken(@Nullable String value) {
        this.refreshToken = given(value);
        return this;
    }

    /** Sets the id of the OAuth client that the refresh token was given to. */
    public GmailCredentialsBuilder clientId(@Nullable String value) {
        this.clientId = given(value);
        return this;
    }

    /** Sets the secret of the OAuth client. */
    public GmailCredentialsBuilder clientSecret(@Nullable String value) {
        this.clientSecret = given(value);
        return this;
    }

    /** Sets the JSON text of a service account key (the text itself, not a file name); needs {@code delegate}. */
    public GmailCredentialsBuilder serviceAccountKey(@Nullable String json) {
        this.serviceAccountKey = given(json);
        return this;
    }

    /** Sets the address of the user whom the service account acts for. */
    public GmailCredentialsBuilder delegate(@Nullable String value) {
        this.delegate = given(value);
        return this;
    }

    /** Sets another token endpoint than Google's (or than the one in the service account key). */
    public GmailCredentialsBuilder tokenServer(@Nullable URI value) {
        this.tokenServer = value;
        return this;
    }

    /** Sets the scopes to ask for, as full URLs; {@link GmailScopes#DEFAULT} where null or empty. */
    public GmailCredentialsBuilder scopes(@Nullable Collection<String> value) {
        this.scopes = value;
        return this;
    }

    /** Sets credentials made with Google's library, used as they are. */
    public GmailCredentialsBuilder googleCredentials(@Nullable GoogleCredentials value) {
        this.googleCredentials = value;
        return this;
    }

    /**
     * Makes the credentials.
     *
     * @throws GmailCredentialsException if no kind, more than one kind, or only a part of one kind was given, or the
     *     service account key cannot be read
     */
    public GmailCredentials build() {
        if (delegate == null && serviceAccountKey != null) {
            refuseMixes();
            throw new GmailCredentialsException("serviceAccountKey needs delegate: a service account has no mailbox of"
                    + " its own, so set delegate to the address of the user it acts for.");
        }
        return oneKind();
    }

    /**
     * Makes credentials for several mailboxes: {@link GmailCredentials#actingFor} makes those for one.
     *
     * @return null if nothing was given
     * @throws GmailCredentialsException as {@link #build}, but a service account is to have no delegate
     */
    public @Nullable GmailCredentials buildForSeveral() {
        if (delegate != null) {
            throw new GmailCredentialsException("delegate is one mailbox, and userId names several: remove delegate, as"
                    + " the serviceAccountKey acts for each of them.");
        }
        boolean none = accessToken == null
                && refreshToken == null
                && clientId == null
                && clientSecret == null
                && serviceAccountKey == null
                && googleCredentials == null;
        return none ? null : oneKind();
    }

    private GmailCredentials oneKind() {
        refuseMixes();
        if (googleCredentials != null) {
            return new SuppliedCredentials(googleCredentials, GmailScopes.orDefault(scopes));
        }
        if (accessToken != null) {
            return accessTokenCredentials(accessToken);
        }
        if (refreshToken != null) {
            return refreshTokenCredentials(refreshToken);
        }
        if (serviceAccountKey != null) {
            return serviceAccountCredentials(serviceAccountKey);
        }
        throw new GmailCredentialsException("No credentials are set." + CURE);
    }

    private void refuseMixes() {
        List<String> kinds = new ArrayList<>();
        addIfGiven(kinds, "accessToken", accessToken);
        addIfGiven(kinds, "refreshToken", refreshToken);
        addIfGiven(kinds, "serviceAccountKey", serviceAccountKey);
        addIfGiven(kinds, "credentials", googleCredentials);
        if (kinds.size() > 1) {
            throw new GmailCredentialsException(String.join(" and ", kinds) + " exclude each other." + CURE);
        }
        if (delegate != null && serviceAccountKey == null) {
            throw new GmailCredentialsException("delegate works only with serviceAccountKey: remove delegate, set"
                    + " serviceAccountKey, or call createDelegated on your GoogleCredentials bean.");
        }
        refuseClientWithoutRefreshToken();
    }

    private void refuseClientWithoutRefreshToken() {
        if (refreshToken == null && (clientId != null || clientSecret != null)) {
            throw new GmailCredentialsException(
                    "clientId and clientSecret work only with refreshToken: set refreshToken or remove them." + CURE);
        }
    }

    /** The JDK quotes a header value that it refuses, and the value is the token. */
    private static GmailCredentials accessTokenCredentials(String token) {
        if (token.chars().anyMatch(Character::isISOControl)) {
            throw new GmailCredentialsException(
                    "accessToken has a line break or another control character in it: give the token alone.");
        }
        return new AccessTokenCredentials(token);
    }

    private GmailCredentials refreshTokenCredentials(String token) {
        List<String> missing = new ArrayList<>();
        if (clientId == null) {
            missing.add("clientId");
        }
        if (clientSecret == null) {
            missing.add("clientSecret");
        }
        if (clientId == null || clientSecret == null) {
            throw new GmailCredentialsException("refreshToken needs " + String.join(" and ", missing)
                    + ": set the OAuth client that the refresh token was given to.");
        }
        URI server = tokenServer == null ? GmailCredentials.GOOGLE_TOKEN_SERVER : tokenServer;
        return new RefreshTokenCredentials(clientId, clientSecret, token, SecretSafeUrl.of("tokenServerUrl", server));
    }

    private GmailCredentials serviceAccountCredentials(String json) {
        ServiceAccountCredentials key = readKey(json);
        URI server = tokenServer == null ? key.getTokenServerUri() : tokenServer;
        return new ServiceAccountKeyCredentials(
                key,
                delegate,
                GmailScopes.orDefault(scopes),
                SecretSafeUrl.of("token_uri of serviceAccountKey", server));
    }

    private static ServiceAccountCredentials readKey(String json) {
        try {
            return ServiceAccountCredentials.fromStream(
                    new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException | IllegalArgumentException e) {
            // Not kept as cause: parsers quote their input, and the input is a private key.
            throw new GmailCredentialsException("serviceAccountKey is not a service account key in JSON ("
                    + e.getClass().getSimpleName() + "): give the text of the key file that Google Cloud created.");
        }
    }

    private static void addIfGiven(List<String> names, String name, @Nullable Object value) {
        if (value != null) {
            names.add(name);
        }
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
