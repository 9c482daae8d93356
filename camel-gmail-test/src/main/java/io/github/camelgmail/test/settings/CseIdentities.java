package io.github.camelgmail.test.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gmail's {@code settings.cse.identities} of one account. Safe for use by several threads. */
public final class CseIdentities {

    private final String account;
    private final CseKeyPairs keyPairs;
    private final Map<String, CseIdentity> byEmail = new LinkedHashMap<>();

    CseIdentities(String account, CseKeyPairs keyPairs) {
        this.account = account;
        this.keyPairs = keyPairs;
    }

    /** Adds the identity of the account's own address. */
    public synchronized CseIdentity create(CseIdentity wanted) {
        String email = Refusals.requireAddress("emailAddress", wanted.emailAddress());
        if (!email.equals(account)) {
            throw Refusals.invalid("Invalid emailAddress: it must be the primary address of the user");
        }
        if (byEmail.containsKey(email)) {
            throw Refusals.exists("Identity already exists: " + email);
        }
        return store(wanted.withAddress(email));
    }

    /** Reads one. */
    public synchronized CseIdentity get(String email) {
        CseIdentity identity = byEmail.get(email.toLowerCase(Locale.ROOT));
        if (identity == null) {
            throw Refusals.notFound();
        }
        return identity;
    }

    /** Lists them, oldest first. */
    public synchronized SettingsPage<CseIdentity> list(@Nullable Integer pageSize, @Nullable String pageToken) {
        return SettingsPage.of(List.copyOf(byEmail.values()), CseIdentity::emailAddress, pageSize, pageToken);
    }

    /** Gives an identity other keys. */
    public synchronized CseIdentity patch(String email, CseIdentity wanted) {
        return store(wanted.withAddress(get(email).emailAddress()));
    }

    /** Removes one. */
    public synchronized void delete(String email) {
        byEmail.remove(get(email).emailAddress());
    }

    private CseIdentity store(CseIdentity identity) {
        Stream.of(identity.primaryKeyPairId(), identity.signingKeyPairId(), identity.encryptionKeyPairId())
                .forEach(this::checkKeyPair);
        byEmail.put(identity.emailAddress(), identity);
        return identity;
    }

    private void checkKeyPair(@Nullable String keyPairId) {
        if (keyPairId != null) {
            keyPairs.requireEnabled(keyPairId);
        }
    }
}
