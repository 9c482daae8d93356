package io.github.camelgmail.test.mime;

/** What a part carries, in the three forms that Gmail tells apart. */
public sealed interface PartBody {

    /** The size in bytes that Gmail tells: after transfer decoding, but before the conversion of text to UTF-8. */
    int size();

    /** The body of a part that only holds other parts. */
    record Container() implements PartBody {
        @Override
        public int size() {
            return 0;
        }
    }

    /**
     * Text that Gmail delivers inside the part ({@code body.data}).
     *
     * @param utf8 the text in UTF-8 with its line ends kept and no byte order mark; never modified after construction
     * @param size the length in bytes of the text as it was written
     */
    record InlineText(byte[] utf8, int size) implements PartBody {}

    /**
     * Content that Gmail delivers apart ({@code body.attachmentId}).
     *
     * @param content the bytes after transfer decoding; never modified after construction
     */
    record Attachment(byte[] content) implements PartBody {
        @Override
        public int size() {
            return content.length;
        }
    }
}
