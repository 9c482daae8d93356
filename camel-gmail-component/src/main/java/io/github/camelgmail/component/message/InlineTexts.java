package io.github.camelgmail.component.message;

import com.google.api.services.gmail.model.MessagePart;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a mail that are shown to its reader, RFC 2046 section 5.1: of alternatives the last of each kind, of a
 * mixture all of them one after the other; nothing of the messages that are enclosed in it.
 *
 * @param plain plain text, or null
 * @param html HTML, or null
 */
record InlineTexts(@Nullable String plain, @Nullable String html) {

    /** Deeper nesting than any mail program writes; what lies deeper is not shown. */
    private static final int DEEPEST = 50;

    private static final InlineTexts NONE = new InlineTexts(null, null);

    static InlineTexts of(@Nullable MessagePart payload, PartTexts texts) {
        return payload == null ? NONE : of(payload, texts, 0);
    }

    private static InlineTexts of(MessagePart part, PartTexts texts, int depth) {
        String type = Objects.requireNonNullElse(part.getMimeType(), "").toLowerCase(Locale.ROOT);
        if (part.getParts() == null || part.getParts().isEmpty()) {
            return leaf(part, texts, type);
        }
        if (type.startsWith("message/") || depth == DEEPEST) {
            return NONE;
        }
        List<InlineTexts> children = part.getParts().stream()
                .filter(Objects::nonNull)
                .map(child -> of(child, texts, depth + 1))
                .toList();
        return type.equals("multipart/alternative") ? lastOfEach(children) : joined(children);
    }

    private static InlineTexts leaf(MessagePart part, PartTexts texts, String type) {
        return switch (type) {
            case "text/html" -> new InlineTexts(null, texts.of(part));
            case "", "text/plain" -> new InlineTexts(texts.of(part), null);
            default -> NONE;
        };
    }

    private static InlineTexts lastOfEach(List<InlineTexts> alternatives) {
        return new InlineTexts(
                present(alternatives.stream().map(InlineTexts::plain))
                        .reduce((first, last) -> last)
                        .orElse(null),
                present(alternatives.stream().map(InlineTexts::html))
                        .reduce((first, last) -> last)
                        .orElse(null));
    }

    private static InlineTexts joined(List<InlineTexts> mixture) {
        return new InlineTexts(
                joinLines(present(mixture.stream().map(InlineTexts::plain)).toList()),
                joinLines(present(mixture.stream().map(InlineTexts::html)).toList()));
    }

    private static Stream<String> present(Stream<@Nullable String> texts) {
        return texts.flatMap(Stream::ofNullable);
    }

    private static @Nullable String joinLines(List<String> texts) {
        if (texts.size() < 2) {
            return texts.isEmpty() ? null : texts.get(0);
        }
        StringBuilder joined = new StringBuilder();
        for (String text : texts) {
            boolean atLineStart = joined.isEmpty() || joined.charAt(joined.length() - 1) == '\n';
            joined.append(atLineStart ? "" : "\n").append(text);
        }
        return joined.toString();
    }
}
