package io.github.camelgmail.test.mime;

/** What a part carries, in the three forms that Gmail tells apart. */
public sealed interface PartBody {

    /** The size in bytes that Gmail tells: after transfer decoding, but before the conversion of text to UTF-8. */
    long size();

    /** The bytes that Gmail delivers. */
    Content content();

    /** The body of a part that only holds other parts. */
    record Container() implements PartBody {

        @Override
        public long size() {
            return 0;
        }

        @Override
        public Content content() {
            return Octets.EMPTY;
        }
    }

    /**
     * Text that Gmail delivers inside the part ({@code body.data}).
     *
     * @param content the text in UTF-8 with its line ends kept and no byte order mark
     * @param size the length in bytes of the text as it was written
     */
    record InlineText(Octets content, long size) implements PartBody {

        /** The whole text in UTF-8, for what is known to be small. */
        public byte[] utf8() {
            return content.toBytes();
        }
    }

    /**
     * Content that Gmail delivers apart ({@code body.attachmentId}).
     *
     * @param content the bytes after transfer decoding
     */
    record Attachment(Content content) implements PartBody {

        @Override
        public long size() {
            return content.size();
        }
    }
}
