package io.github.camelgmail.component.message;

import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The HTML entities that Gmail writes into snippets: numeric ones, and the names that XML has too. */
final class HtmlEntities {

    private static final Pattern ENTITY = Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(\\w{2,5}));");
    private static final Map<String, String> NAMED =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", "\u00A0");

    private HtmlEntities() {}

    static String decode(String html) {
        return ENTITY.matcher(html).replaceAll(match -> Matcher.quoteReplacement(character(match)));
    }

    private static String character(MatchResult entity) {
        if (entity.group(3) != null) {
            return NAMED.getOrDefault(entity.group(3), entity.group());
        }
        int codePoint = entity.group(1) != null
                ? Integer.parseInt(entity.group(1))
                : Integer.parseInt(Objects.requireNonNull(entity.group(2)), 16);
        return Character.isValidCodePoint(codePoint) ? Character.toString(codePoint) : entity.group();
    }
}
