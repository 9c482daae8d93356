package io.github.camelgmail.component.client;

import java.net.URI;
import java.util.Locale;

/** Scheme, host and port of a URL (RFC 6454): what credentials are meant for. */
record Origin(String scheme, String host, int port) {

    static Origin of(URI url) {
        String scheme = url.getScheme().toLowerCase(Locale.ROOT);
        String host = url.getHost() == null ? "" : url.getHost().toLowerCase(Locale.ROOT);
        int standard = scheme.equals("https") ? 443 : 80;
        return new Origin(scheme, host, url.getPort() < 0 ? standard : url.getPort());
    }

    /** Refuses to go elsewhere. */
    void require(URI url) throws ForeignHostException {
        Origin other = of(url);
        if (!equals(other)) {
            throw new ForeignHostException(other.toString(), toString());
        }
    }

    @Override
    public String toString() {
        return scheme + "://" + host + ":" + port;
    }
}
