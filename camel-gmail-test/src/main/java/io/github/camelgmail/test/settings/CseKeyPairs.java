package io.github.camelgmail.test.settings;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gmail's {@code settings.cse.keypairs} of one account. Safe for use by several threads. */
public final class CseKeyPairs {

    private static final Duration WAIT_BEFORE_OBLITERATION = Duration.ofDays(30);

    private final Clock clock;
    private final SettingsIds ids;
    private final Map<String, CseKeyPair> byId = new LinkedHashMap<>();

    CseKeyPairs(Clock clock, SettingsIds ids) {
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Adds a key pair, which is on at once.
     *
     * @param pkcs7 the certificate and its chain, null when the request has none, which is refused
     * @param privateKeyMetadata where the private key is, at least one place
     */
    public synchronized CseKeyPair create(@Nullable String pkcs7, List<CsePrivateKeyMetadata> privateKeyMetadata) {
        List<X509Certificate> chain = Certificates.ofChainFile(pkcs7);
        if (privateKeyMetadata.isEmpty()) {
            throw Refusals.invalid("Invalid key pair: privateKeyMetadata is required");
        }
        CseKeyPair created = new CseKeyPair(
                ids.next("ANe1Bk"),
                Certificates.pem(chain),
                Certificates.emailAddresses(chain.get(0)),
                null,
                privateKeyMetadata.stream()
                        .map(data -> data.withId(ids.next("ANe1Bp")))
                        .toList());
        byId.put(created.keyPairId(), created);
        return created;
    }

    /** Reads one. */
    public synchronized CseKeyPair get(String keyPairId) {
        CseKeyPair pair = byId.get(keyPairId);
        if (pair == null) {
            throw Refusals.notFound();
        }
        return pair;
    }

    /** Lists them, oldest first. */
    public synchronized SettingsPage<CseKeyPair> list(@Nullable Integer pageSize, @Nullable String pageToken) {
        return SettingsPage.of(List.copyOf(byId.values()), CseKeyPair::keyPairId, pageSize, pageToken);
    }

    /** Turns one off; the time when one that is off already was turned off stays. */
    public synchronized CseKeyPair disable(String keyPairId) {
        CseKeyPair pair = get(keyPairId);
        return pair.isEnabled() ? put(pair.withDisableTime(clock.instant())) : pair;
    }

    /** Turns one on again. */
    public synchronized CseKeyPair enable(String keyPairId) {
        return put(get(keyPairId).withDisableTime(null));
    }

    /** Deletes one for good, which must have been off for more than 30 days. */
    public synchronized void obliterate(String keyPairId) {
        Instant disabled = get(keyPairId).disableTime();
        if (disabled == null || !clock.instant().isAfter(disabled.plus(WAIT_BEFORE_OBLITERATION))) {
            throw Refusals.precondition("The key pair must have been disabled for more than 30 days");
        }
        byId.remove(keyPairId);
    }

    /** Refuses a key pair that does not exist or is off. */
    synchronized void requireEnabled(@Nullable String keyPairId) {
        if (keyPairId == null || !byId.containsKey(keyPairId)) {
            throw Refusals.invalid("Invalid key pair: " + keyPairId + " does not exist");
        }
        if (!get(keyPairId).isEnabled()) {
            throw Refusals.precondition("The key pair is disabled: " + keyPairId);
        }
    }

    private CseKeyPair put(CseKeyPair pair) {
        byId.put(pair.keyPairId(), pair);
        return pair;
    }
}
