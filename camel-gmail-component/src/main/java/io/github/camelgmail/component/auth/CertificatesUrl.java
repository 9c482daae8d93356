package io.github.camelgmail.component.auth;

import java.net.URI;

/** The rule for where keys may be fetched from. */
final class CertificatesUrl {

    private CertificatesUrl() {}

    /**
     * Checks an address.
     *
     * @return the URL, unchanged
     * @throws IllegalArgumentException if somebody in between could exchange the keys
     */
    static URI checked(URI url) {
        try {
            return SecretSafeUrl.of("notificationCertificatesUrl", url);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "notificationCertificatesUrl must be a URL of the form https://host[:port]/path, or http with"
                            + " localhost or 127.0.0.1 only, since who can change what comes from there can forge"
                            + " notifications. Leave it out for Google's.",
                    e);
        }
    }
}
