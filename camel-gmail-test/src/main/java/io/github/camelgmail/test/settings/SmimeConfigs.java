package io.github.camelgmail.test.settings;

import java.security.cert.X509Certificate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Gmail's {@code settings.sendAs.smimeInfo} of one account. Safe for use by several threads. */
public final class SmimeConfigs {

    private final SettingsIds ids;
    private final Map<String, OfAlias> byAlias = new ConcurrentHashMap<>();

    SmimeConfigs(SettingsIds ids) {
        this.ids = ids;
    }

    OfAlias of(String sendAsEmail) {
        return byAlias.computeIfAbsent(sendAsEmail, unused -> new OfAlias(ids));
    }

    /** The configurations of one alias; one of them is the default. */
    public static final class OfAlias {

        private final SettingsIds ids;
        private final Map<String, SmimeInfo> byId = new LinkedHashMap<>();

        private OfAlias(SettingsIds ids) {
            this.ids = ids;
        }

        /**
         * Adds a configuration; the first becomes the default.
         *
         * @param pkcs12 a PKCS #12 file with one key, null when the request has none, which is refused
         * @param password opens the file, null when it has none
         * @param asDefault whether it becomes the default
         */
        public synchronized SmimeInfo insert(byte @Nullable [] pkcs12, @Nullable String password, boolean asDefault) {
            List<X509Certificate> chain = Certificates.ofKeyFile(pkcs12, password);
            X509Certificate leaf = chain.get(0);
            SmimeInfo inserted = new SmimeInfo(
                    ids.next("s:"),
                    Certificates.issuerCn(leaf),
                    byId.isEmpty() || asDefault,
                    leaf.getNotAfter().toInstant(),
                    Certificates.pem(chain));
            if (inserted.isDefault()) {
                byId.replaceAll((id, other) -> other.withDefault(false));
            }
            byId.put(inserted.id(), inserted);
            return inserted;
        }

        /** Reads one. */
        public synchronized SmimeInfo get(String id) {
            SmimeInfo config = byId.get(id);
            if (config == null) {
                throw Refusals.notFound();
            }
            return config;
        }

        /** All of them, oldest first. */
        public synchronized List<SmimeInfo> list() {
            return List.copyOf(byId.values());
        }

        /** Removes one. */
        public synchronized void delete(String id) {
            byId.remove(get(id).id());
        }

        /** Makes one the default, and all others not. */
        public synchronized void setDefault(String id) {
            SmimeInfo chosen = get(id);
            byId.replaceAll((other, config) -> config.withDefault(other.equals(chosen.id())));
        }
    }
}
