package io.github.camelgmail.test.settings;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The harmless attributes of an HTML element. */
final class SafeAttributes {

    private static final Set<String> ANYWHERE = Set.of("dir", "style", "title", "align", "lang");
    private static final Map<String, Set<String>> BY_ELEMENT = Map.of(
            "a", Set.of("href", "target"),
            "font", Set.of("color", "face", "size"),
            "img", Set.of("src", "alt", "width", "height", "border"),
            "table", Set.of("border", "cellpadding", "cellspacing", "width", "bgcolor"),
            "td", Set.of("colspan", "rowspan", "width", "height", "valign", "bgcolor"),
            "th", Set.of("colspan", "rowspan", "width", "height", "valign", "bgcolor"),
            "tr", Set.of("valign", "bgcolor"));
    private static final Set<String> LINKS = Set.of("href", "src");

    private static final Pattern ATTRIBUTE =
            Pattern.compile("([A-Za-z][A-Za-z-]*+)\\s*+(?:=\\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\\s\"'<>]++)))?");
    private static final Pattern SAFE_LINK =
            Pattern.compile("(?:https?://|mailto:|cid:)[^\\s]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern SAFE_STYLE =
            Pattern.compile("[A-Za-z0-9\\s:;#,.%!'-]*(?:rgb\\([0-9,\\s]+\\)[A-Za-z0-9\\s:;#,.%!'-]*)*");

    private SafeAttributes() {}

    /** The attributes that may stay, each with a space before it. */
    static String of(String element, String written) {
        StringBuilder kept = new StringBuilder();
        Matcher attribute = ATTRIBUTE.matcher(written);
        while (attribute.find()) {
            String name = attribute.group(1).toLowerCase(Locale.ROOT);
            String value = value(attribute);
            if (isKnown(element, name) && isHarmless(name, value)) {
                kept.append(' ')
                        .append(name)
                        .append("=\"")
                        .append(SafeHtml.escaped(value))
                        .append('"');
            }
        }
        return kept.toString();
    }

    private static String value(Matcher attribute) {
        for (int group = 2; group <= 4; group++) {
            if (attribute.group(group) != null) {
                return attribute.group(group);
            }
        }
        return "";
    }

    private static boolean isKnown(String element, String name) {
        return ANYWHERE.contains(name)
                || BY_ELEMENT.getOrDefault(element, Set.of()).contains(name);
    }

    private static boolean isHarmless(String name, String value) {
        if (LINKS.contains(name)) {
            return SAFE_LINK.matcher(value.strip()).matches();
        }
        return !name.equals("style") || isHarmlessStyle(value);
    }

    private static boolean isHarmlessStyle(String style) {
        return SAFE_STYLE.matcher(style).matches()
                && !style.toLowerCase(Locale.ROOT).contains("expression");
    }
}
