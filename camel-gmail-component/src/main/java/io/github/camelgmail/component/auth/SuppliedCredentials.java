package io.github.camelgmail.component.auth;

import com.google.auth.http.HttpTransportFactory;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.auth.oauth2.ServiceAccountCredentials;
import com.google.auth.oauth2.UserCredentials;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Credentials that the caller built with Google's library; they keep their own transport. */
record SuppliedCredentials(GoogleCredentials credentials, List<String> scopes) implements GmailCredentials {

    @Override
    public GoogleCredentials open(HttpTransportFactory tokenTransport) {
        return credentials.createScopedRequired() ? credentials.createScoped(scopes) : credentials;
    }

    /** Google's credentials that cannot act for others return themselves. */
    @Override
    public GmailCredentials actingFor(String address) {
        return new SuppliedCredentials(credentials.createDelegated(address), scopes);
    }

    @Override
    public GmailCredentials forPubSub() {
        if (!(credentials instanceof ServiceAccountCredentials account)) {
            return this;
        }
        List<String> wanted = List.of(GmailScopes.PUBSUB);
        ServiceAccountCredentials itself =
                account.toBuilder().setServiceAccountUser(null).build();
        return new SuppliedCredentials(itself.createScoped(wanted), wanted);
    }

    @Override
    public TokenSource source() {
        return credentials instanceof ServiceAccountCredentials ? TokenSource.SERVICE_ACCOUNT : TokenSource.OTHER;
    }

    @Override
    public Optional<String> project() {
        if (credentials instanceof ServiceAccountCredentials account) {
            return Optional.ofNullable(account.getProjectId());
        }
        return credentials instanceof UserCredentials user
                ? ProjectName.ofClient(user.getClientId())
                : Optional.empty();
    }

    @Override
    public Optional<String> mailbox() {
        return credentials instanceof ServiceAccountCredentials account
                ? Optional.ofNullable(account.getServiceAccountUser())
                : Optional.empty();
    }

    /** By identity: Google's credentials change their hash code with every token. */
    @Override
    @SuppressWarnings("ReferenceEquality")
    public boolean equals(@Nullable Object other) {
        return other instanceof SuppliedCredentials supplied
                && supplied.credentials == credentials
                && supplied.scopes.equals(scopes);
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(credentials);
    }

    @Override
    public String toString() {
        return "supplied " + credentials.getClass().getSimpleName();
    }
}
