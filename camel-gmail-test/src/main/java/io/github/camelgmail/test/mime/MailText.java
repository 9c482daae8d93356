package io.github.camelgmail.test.mime;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.stream.Stream;

/** The readable text of a message. */
public final class MailText {

    /** Gmail looks no further into a long text; this also bounds what a hostile one can cost. */
    private static final int LONGEST_TEXT = 1024 * 1024;

    private static final int LONGEST_IN_ALL = 4 * LONGEST_TEXT;

    private MailText() {}

    /** The text of all inline text parts below a part, markup removed, one after the other; the first MiB of each. */
    public static String all(MimePart root) {
        return joined(root, MailText::plain);
    }

    /** The text of all inline text parts below a part as it was written, markup and all, one after the other. */
    public static String markup(MimePart root) {
        return joined(root, MailText::content);
    }

    /**
     * The text that stands for the message, markup removed, even that which a plain text pretends to have: the first text
     * part, and of alternatives the last that is a text itself.
     */
    public static String first(MimePart root) {
        return representative(root)
                .map(part -> isHtml(part) ? plain(part) : HtmlText.withoutTags(plain(part)))
                .orElse("");
    }

    private static String joined(MimePart root, Function<MimePart, String> text) {
        StringJoiner all = new StringJoiner("\n");
        Iterator<MimePart> parts = texts(root).iterator();
        while (parts.hasNext() && all.length() < LONGEST_IN_ALL) {
            all.add(text.apply(parts.next()));
        }
        return all.toString();
    }

    private static Optional<MimePart> representative(MimePart part) {
        if (isText(part)) {
            return Optional.of(part);
        }
        Optional<MimePart> lastText = part.mimeType().equals("multipart/alternative")
                ? part.parts().stream().filter(MailText::isText).reduce((former, latter) -> latter)
                : Optional.empty();
        return lastText.or(() -> part.parts().stream()
                .map(MailText::representative)
                .flatMap(Optional::stream)
                .findFirst());
    }

    private static Stream<MimePart> texts(MimePart part) {
        return isText(part) ? Stream.of(part) : part.parts().stream().flatMap(MailText::texts);
    }

    private static String plain(MimePart part) {
        String content = content(part);
        return isHtml(part) ? HtmlText.of(content) : content;
    }

    private static String content(MimePart part) {
        if (!(part.body() instanceof PartBody.InlineText text)) {
            return "";
        }
        Octets beginning = text.content().slice(0, Math.min(text.content().length(), LONGEST_TEXT));
        return new String(beginning.toBytes(), StandardCharsets.UTF_8);
    }

    private static boolean isText(MimePart part) {
        return part.body() instanceof PartBody.InlineText;
    }

    private static boolean isHtml(MimePart part) {
        return part.mimeType().equals("text/html");
    }
}
