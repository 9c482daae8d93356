package io.github.camelgmail.test.mime;

import java.util.List;
import java.util.Set;

/** The header of one part, with what its MIME fields say (RFC 2045, RFC 2183, RFC 2231). */
record PartHeader(
        List<HeaderField> fields,
        String mimeType,
        String filename,
        String charset,
        String boundary,
        String transferEncoding) {

    static final String DEFAULT_TYPE = "text/plain";

    private static final String NESTED_MESSAGE = "message/rfc822";
    private static final Set<String> CONTAINER_TYPES = Set.of(NESTED_MESSAGE, "message/delivery-status");

    static PartHeader of(HeaderSection section, String defaultType) {
        ParameterizedValue type = ParameterizedValue.parse(first(section, "Content-Type"));
        ParameterizedValue disposition = ParameterizedValue.parse(first(section, "Content-Disposition"));
        String filename = disposition.parameter("filename");
        return new PartHeader(
                section.decoded(),
                type.isMediaType() ? type.value() : defaultType,
                HeaderDecoder.decodeWords(filename.isEmpty() ? type.parameter("name") : filename),
                type.parameter("charset"),
                type.parameter("boundary").stripTrailing(),
                first(section, "Content-Transfer-Encoding"));
    }

    boolean isMultipart() {
        return mimeType.startsWith("multipart/") && !boundary.isEmpty();
    }

    boolean isInlineText() {
        return mimeType.startsWith("text/") && filename.isEmpty();
    }

    boolean holdsMessage() {
        return CONTAINER_TYPES.contains(mimeType) && filename.isEmpty();
    }

    String defaultTypeOfParts() {
        return mimeType.equals("multipart/digest") ? NESTED_MESSAGE : DEFAULT_TYPE;
    }

    private static String first(HeaderSection section, String name) {
        return section.unfolded(name).stream().findFirst().orElse("");
    }
}
