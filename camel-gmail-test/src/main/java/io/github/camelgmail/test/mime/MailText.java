package io.github.camelgmail.test.mime;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The readable text of a message. */
public final class MailText {

    private MailText() {}

    /** The text of all inline text parts below a part, markup removed, one after the other. */
    public static String all(MimePart root) {
        return texts(root).map(MailText::plain).collect(Collectors.joining("\n"));
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
        if (!(part.body() instanceof PartBody.InlineText text)) {
            return "";
        }
        String content = new String(text.utf8(), StandardCharsets.UTF_8);
        return isHtml(part) ? HtmlText.of(content) : content;
    }

    private static boolean isText(MimePart part) {
        return part.body() instanceof PartBody.InlineText;
    }

    private static boolean isHtml(MimePart part) {
        return part.mimeType().equals("text/html");
    }
}
