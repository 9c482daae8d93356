package io.github.camelgmail.test.settings;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * HTML of which only harmless markup is left, as Gmail keeps signatures and vacation texts: known elements, known attributes, links to
 * the web and to mail addresses. Everything else is dropped or shown as text. One use only; takes time in proportion to the text.
 */
final class SafeHtml {

    private static final Set<String> ELEMENTS = Set.of(
            "a",
            "b",
            "big",
            "blockquote",
            "br",
            "center",
            "cite",
            "code",
            "div",
            "em",
            "font",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "i",
            "img",
            "li",
            "ol",
            "p",
            "pre",
            "s",
            "small",
            "span",
            "strike",
            "strong",
            "sub",
            "sup",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "tt",
            "u",
            "ul");
    private static final Set<String> VOID = Set.of("br", "hr", "img");
    private static final Set<String> HIDDEN = Set.of(
            "script",
            "style",
            "head",
            "title",
            "iframe",
            "object",
            "embed",
            "noscript",
            "template",
            "svg",
            "math",
            "xmp",
            "textarea",
            "select",
            "form");

    private static final int DEEPEST = 100;
    private static final int LONGEST_TAG = 4096;

    private static final Pattern NAME = Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9]*+)");
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});");

    private final String html;
    private final StringBuilder safe = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();
    private int position;

    private SafeHtml(String html) {
        this.html = html;
    }

    /** The harmless part of a text that anybody may have written. */
    static String of(String html) {
        return new SafeHtml(html).cleaned();
    }

    /** Text as HTML shows it; entities that are written out already stay. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        Matcher entity = ENTITY.matcher(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '&' -> escaped.append(entity.region(i, text.length()).lookingAt() ? "&" : "&amp;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }

    private String cleaned() {
        while (position < html.length()) {
            int next = html.indexOf('<', position);
            text(next < 0 ? html.length() : next);
            if (next >= 0) {
                markup(next);
            }
        }
        open.forEach(element -> safe.append("</").append(element).append('>'));
        return safe.toString();
    }

    private void text(int end) {
        safe.append(escaped(html.substring(position, end)));
        position = end;
    }

    private void markup(int start) {
        Matcher name = NAME.matcher(html).region(start, html.length());
        int end = name.lookingAt() ? endOfTag(name.end()) : -1;
        if (html.startsWith("<!--", start)) {
            position = after("-->", start);
        } else if (html.startsWith("<!", start) || html.startsWith("<?", start)) {
            position = after(">", start);
        } else if (end >= 0) {
            position = end + 1;
            tag(name.group(2).toLowerCase(Locale.ROOT), !name.group(1).isEmpty(), html.substring(name.end(), end));
        } else {
            safe.append("&lt;");
            position = start + 1;
        }
    }

    /** Where a tag closes, which is not inside quotes; -1 when it does not. */
    private int endOfTag(int start) {
        char quote = 0;
        for (int i = start; i < Math.min(html.length(), start + LONGEST_TAG); i++) {
            char c = html.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '>') {
                return i;
            } else if (c == '<') {
                return -1;
            } else if (c == '"' || c == '\'') {
                quote = c;
            }
        }
        return -1;
    }

    private void tag(String element, boolean closes, String attributes) {
        if (HIDDEN.contains(element)) {
            skip(element, closes);
        } else if (ELEMENTS.contains(element)) {
            if (closes) {
                close(element);
            } else {
                open(element, attributes);
            }
        }
    }

    private void skip(String element, boolean closes) {
        if (!closes) {
            Matcher end = Pattern.compile("</" + element + "\\b[^>]*+>", Pattern.CASE_INSENSITIVE)
                    .matcher(html);
            position = end.find(position) ? end.end() : html.length();
        }
    }

    private void open(String element, String attributes) {
        if (open.size() >= DEEPEST) {
            return;
        }
        safe.append('<')
                .append(element)
                .append(SafeAttributes.of(element, attributes))
                .append('>');
        if (!VOID.contains(element)) {
            open.push(element);
        }
    }

    private void close(String element) {
        if (!open.contains(element)) {
            return;
        }
        String last;
        do {
            last = open.pop();
            safe.append("</").append(last).append('>');
        } while (!last.equals(element));
    }

    private int after(String mark, int start) {
        int end = html.indexOf(mark, start);
        return end < 0 ? html.length() : end + mark.length();
    }
}
