package io.github.camelgmail.test.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The languages that Gmail is shown in; a tag that is not among them becomes its nearest variant. */
final class DisplayLanguage {

    static final String DEFAULT = "en";

    /** RFC 3066 section 2.1. */
    private static final Pattern TAG = Pattern.compile("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8}){0,8}");

    private static final List<String> OFFERED = List.of(
            "af", "am", "ar", "az", "bg", "bn", "ca", "chr", "cs", "cy", "da", "de", "el", "en", "en-GB", "es",
            "es-419", "et", "eu", "fa", "fi", "fil", "fr", "fr-CA", "ga", "gl", "gu", "he", "hi", "hr", "hu", "hy",
            "id", "is", "it", "ja", "ka", "km", "kn", "ko", "lo", "lt", "lv", "ml", "mn", "mr", "ms", "my", "ne", "nl",
            "no", "or", "pa", "pl", "pt-BR", "pt-PT", "ro", "ru", "si", "sk", "sl", "sr", "sv", "sw", "ta", "te", "th",
            "tr", "uk", "ur", "vi", "zh-CN", "zh-HK", "zh-TW", "zu");

    private static final Map<String, String> NEAREST =
            Map.of("pt", "pt-BR", "zh", "zh-CN", "iw", "he", "in", "id", "nb", "no", "nn", "no", "tl", "fil");

    private DisplayLanguage() {}

    /** The tag that is stored for a wanted one. */
    static String nearest(@Nullable String tag) {
        if (tag == null || !TAG.matcher(tag).matches()) {
            throw Refusals.invalid("Invalid displayLanguage: a language tag such as en-GB is required");
        }
        String base = tag.split("-", 2)[0];
        return offered(tag)
                .or(() -> offered(base))
                .or(() -> NEAREST.keySet().stream()
                        .filter(base::equalsIgnoreCase)
                        .map(NEAREST::get)
                        .findFirst())
                .orElseThrow(() -> Refusals.invalid("Invalid displayLanguage: Gmail is not available in " + tag));
    }

    private static Optional<String> offered(String tag) {
        return OFFERED.stream().filter(tag::equalsIgnoreCase).findFirst();
    }
}
