package io.github.camelgmail.examples.quickstart;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Options of the gmail component that say where Gmail is and who asks. Never prints their values. */
final class GmailAccess {
    private static final Set<String> IN_FILE = Set.of(
            "clientId",
            "clientSecret",
            "refreshToken",
            "serviceAccountKey",
            "delegate",
            "accessToken",
            "scopes",
            "userId",
            "rootUrl",
            "tokenServerUrl",
            "applicationName");

    private final Map<String, String> options;

    private GmailAccess(Map<String, String> options) {
        this.options = Map.copyOf(options);
    }

    /** A Gmail that listens at a URL, entered with an access token: an embedded one, which has no quota to keep to. */
    static GmailAccess at(String rootUrl, String accessToken) {
        return new GmailAccess(Map.of("rootUrl", rootUrl, "accessToken", accessToken, "quotaTariff", "off"));
    }

    /**
     * Google's Gmail with the credentials of a properties file.
     *
     * @throws IllegalArgumentException when the file cannot be read, or has a key that is no option
     */
    static GmailAccess of(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("credentials: " + file + " cannot be read", unreadable);
        }
        Set<String> unknown = new TreeSet<>(properties.stringPropertyNames());
        unknown.removeAll(IN_FILE);
        if (!unknown.isEmpty() || properties.isEmpty()) {
            throw new IllegalArgumentException(
                    "credentials: " + file + " has " + (unknown.isEmpty() ? "no key" : unknown) + "; it takes "
                            + String.join(", ", new TreeSet<>(IN_FILE)));
        }
        return new GmailAccess(properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(
                        name -> name, name -> properties.getProperty(name).strip())));
    }

    /** The options as properties of Camel Main. */
    Map<String, String> camelProperties() {
        Map<String, String> properties = new TreeMap<>();
        options.forEach((name, value) -> properties.put("camel.component.gmail.configuration." + name, value));
        return properties;
    }

    @Override
    public String toString() {
        return "GmailAccess" + new TreeSet<>(options.keySet());
    }
}
