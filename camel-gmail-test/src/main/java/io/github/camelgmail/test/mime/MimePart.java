package io.github.camelgmail.test.mime;

import java.util.List;
import java.util.Optional;

/**
 * One part of a message, with Gmail's numbering. Immutable.
 *
 * @param partId {@code ""} for the root, then {@code "0"}, {@code "0.1"} and so on
 * @param mimeType the lower-case media type without parameters
 * @param filename the decoded file name, {@code ""} when there is none
 * @param headers the fields of this part in their order, duplicates kept
 * @param body the content; {@link PartBody.Container} when there are child parts
 * @param parts the child parts in their order
 */
public record MimePart(
        String partId,
        String mimeType,
        String filename,
        List<HeaderField> headers,
        PartBody body,
        List<MimePart> parts) {

    /** Copies the lists, so that the part stays immutable. */
    public MimePart {
        headers = List.copyOf(headers);
        parts = List.copyOf(parts);
    }

    /**
     * The value of the first header field with this name.
     *
     * @param name the field name in any letter case
     */
    public Optional<String> header(String name) {
        return headers.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(HeaderField::value)
                .findFirst();
    }

    /**
     * This part or the part below it that has the given number.
     *
     * @param wanted a {@link #partId()}
     */
    public Optional<MimePart> find(String wanted) {
        if (partId.equals(wanted)) {
            return Optional.of(this);
        }
        return parts.stream()
                .filter(part -> wanted.equals(part.partId) || wanted.startsWith(part.partId + "."))
                .findFirst()
                .flatMap(part -> part.find(wanted));
    }
}
