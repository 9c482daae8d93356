package io.github.camelgmail.component.client;

import org.jspecify.annotations.Nullable;

/**
 * How messages are uploaded.
 *
 * @param maxMessageSize the most bytes that one may have, or 0 for what Gmail takes
 * @param resumableFrom the size from which an upload is resumable, in bytes
 * @param chunkSize the bytes of one chunk, a multiple of {@link #CHUNK_STEP}
 * @param listener is told of progress, or null
 */
public record UploadSettings(
        long maxMessageSize,
        long resumableFrom,
        int chunkSize,
        @Nullable UploadListener listener) {

    /** Gmail takes chunks of multiples of this many bytes. */
    public static final int CHUNK_STEP = 262_144;

    /** As Gmail asks for, with nobody told. */
    public static final UploadSettings DEFAULT = new UploadSettings(0, 5_242_880, 8_388_608, null);

    public UploadSettings {
        if (maxMessageSize < 0) {
            throw new IllegalArgumentException("maxMessageSize is " + maxMessageSize + ", and must be 0 or more");
        }
        if (resumableFrom < 0) {
            throw new IllegalArgumentException("resumableFrom is " + resumableFrom + ", and must be 0 or more");
        }
        if (chunkSize <= 0 || chunkSize % CHUNK_STEP != 0) {
            throw new IllegalArgumentException(
                    "uploadChunkSize is " + chunkSize + ", and must be a multiple of " + CHUNK_STEP);
        }
    }
}
