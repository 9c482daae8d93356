package io.github.camelgmail.component.message;

import com.google.api.services.gmail.model.MessagePart;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that a mail shows to its reader, in both forms: where some of its parts are plain text and others HTML, each form has
 * all of them.
 *
 * @param plain plain text; null where the mail has only HTML
 * @param html HTML that is harmless; null where the mail has only plain text
 */
record WholeText(@Nullable String plain, @Nullable String html) {

    /** Deeper nesting than any mail program writes; what lies deeper is not shown. */
    private static final int DEEPEST = 50;

    private static final WholeText NONE = new WholeText(null, null);

    /**
     * Reads a mail.
     *
     * @param carries whether the image with a Content-ID travels along
     */
    static WholeText of(@Nullable MessagePart payload, PartTexts texts, Predicate<String> carries) {
        return payload == null ? NONE : new Reading(texts, carries).of(payload, 0);
    }

    /** The mail as plain text. */
    String shownAsText() {
        return plain != null ? plain : html == null ? "" : HtmlText.of(html);
    }

    /** The mail as HTML. */
    String shownAsHtml() {
        return html != null ? html : plain == null ? "" : HtmlText.toHtml(plain);
    }

    private boolean isEmpty() {
        return plain == null && html == null;
    }

    private record Reading(PartTexts texts, Predicate<String> carries) {

        WholeText of(MessagePart part, int depth) {
            String type = Objects.requireNonNullElse(part.getMimeType(), "").toLowerCase(Locale.ROOT);
            if (part.getParts() == null || part.getParts().isEmpty()) {
                return leaf(part, type);
            }
            if (type.startsWith("message/") || depth == DEEPEST) {
                return NONE;
            }
            List<WholeText> children = part.getParts().stream()
                    .filter(Objects::nonNull)
                    .map(child -> of(child, depth + 1))
                    .filter(text -> !text.isEmpty())
                    .toList();
            return type.equals("multipart/alternative") ? alternative(children) : joined(children);
        }

        private WholeText leaf(MessagePart part, String type) {
            String text =
                    type.equals("text/html") || type.equals("text/plain") || type.isEmpty() ? texts.of(part) : null;
            if (text == null) {
                return NONE;
            }
            return type.equals("text/html")
                    ? new WholeText(null, SafeHtml.of(text, carries))
                    : new WholeText(text, null);
        }
    }

    /** Of several of one form, the last is the best (RFC 2046 section 5.1.4), and the plain text that is nothing else. */
    private static WholeText alternative(List<WholeText> children) {
        Stream<WholeText> plainAlone = children.stream().filter(child -> child.html() == null);
        Stream<WholeText> plainToo = children.stream().filter(child -> child.html() != null && child.plain() != null);
        return new WholeText(
                Stream.concat(plainToo, plainAlone)
                        .reduce((first, last) -> last)
                        .map(WholeText::plain)
                        .orElse(null),
                children.stream()
                        .filter(child -> child.html() != null)
                        .reduce((first, last) -> last)
                        .map(WholeText::html)
                        .orElse(null));
    }

    private static WholeText joined(List<WholeText> mixture) {
        boolean plain = mixture.stream().anyMatch(text -> text.plain() != null);
        boolean html = mixture.stream().anyMatch(text -> text.html() != null);
        return new WholeText(
                plain ? join(mixture.stream().map(WholeText::shownAsText).toList()) : null,
                html ? join(mixture.stream().map(WholeText::shownAsHtml).toList()) : null);
    }

    private static String join(List<String> texts) {
        StringBuilder joined = new StringBuilder();
        for (String text : texts) {
            boolean atLineStart = joined.isEmpty() || joined.charAt(joined.length() - 1) == '\n';
            joined.append(atLineStart ? "" : "\n").append(text);
        }
        return joined.toString();
    }
}
