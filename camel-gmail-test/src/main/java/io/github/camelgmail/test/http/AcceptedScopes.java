package io.github.camelgmail.test.http;

import io.github.camelgmail.test.oauth.Scope;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** The sets of scopes of which a method asks for one. Source: the discovery document. */
enum AcceptedScopes {
    READ(Scope.METADATA, Scope.MODIFY, Scope.READONLY),
    READ_COMPOSE(Scope.COMPOSE, Scope.METADATA, Scope.MODIFY, Scope.READONLY),
    READ_ADDON(
            Scope.METADATA,
            Scope.MODIFY,
            Scope.READONLY,
            Scope.ADDON_MESSAGE_ACTION,
            Scope.ADDON_MESSAGE_METADATA,
            Scope.ADDON_MESSAGE_READONLY),
    ATTACHMENT(Scope.MODIFY, Scope.READONLY, Scope.ADDON_MESSAGE_ACTION, Scope.ADDON_MESSAGE_READONLY),
    LABEL_READ(Scope.LABELS, Scope.METADATA, Scope.MODIFY, Scope.READONLY),
    LABEL_WRITE(Scope.LABELS, Scope.MODIFY),
    MODIFY(Scope.MODIFY),
    FULL_ONLY,
    INSERT(Scope.INSERT, Scope.MODIFY),
    SEND(Scope.ADDON_ACTION_COMPOSE, Scope.COMPOSE, Scope.MODIFY, Scope.SEND),
    DRAFT_READ(Scope.COMPOSE, Scope.MODIFY, Scope.READONLY),
    DRAFT_WRITE(Scope.ADDON_ACTION_COMPOSE, Scope.COMPOSE, Scope.MODIFY),
    SETTINGS_READ(Scope.MODIFY, Scope.READONLY, Scope.SETTINGS_BASIC),
    KEY_READ(Scope.MODIFY, Scope.READONLY, Scope.SETTINGS_BASIC, Scope.SETTINGS_SHARING),
    BASIC(EnumSet.of(Scope.SETTINGS_BASIC)),
    SHARING(EnumSet.of(Scope.SETTINGS_SHARING)),
    BASIC_OR_SHARING(EnumSet.of(Scope.SETTINGS_BASIC, Scope.SETTINGS_SHARING));

    @SuppressWarnings("ImmutableEnumChecker") // Set.copyOf makes a set that cannot be changed
    private final Set<Scope> scopes;

    /** The full scope and the given ones. */
    AcceptedScopes(Scope... besidesFull) {
        Set<Scope> all = EnumSet.of(Scope.FULL);
        all.addAll(Arrays.asList(besidesFull));
        this.scopes = Set.copyOf(all);
    }

    /** Exactly the given scopes: the full one does not write settings. */
    AcceptedScopes(Set<Scope> all) {
        this.scopes = Set.copyOf(all);
    }

    Set<Scope> scopes() {
        return scopes;
    }
}
