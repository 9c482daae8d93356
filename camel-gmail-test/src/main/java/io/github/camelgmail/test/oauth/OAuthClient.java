package io.github.camelgmail.test.oauth;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Set;

/**
 * An application that asks users for their consent.
 *
 * @param id the client id
 * @param secret the client secret
 * @param installed whether it runs on the user's own machine and receives its codes on a loopback address, at any port
 * @param redirectUris where a web application receives its codes, compared letter for letter
 */
public record OAuthClient(String id, String secret, boolean installed, List<String> redirectUris) {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    /** Copies the list; {@link IllegalArgumentException} when an entry is no URI. */
    public OAuthClient {
        redirectUris = List.copyOf(redirectUris);
        redirectUris.forEach(URI::create);
    }

    /** A client of the type "Desktop app". */
    public static OAuthClient installed(String id, String secret) {
        return new OAuthClient(id, secret, true, List.of());
    }

    /** A client of the type "Web application". */
    public static OAuthClient web(String id, String secret, List<String> redirectUris) {
        return new OAuthClient(id, secret, false, redirectUris);
    }

    boolean mayReceiveAt(String redirectUri) {
        return redirectUris.contains(redirectUri) || (installed && isLoopback(redirectUri));
    }

    private static boolean isLoopback(String text) {
        try {
            URI uri = new URI(text);
            return "http".equals(uri.getScheme())
                    && uri.getHost() != null
                    && LOOPBACK.contains(uri.getHost())
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** The id alone. */
    @Override
    public String toString() {
        return "OAuthClient[" + id + "]";
    }
}
