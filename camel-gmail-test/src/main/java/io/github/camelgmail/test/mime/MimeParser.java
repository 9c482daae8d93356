package io.github.camelgmail.test.mime;

import java.util.ArrayList;
import java.util.List;

/**
 * Parser of RFC 5322 and RFC 2045 messages that never fails: what cannot be understood is kept as it stands, and so is what would take too
 * much time or memory. Thread-safe.
 */
public final class MimeParser {

    /** Deeper parts are kept whole as one attachment, so that a hostile message cannot exhaust the stack. */
    static final int MAX_DEPTH = 100;

    /** What stands behind so many parts is kept whole in the last of them, so that a hostile message cannot exhaust the heap. */
    static final int MAX_PARTS = 10_000;

    /** Every level of nesting reads what is inside it again. So much may be read, or more when the message is long. */
    private static final long READ_ALWAYS = 64L * 1024 * 1024;

    private static final long READ_PER_OCTET = 8;

    private int partsLeft = MAX_PARTS;
    private long readingLeft;

    private MimeParser(long readingLeft) {
        this.readingLeft = readingLeft;
    }

    /**
     * Parses a message into Gmail's part tree.
     *
     * @param raw any bytes, also empty or broken
     * @return the root part
     */
    public static MimePart parse(Octets raw) {
        return new MimeParser(Math.max(READ_ALWAYS, READ_PER_OCTET * raw.length()))
                .parseEntity(raw, "", PartHeader.DEFAULT_TYPE, 0);
    }

    /**
     * Parses a message into Gmail's part tree.
     *
     * @param raw any bytes, also empty or broken; not to be modified from now on
     * @return the root part
     */
    public static MimePart parse(byte[] raw) {
        return parse(Octets.of(raw));
    }

    private MimePart parseEntity(Octets entity, String partId, String defaultType, int depth) {
        HeaderSection section = HeaderSection.of(entity);
        PartHeader header = PartHeader.of(section, defaultType);
        boolean container = header.isMultipart() || header.holdsMessage();
        if (container && depth < MAX_DEPTH && mayRead(section.body())) {
            return container(partId, header, children(section.body(), partId, header, depth));
        }
        return leaf(partId, header, section.body(), TransferEncoding.of(header.transferEncoding()));
    }

    /** Charges for the reading of a container; one that cannot be paid for is kept whole. */
    private boolean mayRead(Octets body) {
        boolean affordable = partsLeft > 0 && body.length() <= readingLeft;
        readingLeft -= affordable ? body.length() : 0;
        return affordable;
    }

    private List<MimePart> children(Octets body, String partId, PartHeader header, int depth) {
        return header.isMultipart()
                ? parseParts(body, partId, header, depth)
                : List.of(parseMessage(body, partId, header, depth));
    }

    private MimePart parseMessage(Octets body, String partId, PartHeader header, int depth) {
        partsLeft--;
        TransferEncoding encoding = TransferEncoding.of(header.transferEncoding());
        return parseEntity(encoding.decode(body), childId(partId, 0), PartHeader.DEFAULT_TYPE, depth + 1);
    }

    private List<MimePart> parseParts(Octets body, String partId, PartHeader header, int depth) {
        List<Octets> entities = Multipart.split(body, header.boundary(), partsLeft);
        partsLeft -= entities.size();
        List<MimePart> parts = new ArrayList<>();
        for (Octets part : entities) {
            parts.add(parseEntity(part, childId(partId, parts.size()), header.defaultTypeOfParts(), depth + 1));
        }
        return parts;
    }

    private static MimePart container(String partId, PartHeader header, List<MimePart> parts) {
        return new MimePart(
                partId, header.mimeType(), header.filename(), header.fields(), new PartBody.Container(), parts);
    }

    private static MimePart leaf(String partId, PartHeader header, Octets encoded, TransferEncoding encoding) {
        PartBody body = header.isInlineText()
                ? inlineText(encoding.decode(encoded), header.charset())
                : new PartBody.Attachment(new EncodedContent(encoded, encoding));
        return new MimePart(partId, header.mimeType(), header.filename(), header.fields(), body, List.of());
    }

    private static PartBody.InlineText inlineText(Octets written, String charset) {
        return new PartBody.InlineText(Charsets.toUtf8(written, charset), written.length());
    }

    private static String childId(String parentId, int index) {
        return parentId.isEmpty() ? String.valueOf(index) : parentId + "." + index;
    }
}
