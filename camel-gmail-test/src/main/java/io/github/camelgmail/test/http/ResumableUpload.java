package io.github.camelgmail.test.http;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One resumable upload. A lost answer can be asked for again; after an error the session is dead. Safe for use by several threads. */
final class ResumableUpload {

    private static final int CHUNK_STEP = 256 * 1024;
    private static final int RESUME_INCOMPLETE = 308;

    private final Route route;
    private final WebRequest initiation;
    private ByteArrayOutputStream stored = new ByteArrayOutputStream();
    private @Nullable WebResponse answer;

    ResumableUpload(Route route, WebRequest initiation) {
        this.route = route;
        this.initiation = initiation;
    }

    /** Takes the bytes of a request in, and answers with what is still missing or with the outcome of the call. */
    synchronized WebResponse receive(WebRequest request, GmailApi api) {
        if (answer != null) {
            return answer.status() < 300 ? answer : WebResponse.of(dead());
        }
        Optional<String> header = request.headers().first("Content-Range");
        if (header.isEmpty()) {
            store(request.body(), 0);
            return finish(api);
        }
        ContentRange range = ContentRange.parse(header.get(), request.body().length);
        if (!range.statusQuery()) {
            store(request.body(), range.first());
        }
        boolean whole = range.total().isPresent() && range.total().getAsLong() == stored.size();
        if (whole) {
            return finish(api);
        }
        requireStep(request.body().length);
        return incomplete();
    }

    /** Appends what is new of a chunk; bytes that had already arrived may come again. */
    private void store(byte[] chunk, long first) {
        if (first > stored.size()) {
            throw ApiFailure.invalidArgument("The chunk begins at " + first + ", but only " + stored.size()
                    + " bytes have arrived; ask for the status and resume there");
        }
        int known = (int) Math.min(stored.size() - first, chunk.length);
        if ((long) stored.size() + chunk.length - known > route.method().longestMessage()) {
            throw ApiFailure.tooLarge();
        }
        stored.writeBytes(Arrays.copyOfRange(chunk, known, chunk.length));
    }

    private static void requireStep(int length) {
        if (length % CHUNK_STEP != 0) {
            throw ApiFailure.invalidArgument(
                    "All chunks but the last must be a multiple of " + CHUNK_STEP + " bytes, not " + length);
        }
    }

    private WebResponse finish(GmailApi api) {
        byte[] message = stored.toByteArray();
        stored = new ByteArrayOutputStream();
        answer = api.answer(route, initiation, message, false);
        return answer;
    }

    private WebResponse incomplete() {
        WebResponse incomplete = WebResponse.empty(RESUME_INCOMPLETE);
        return stored.size() == 0 ? incomplete : incomplete.with("Range", "bytes=0-" + (stored.size() - 1));
    }

    private static ApiFailure dead() {
        return ApiFailure.of(
                410, "NOT_FOUND", "gone", "The upload session has ended with an error; start the upload over");
    }
}
