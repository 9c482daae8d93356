package io.github.camelgmail.component.message;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * HTML of a stranger, made fit to stand within a mail of ours: text, layout, links and images stay; scripts, forms, frames
 * and style sheets go, and so does all that could reach what stands around it. What it writes is well-formed, whatever it
 * was given. For one use.
 */
final class SafeHtml {

    private static final Set<String> ELEMENTS =
            Set.of(("a abbr acronym address article aside b bdi bdo big blockquote br"
                            + " caption center cite code col colgroup dd del details dfn dir div dl dt em figcaption figure font"
                            + " footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark menu nav ol p pre q rp rt ruby s samp"
                            + " section small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var"
                            + " wbr")
                    .split(" "));

    private static final Set<String> EMPTY_ELEMENTS = Set.of("br", "col", "hr", "img", "wbr");

    /** Elements that HTML lets end without saying so; a browser ignores an end of one that is not open. */
    private static final Set<String> ENDING_BY_THEMSELVES = Set.of(
            "p", "li", "dt", "dd", "tr", "td", "th", "tbody", "thead", "tfoot", "colgroup", "caption", "rp", "rt");

    private static final Set<String> ATTRIBUTES =
            Set.of(("align alt bgcolor border cellpadding cellspacing color colspan datetime dir face height lang"
                            + " nowrap rowspan size span start title type valign value width")
                    .split(" "));

    private static final Pattern LINK = Pattern.compile("(?i)(https?|mailto|tel|ftp):.*", Pattern.DOTALL);
    private static final Pattern PICTURE =
            Pattern.compile("(?i)(https?:|data:image/(png|gif|jpe?g|webp);base64,).*", Pattern.DOTALL);
    private static final Pattern CONTROLS = Pattern.compile("[\\x00-\\x1F\\x7F]+");
    private static final int DEEPEST = 200;

    private final Predicate<String> carried;
    private final StringBuilder safe = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    private SafeHtml(Predicate<String> carried) {
        this.carried = carried;
    }

    /**
     * Cleans a document or a fragment.
     *
     * @param carried whether the image with a Content-ID travels along; of others the alternative text stays
     */
    static String of(String html, Predicate<String> carried) {
        SafeHtml cleaning = new SafeHtml(carried);
        HtmlScanner.scan(html, cleaning::take);
        cleaning.closeAll();
        return cleaning.safe.toString();
    }

    private void take(HtmlToken token) {
        if (token instanceof HtmlToken.Text text) {
            safe.append(text.source().replace("<", "&lt;"));
        } else if (token instanceof HtmlToken.Start start && ELEMENTS.contains(start.name())) {
            start(start);
        } else if (token instanceof HtmlToken.End end && ELEMENTS.contains(end.name())) {
            end(end.name());
        }
    }

    private void start(HtmlToken.Start start) {
        String name = start.name();
        if (name.equals("img")) {
            image(start.attributes());
        } else if (EMPTY_ELEMENTS.contains(name) || ENDING_BY_THEMSELVES.contains(name)) {
            write(start);
        } else if (open.size() < DEEPEST) {
            open.push(name);
            write(start);
        }
    }

    private void write(HtmlToken.Start start) {
        safe.append('<').append(start.name());
        start.attributes().forEach(this::attribute);
        if (start.name().equals("a")) {
            link(start.attributes().getOrDefault("href", ""));
        }
        safe.append('>');
    }

    private void attribute(String name, String value) {
        String kept = name.equals("style") ? SafeStyle.of(value) : value;
        if (ATTRIBUTES.contains(name) || (name.equals("style") && !kept.isEmpty())) {
            append(name, kept);
        }
    }

    private void append(String name, String value) {
        safe.append(' ')
                .append(name)
                .append("=\"")
                .append(HtmlEntities.escape(value))
                .append('"');
    }

    private void link(String href) {
        String address = address(href);
        if (LINK.matcher(address).matches()) {
            append("href", address);
        }
    }

    private void image(Map<String, String> attributes) {
        String address = address(attributes.getOrDefault("src", ""));
        if (PICTURE.matcher(address).matches() || isCarried(address)) {
            safe.append("<img");
            append("src", address);
            attributes.forEach(this::attribute);
            safe.append('>');
        } else {
            safe.append(HtmlEntities.escape(attributes.getOrDefault("alt", "")));
        }
    }

    private boolean isCarried(String address) {
        return ContentIds.isReference(address) && carried.test(ContentIds.referenced(address));
    }

    /** As browsers read it: without control characters, behind which a scheme could hide. */
    private static String address(String url) {
        return CONTROLS.matcher(url).replaceAll("").strip().replace(" ", "%20");
    }

    private void end(String name) {
        if (ENDING_BY_THEMSELVES.contains(name)) {
            safe.append("</").append(name).append('>');
        } else if (open.contains(name)) {
            close(name);
        }
    }

    private void close(String name) {
        String last = "";
        while (!last.equals(name)) {
            last = open.pop();
            safe.append("</").append(last).append('>');
        }
    }

    private void closeAll() {
        while (!open.isEmpty()) {
            safe.append("</").append(open.pop()).append('>');
        }
    }
}
