package io.github.camelgmail.test.oauth;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The OAuth scopes that Gmail's methods accept, those by which a client learns who its user is, and those of Pub/Sub. Sources: the Gmail API's discovery
 * document, and "OAuth 2.0 scopes for Google APIs".
 */
public enum Scope {
    FULL("https://mail.google.com/"),
    COMPOSE("https://www.googleapis.com/auth/gmail.compose"),
    INSERT("https://www.googleapis.com/auth/gmail.insert"),
    LABELS("https://www.googleapis.com/auth/gmail.labels"),
    METADATA("https://www.googleapis.com/auth/gmail.metadata"),
    MODIFY("https://www.googleapis.com/auth/gmail.modify"),
    READONLY("https://www.googleapis.com/auth/gmail.readonly"),
    SEND("https://www.googleapis.com/auth/gmail.send"),
    SETTINGS_BASIC("https://www.googleapis.com/auth/gmail.settings.basic"),
    SETTINGS_SHARING("https://www.googleapis.com/auth/gmail.settings.sharing"),
    ADDON_ACTION_COMPOSE("https://www.googleapis.com/auth/gmail.addons.current.action.compose"),
    ADDON_MESSAGE_ACTION("https://www.googleapis.com/auth/gmail.addons.current.message.action"),
    ADDON_MESSAGE_METADATA("https://www.googleapis.com/auth/gmail.addons.current.message.metadata"),
    ADDON_MESSAGE_READONLY("https://www.googleapis.com/auth/gmail.addons.current.message.readonly"),
    PUBSUB("https://www.googleapis.com/auth/pubsub"),
    CLOUD_PLATFORM("https://www.googleapis.com/auth/cloud-platform"),
    OPENID("openid"),
    EMAIL("https://www.googleapis.com/auth/userinfo.email"),
    PROFILE("https://www.googleapis.com/auth/userinfo.profile");

    private static final Set<Scope> OTHERS = Set.copyOf(EnumSet.of(PUBSUB, CLOUD_PLATFORM, OPENID, EMAIL, PROFILE));
    private static final String GOOGLE = "https://www.googleapis.com/auth/";

    private final String url;

    Scope(String url) {
        this.url = url;
    }

    /** The scope as it is written in a token request. */
    public String url() {
        return url;
    }

    /** Finds the scope of a URL or of the short forms {@code email} and {@code profile}; empty for scopes of other services. */
    public static Optional<Scope> ofUrl(String url) {
        return switch (url) {
            case "email" -> Optional.of(EMAIL);
            case "profile" -> Optional.of(PROFILE);
            default ->
                Arrays.stream(values()).filter(scope -> scope.url.equals(url)).findFirst();
        };
    }

    /** Whether a scope permits anything in a mailbox. */
    public boolean isOfGmail() {
        return !OTHERS.contains(this);
    }

    /** Finds all known scopes of a text that has them between spaces. */
    static Set<Scope> in(String text) {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        words(text).map(Scope::ofUrl).flatMap(Optional::stream).forEach(scopes::add);
        return scopes;
    }

    /** The first word of a scope text that is no scope of Google's at all. */
    static Optional<String> firstInvalid(String text) {
        return words(text)
                .filter(word -> !word.startsWith(GOOGLE) && ofUrl(word).isEmpty())
                .findFirst();
    }

    /** Writes scopes as a token answer has them. */
    static String text(Set<Scope> scopes) {
        return scopes.stream().sorted().map(Scope::url).collect(Collectors.joining(" "));
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.trim().split("\\s+", -1)).filter(word -> !word.isEmpty());
    }

    /** The scopes that open every method of a mailbox, and hold none of them back as {@link #METADATA} would. */
    public static Set<Scope> everything() {
        return EnumSet.of(FULL, SETTINGS_BASIC, SETTINGS_SHARING);
    }
}
