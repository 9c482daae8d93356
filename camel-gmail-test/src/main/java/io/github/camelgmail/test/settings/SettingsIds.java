package io.github.camelgmail.test.settings;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.SplittableRandom;
import java.util.zip.CRC32;

/** The ids of one account's settings, which follow from its address and the order of calls. Safe for use by several threads. */
final class SettingsIds {

    private static final int BYTES = 21;

    private final SplittableRandom random;

    SettingsIds(String address) {
        CRC32 seed = new CRC32();
        seed.update(address.getBytes(StandardCharsets.UTF_8));
        this.random = new SplittableRandom(~seed.getValue());
    }

    synchronized String next(String prefix) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
