package io.github.camelgmail.component.auth;

import com.google.auth.http.HttpTransportFactory;
import com.google.auth.oauth2.GoogleCredentials;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Credentials that the caller built with Google's library; they keep their own transport. */
record SuppliedCredentials(GoogleCredentials credentials, List<String> scopes) implements GmailCredentials {

    @Override
    public GoogleCredentials open(HttpTransportFactory tokenTransport) {
        return credentials.createScopedRequired() ? credentials.createScoped(scopes) : credentials;
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
