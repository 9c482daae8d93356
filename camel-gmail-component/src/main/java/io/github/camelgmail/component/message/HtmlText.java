package io.github.camelgmail.component.message;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The plain text of HTML: lines as a browser breaks them, links with their addresses, and text as HTML. For one use. */
final class HtmlText {

    private static final Set<String> BLOCKS = Set.of(("address article aside blockquote center dd details dir div dl dt"
                    + " figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main menu nav ol p pre section"
                    + " summary table tr ul")
            .split(" "));

    private static final Set<String> APART = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "blockquote");

    /** Longer than any address that somebody would follow by hand. */
    private static final int LONGEST_LINK = 2_000;

    private static final Pattern SPACES = Pattern.compile("[ \\t\\r\\n\\f]+");
    private static final Pattern BLANK_LINES = Pattern.compile("\n{3,}");
    private static final Pattern LINE_BREAK = Pattern.compile("\r\n|\r|\n");

    private final StringBuilder text = new StringBuilder();
    private String link = "";
    private int linkFrom;
    private int preformatted;

    private HtmlText() {}

    /** What a reader of the HTML reads. */
    static String of(String html) {
        HtmlText reading = new HtmlText();
        HtmlScanner.scan(html, reading::take);
        String lines =
                reading.text.toString().lines().map(String::stripTrailing).collect(Collectors.joining("\n"));
        return BLANK_LINES.matcher(lines).replaceAll("\n\n").strip();
    }

    /** HTML that shows a plain text as it is; nothing for nothing. */
    static String toHtml(String text) {
        if (text.isBlank()) {
            return "";
        }
        String escaped = HtmlEntities.escape(text.strip()).replace("  ", " &nbsp;");
        return "<div>" + LINE_BREAK.matcher(escaped).replaceAll("<br>\n") + "</div>";
    }

    private void take(HtmlToken token) {
        if (token instanceof HtmlToken.Text words) {
            words(words.source());
        } else if (token instanceof HtmlToken.Start start) {
            start(start.name(), start.attributes());
        } else if (token instanceof HtmlToken.End end) {
            end(end.name());
        }
    }

    private void words(String source) {
        if (preformatted > 0) {
            text.append(HtmlEntities.decode(LINE_BREAK.matcher(source).replaceAll("\n")));
            return;
        }
        String words =
                HtmlEntities.decode(SPACES.matcher(source).replaceAll(" ")).replace('\u00A0', ' ');
        text.append(atLineStart() || endsWith(' ') ? words.stripLeading() : words);
    }

    private void start(String name, Map<String, String> attributes) {
        if (BLOCKS.contains(name)) {
            newLine(APART.contains(name));
        }
        switch (name) {
            case "br" -> text.append('\n');
            case "hr" -> text.append("----\n");
            case "li" -> text.append("* ");
            case "td", "th" -> text.append(atLineStart() ? "" : " ");
            case "img" -> text.append(attributes.getOrDefault("alt", ""));
            case "pre" -> preformatted++;
            case "a" -> {
                link = attributes.getOrDefault("href", "").strip();
                linkFrom = text.length();
            }
            default -> {}
        }
    }

    private void end(String name) {
        if (name.equals("a")) {
            endLink();
        }
        if (name.equals("pre")) {
            preformatted = Math.max(0, preformatted - 1);
        }
        if (BLOCKS.contains(name)) {
            newLine(APART.contains(name));
        }
    }

    private void endLink() {
        if (link.startsWith("http") && link.length() <= LONGEST_LINK && isToldApart()) {
            text.append(" <").append(HeaderText.oneLine(link)).append('>');
        }
        link = "";
    }

    /** Whether what is shown of a link is something else than its address. */
    private boolean isToldApart() {
        String shown = text.substring(Math.min(linkFrom, text.length())).strip();
        return !shown.isEmpty() && (shown.length() > link.length() || !link.contains(shown));
    }

    private void newLine(boolean apart) {
        if (text.length() > 0 && !atLineStart()) {
            text.append('\n');
        }
        if (apart && text.length() > 0) {
            text.append('\n');
        }
    }

    private boolean atLineStart() {
        return text.length() == 0 || endsWith('\n');
    }

    private boolean endsWith(char c) {
        return text.length() > 0 && text.charAt(text.length() - 1) == c;
    }
}
