package io.github.camelgmail.component.auth;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The rule for addresses that secrets are sent to: https anywhere, http on a loopback host only. */
public final class SecretSafeUrl {

    private static final Set<String> LOOPBACK_NAMES = Set.of("localhost", "[::1]");
    private static final Pattern LOOPBACK_IPV4 = Pattern.compile("127(\\.\\d{1,3}){3}");

    private SecretSafeUrl() {}

    /**
     * Checks an address.
     *
     * @param option the option that the address comes from, for the message
     * @param url an absolute URL
     * @return the URL, unchanged
     * @throws IllegalArgumentException if the URL has no host, has user information, query or fragment, or would carry
     *     secrets in clear over a network
     */
    public static URI of(String option, URI url) {
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        String host = url.getHost();
        if (host == null || url.getRawUserInfo() != null || url.getRawQuery() != null || url.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    option + " must be a URL of the form https://host[:port], without user," + " query or fragment");
        }
        if (scheme.equals("https") || (scheme.equals("http") && isLoopback(host))) {
            return url;
        }
        throw new IllegalArgumentException(option + " " + scheme + "://" + host + " would carry credentials in clear:"
                + " use https, or http with localhost or 127.0.0.1 only");
    }

    private static boolean isLoopback(String host) {
        return LOOPBACK_NAMES.contains(host.toLowerCase(Locale.ROOT))
                || LOOPBACK_IPV4.matcher(host).matches();
    }
}
