package io.github.camelgmail.test.mime;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The charsets that names in mail mean. */
final class CharsetNames {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** What writers of mail mean by a name, which is often more than the standard of that name has. */
    private static final Map<String, String> SUPERSETS = Map.ofEntries(
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("gb2312", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("iso-2022-jp", "x-windows-iso2022jp"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("tis-620", "x-windows-874"),
            Map.entry("iso-8859-11", "x-windows-874"),
            Map.entry("iso-8859-8-i", "ISO-8859-8"));

    /** The names that most mail uses, for which the others need not be loaded. */
    private static final Map<String, Charset> COMMON = Map.of(
            "utf-8", StandardCharsets.UTF_8,
            "us-ascii", StandardCharsets.US_ASCII,
            "windows-1252", WINDOWS_1252);

    private CharsetNames() {}

    /** The charset that is meant by a name in any letter case, empty when Java has none for it. */
    static Optional<Charset> find(String declared) {
        String name = declared.strip().toLowerCase(Locale.ROOT);
        Charset superset = named(SUPERSETS.getOrDefault(name, name).toLowerCase(Locale.ROOT));
        Charset charset = superset == null ? named(name) : superset;
        return StandardCharsets.ISO_8859_1.equals(charset) ? Optional.of(WINDOWS_1252) : Optional.ofNullable(charset);
    }

    private static @Nullable Charset named(String name) {
        Charset common = COMMON.get(name);
        return common == null ? All.BY_NAME.get(name) : common;
    }

    /** To ask Java for a name that it does not know searches the class path, each time, and senders choose the names. */
    private static final class All {

        private static final Map<String, Charset> BY_NAME = byName();

        private static Map<String, Charset> byName() {
            Map<String, Charset> byName = new HashMap<>();
            for (Charset charset : Charset.availableCharsets().values()) {
                charset.aliases().forEach(alias -> byName.put(alias.toLowerCase(Locale.ROOT), charset));
            }
            Charset.availableCharsets().forEach((name, charset) -> byName.put(name.toLowerCase(Locale.ROOT), charset));
            return Map.copyOf(byName);
        }
    }
}
