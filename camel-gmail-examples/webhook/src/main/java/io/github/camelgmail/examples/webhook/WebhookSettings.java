package io.github.camelgmail.examples.webhook;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;

/**
 * Where Gmail is, and what its notifications look like.
 *
 * @param topic           the topic that Gmail publishes to, by its full name
 * @param audience        whom the tokens of the push subscription are for
 * @param serviceAccount  whose tokens they are
 * @param certificatesUrl where the keys of the tokens are
 * @param port            the port to listen on, on the loopback interface; 0 for a free one
 * @param checkpoints     the directory of the feed's checkpoint
 * @param gmail           options of the gmail component by their names, credentials among them
 */
record WebhookSettings(
        String topic,
        String audience,
        String serviceAccount,
        String certificatesUrl,
        int port,
        Path checkpoints,
        Map<String, String> gmail) {

    private static final String GOOGLES_KEYS = "https://www.googleapis.com/oauth2/v3/certs";

    WebhookSettings {
        gmail = Map.copyOf(gmail);
    }

    /**
     * Reads the settings for the real Gmail. What is none of the webhook's is an option of the gmail component.
     *
     * @throws IllegalArgumentException if the file cannot be read, or lacks something
     */
    static WebhookSettings of(Path file) {
        Map<String, String> values = new HashMap<>(read(file));
        return new WebhookSettings(
                required(values, "topic"),
                required(values, "audience"),
                required(values, "serviceAccount"),
                GOOGLES_KEYS,
                port(taken(values, "port", "8080")),
                Path.of(taken(values, "checkpoints", "webhook-state")),
                values);
    }

    private static Map<String, String> read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("settings: " + file + " cannot be read", unreadable);
        }
        Map<String, String> values = new HashMap<>();
        properties
                .stringPropertyNames()
                .forEach(name -> values.put(name, properties.getProperty(name).strip()));
        return values;
    }

    private static String required(Map<String, String> values, String name) {
        String value = taken(values, name, "");
        if (value.isEmpty()) {
            throw new IllegalArgumentException(
                    "settings: " + name + " is missing; the README of the example says where it comes from");
        }
        return value;
    }

    private static String taken(Map<String, String> values, String name, String otherwise) {
        String value = values.remove(name);
        return value == null ? otherwise : value;
    }

    private static int port(String text) {
        if (!text.matches("[1-9]\\d{0,4}")) {
            throw new IllegalArgumentException("settings: port " + text + " is no port");
        }
        return Integer.parseInt(text);
    }

    /** The settings as properties of Camel Main. */
    Map<String, String> camelProperties() {
        Map<String, String> properties = new HashMap<>();
        properties.put("webhook.topic", topic);
        properties.put("webhook.audience", audience);
        properties.put("webhook.serviceAccount", serviceAccount);
        properties.put("webhook.certificatesUrl", certificatesUrl);
        properties.put("webhook.checkpoints", checkpoints.toAbsolutePath().toString());
        gmail.forEach((name, value) -> properties.put("camel.component.gmail.configuration." + name, value));
        return properties;
    }

    /** The names only, as credentials are among the values. */
    @Override
    public String toString() {
        return "WebhookSettings" + new TreeSet<>(gmail.keySet());
    }
}
