package io.github.camelgmail.component.client;

/**
 * A message in RFC 5322 form that is to be uploaded.
 *
 * @param length its bytes, exactly; zero or more
 * @param stream opens it at its first byte, for each attempt anew
 */
public record MessageSource(long length, MessageStream stream) {

    public MessageSource {
        if (length < 0) {
            throw new IllegalArgumentException("The length of a message must be known, not " + length);
        }
    }

    /** Opens it; who reads another length than the announced one is told so. */
    AnnouncedStream open() throws SourceException {
        return AnnouncedStream.open(stream, length);
    }
}
