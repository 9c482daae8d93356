package io.github.camelgmail.component.client;

import io.github.camelgmail.component.auth.SecretSafeUrl;
import java.net.URI;
import java.net.URISyntaxException;

/** The rules for the address of the server. */
final class RootUrl {

    private RootUrl() {}

    static URI parse(String text) {
        try {
            return of(new URI(text.strip()));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(
                    "rootUrl is not a URL: " + e.getReason() + "; give https://host[:port]", e);
        }
    }

    static URI of(URI url) {
        URI safe = SecretSafeUrl.of("rootUrl", url);
        String path = safe.getRawPath();
        if (path.isEmpty()) {
            return safe.resolve("/");
        }
        if (!path.equals("/")) {
            // Uploads go to a path from the root of the host, so a prefix would be lost there.
            throw new IllegalArgumentException("rootUrl must not have a path, but has " + path
                    + ": give https://host[:port] and let a reverse proxy serve Gmail's paths at the root of its host");
        }
        return safe;
    }
}
