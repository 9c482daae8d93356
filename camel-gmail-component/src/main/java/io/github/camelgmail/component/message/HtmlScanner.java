package io.github.camelgmail.component.message;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Cuts HTML of strangers into tokens as browsers do (WHATWG HTML, section 13.2.5), in one pass whatever the document. What
 * browsers do not show is left out. For one use.
 */
final class HtmlScanner {

    /** Elements whose content is no markup, and not shown as text either. */
    private static final Set<String> HIDDEN = Set.of(
            "script", "style", "title", "textarea", "iframe", "noembed", "noframes", "xmp", "select", "template");

    private static final int MOST_ATTRIBUTES = 50;

    private final String html;
    private final Consumer<HtmlToken> tokens;
    private int position;

    private HtmlScanner(String html, Consumer<HtmlToken> tokens) {
        this.html = html;
        this.tokens = tokens;
    }

    static void scan(String html, Consumer<HtmlToken> tokens) {
        new HtmlScanner(html, tokens).scan();
    }

    private void scan() {
        while (position < html.length()) {
            int markup = nextMarkup();
            if (markup > position) {
                tokens.accept(new HtmlToken.Text(html.substring(position, markup)));
            }
            position = markup;
            if (position < html.length()) {
                markup();
            }
        }
    }

    /** A less-than sign that begins nothing is text. */
    private int nextMarkup() {
        int found = html.indexOf('<', position);
        while (found >= 0 && !beginsMarkup(found + 1)) {
            found = html.indexOf('<', found + 1);
        }
        return found < 0 ? html.length() : found;
    }

    private boolean beginsMarkup(int after) {
        return isLetter(after) || (after < html.length() && "!?/".indexOf(html.charAt(after)) >= 0);
    }

    private boolean isLetter(int at) {
        if (at >= html.length()) {
            return false;
        }
        char c = html.charAt(at);
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private void markup() {
        if (html.startsWith("<!--", position)) {
            position = afterComment();
        } else if (isLetter(position + 1)) {
            position++;
            start();
        } else if (html.charAt(position + 1) == '/' && isLetter(position + 2)) {
            position += 2;
            end();
        } else {
            position = after(html.indexOf('>', position), 1);
        }
    }

    private int afterComment() {
        int end = html.indexOf("--", position + 2);
        while (end >= 0 && !html.startsWith("-->", end) && !html.startsWith("--!>", end)) {
            end = html.indexOf("--", end + 1);
        }
        return end < 0 ? html.length() : after(html.indexOf('>', end), 1);
    }

    /** What is never ended lasts to the end of the document. */
    private int after(int found, int length) {
        return found < 0 ? html.length() : found + length;
    }

    private void start() {
        String name = name();
        Map<String, String> attributes = attributes();
        if (position > html.length()) {
            return;
        }
        if (HIDDEN.contains(name)) {
            position = afterHidden(name);
        } else {
            tokens.accept(new HtmlToken.Start(name, attributes));
        }
    }

    private void end() {
        String name = name();
        Map<String, String> unused = attributes();
        if (position <= html.length()) {
            tokens.accept(new HtmlToken.End(name));
        }
    }

    private String name() {
        int from = position;
        while (position < html.length() && !isSpace() && "/>".indexOf(html.charAt(position)) < 0) {
            position++;
        }
        return html.substring(from, position).toLowerCase(Locale.ROOT);
    }

    private boolean isSpace() {
        return html.charAt(position) <= ' ';
    }

    private int afterHidden(String name) {
        int end = html.indexOf("</", position);
        while (end >= 0 && !isNamed(end + 2, name)) {
            end = html.indexOf("</", end + 2);
        }
        return end < 0 ? html.length() : after(html.indexOf('>', end), 1);
    }

    private boolean isNamed(int from, String name) {
        int after = from + name.length();
        return html.regionMatches(true, from, name, 0, name.length())
                && (after >= html.length() || html.charAt(after) <= ' ' || "/>".indexOf(html.charAt(after)) >= 0);
    }

    /** Leaves the position behind the tag; behind the document where that ends within the tag, which is then none. */
    private Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        while (skipToAttribute()) {
            String name = attributeName();
            String value = hasValue() ? attributeValue() : "";
            if (attributes.size() < MOST_ATTRIBUTES) {
                attributes.putIfAbsent(name, HtmlEntities.decode(value));
            }
        }
        position++;
        return attributes;
    }

    private boolean skipToAttribute() {
        while (position < html.length() && (isSpace() || html.charAt(position) == '/')) {
            position++;
        }
        return position < html.length() && html.charAt(position) != '>';
    }

    private String attributeName() {
        int from = position;
        position++;
        while (position < html.length() && !isSpace() && "/>=".indexOf(html.charAt(position)) < 0) {
            position++;
        }
        return html.substring(from, position).toLowerCase(Locale.ROOT);
    }

    private boolean hasValue() {
        skipSpace();
        return position < html.length() && html.charAt(position) == '=';
    }

    private void skipSpace() {
        while (position < html.length() && isSpace()) {
            position++;
        }
    }

    private String attributeValue() {
        position++;
        skipSpace();
        char quote = position < html.length() ? html.charAt(position) : '>';
        return quote == '"' || quote == '\'' ? quotedValue(quote) : plainValue();
    }

    private String quotedValue(char quote) {
        int from = position + 1;
        int end = html.indexOf(quote, from);
        position = after(end, 1);
        return html.substring(Math.min(from, html.length()), end < 0 ? html.length() : end);
    }

    private String plainValue() {
        int from = position;
        while (position < html.length() && !isSpace() && html.charAt(position) != '>') {
            position++;
        }
        return html.substring(from, position);
    }
}
