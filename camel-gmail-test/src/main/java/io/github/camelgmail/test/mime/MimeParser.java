package io.github.camelgmail.test.mime;

import java.util.ArrayList;
import java.util.List;

/**
 * Parser of RFC 5322 and RFC 2045 messages that never fails: what cannot be understood is kept as it stands.
 * Thread-safe.
 */
public final class MimeParser {

    /** Deeper parts are kept whole as one attachment, so that a hostile message cannot exhaust the stack. */
    static final int MAX_DEPTH = 100;

    private MimeParser() {}

    /**
     * Parses a message into Gmail's part tree.
     *
     * @param raw any bytes, also empty or broken
     * @return the root part
     */
    public static MimePart parse(byte[] raw) {
        return parseEntity(Octets.of(raw), "", PartHeader.DEFAULT_TYPE, 0);
    }

    private static MimePart parseEntity(Octets entity, String partId, String defaultType, int depth) {
        HeaderSection section = HeaderSection.of(entity);
        PartHeader header = PartHeader.of(section, defaultType);
        if (depth < MAX_DEPTH && header.isMultipart()) {
            return container(partId, header, parseParts(section.body(), partId, header, depth));
        }
        Octets content = TransferEncoding.decode(section.body(), header.transferEncoding());
        if (depth < MAX_DEPTH && header.holdsMessage()) {
            MimePart nested = parseEntity(content, childId(partId, 0), PartHeader.DEFAULT_TYPE, depth + 1);
            return container(partId, header, List.of(nested));
        }
        return leaf(partId, header, content.toBytes());
    }

    private static List<MimePart> parseParts(Octets body, String partId, PartHeader header, int depth) {
        List<MimePart> parts = new ArrayList<>();
        for (Octets part : Multipart.split(body, header.boundary())) {
            parts.add(parseEntity(part, childId(partId, parts.size()), header.defaultTypeOfParts(), depth + 1));
        }
        return parts;
    }

    private static MimePart container(String partId, PartHeader header, List<MimePart> parts) {
        return new MimePart(
                partId, header.mimeType(), header.filename(), header.fields(), new PartBody.Container(), parts);
    }

    private static MimePart leaf(String partId, PartHeader header, byte[] content) {
        PartBody body = header.isInlineText()
                ? new PartBody.InlineText(Charsets.toUtf8(content, header.charset()), content.length)
                : new PartBody.Attachment(content);
        return new MimePart(partId, header.mimeType(), header.filename(), header.fields(), body, List.of());
    }

    private static String childId(String parentId, int index) {
        return parentId.isEmpty() ? String.valueOf(index) : parentId + "." + index;
    }
}
