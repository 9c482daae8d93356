package io.github.camelgmail.component.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A style attribute of a stranger, reduced to what changes how its own element looks: nothing that fetches anything, and
 * nothing that draws over what stands elsewhere.
 */
final class SafeStyle {

    private static final int LONGEST = 10_000;

    private static final Pattern PROPERTY = Pattern.compile(
            "(background-color|color|font(-[a-z]+)?|text-(align|decoration|indent|transform|overflow)|line-height"
                    + "|letter-spacing|word-(spacing|break|wrap)|overflow-wrap|white-space|vertical-align|direction"
                    + "|(min-|max-)?(width|height)|margin(-(top|right|bottom|left))?|padding(-(top|right|bottom|left))?"
                    + "|border(-[a-z-]+)?|display|list-style-type|table-layout|caption-side|empty-cells)");

    /** No functions but those of colours, no escapes, no comments, no strings that could end elsewhere, no negative lengths. */
    private static final Pattern VALUE =
            Pattern.compile("(?!.*(^|[\\s,(])-[\\d.])(rgba?\\([\\d\\s.,%/]*\\)|hsla?\\([\\d\\s.,%/a-z]*\\)"
                    + "|'[\\p{L}\\p{N} _-]*'|\"[\\p{L}\\p{N} _-]*\"|[\\p{L}\\p{N}\\s.,%#!/_-])*");

    private SafeStyle() {}

    /** The declarations that may stay; empty when none may. */
    static String of(String style) {
        if (style.length() > LONGEST) {
            return "";
        }
        List<String> kept = new ArrayList<>();
        for (String declaration : style.split(";", -1)) {
            int colon = declaration.indexOf(':');
            if (colon > 0 && isSafe(declaration.substring(0, colon), declaration.substring(colon + 1))) {
                kept.add(declaration.strip());
            }
        }
        return String.join("; ", kept);
    }

    private static boolean isSafe(String property, String value) {
        return value.length() < 500
                && PROPERTY.matcher(property.strip().toLowerCase(Locale.ROOT)).matches()
                && VALUE.matcher(value.strip()).matches();
    }
}
