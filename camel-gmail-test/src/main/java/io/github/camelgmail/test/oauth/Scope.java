package io.github.camelgmail.test.oauth;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The OAuth scopes that Gmail's methods accept. Source: the Gmail API's discovery document. */
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
    ADDON_MESSAGE_READONLY("https://www.googleapis.com/auth/gmail.addons.current.message.readonly");

    private final String url;

    Scope(String url) {
        this.url = url;
    }

    /** The scope as it is written in a token request. */
    public String url() {
        return url;
    }

    /** Finds the scope of a URL; empty for a scope that means nothing to Gmail, such as {@code openid}. */
    public static Optional<Scope> ofUrl(String url) {
        return Arrays.stream(values()).filter(scope -> scope.url.equals(url)).findFirst();
    }

    /** The scopes that open every method of a mailbox, and hold none of them back as {@link #METADATA} would. */
    public static Set<Scope> everything() {
        return EnumSet.of(FULL, SETTINGS_BASIC, SETTINGS_SHARING);
    }
}
