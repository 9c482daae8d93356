package io.github.camelgmail.component.auth;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the number of a Google Cloud project from the id of one of its OAuth clients, which begins with it. */
final class ProjectName {

    private static final Pattern NUMBER = Pattern.compile("(\\d+)(-.*)?\\.apps\\.googleusercontent\\.com");

    private ProjectName() {}

    static Optional<String> ofClient(String clientId) {
        Matcher matcher = NUMBER.matcher(clientId);
        return Optional.of(matcher.matches() ? matcher.group(1) : clientId);
    }
}
