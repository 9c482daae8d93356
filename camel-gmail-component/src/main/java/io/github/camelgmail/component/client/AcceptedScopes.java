package io.github.camelgmail.component.client;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the scopes of which one would do, out of a challenge (RFC 6750, section 3). */
final class AcceptedScopes {

    private static final int MAX_SCOPES = 20;
    private static final Pattern SCOPE = Pattern.compile("(?i)\\bscope=\"([^\"]{1,2000})\"");
    private static final Pattern ONE = Pattern.compile("https://[\\w./-]{1,100}");

    private AcceptedScopes() {}

    /** Reads a {@code WWW-Authenticate} header; empty where it names none that look like Google's. */
    static List<String> in(@Nullable String challenge) {
        if (challenge == null) {
            return List.of();
        }
        Matcher scope = SCOPE.matcher(challenge);
        return scope.find()
                ? Pattern.compile(" +")
                        .splitAsStream(scope.group(1))
                        .filter(name -> ONE.matcher(name).matches())
                        .limit(MAX_SCOPES)
                        .toList()
                : List.of();
    }
}
