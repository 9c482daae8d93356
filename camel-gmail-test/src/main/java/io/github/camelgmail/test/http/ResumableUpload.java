package io.github.camelgmail.test.http;

import io.github.camelgmail.test.mime.Octets;
import io.github.camelgmail.test.mime.Spool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One resumable upload. A lost answer can be asked for again, and a refusal for the time being leaves everything as it was; after any other
 * error the session is dead. Safe for use by several threads.
 */
final class ResumableUpload {

    private static final int CHUNK_STEP = 256 * 1024;
    private static final int RESUME_INCOMPLETE = 308;
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final long UNKNOWN = -1;

    private final Route route;
    private final WebRequest initiation;
    private final Instant begun;
    private long total;
    private final Spool stored = new Spool();
    private @Nullable Octets whole;
    private @Nullable WebResponse answer;

    /**
     * Opens a session.
     *
     * @param announced the length that the client announces for the whole, null when it knows none yet
     */
    ResumableUpload(Route route, WebRequest initiation, Instant begun, @Nullable Long announced) {
        this.route = route;
        this.initiation = initiation;
        this.begun = begun;
        this.total = announced == null ? UNKNOWN : announced;
    }

    /** When the session was opened. */
    Instant begun() {
        return begun;
    }

    /** Takes the bytes of a request in, and answers with what is still missing or with the outcome of the call. */
    synchronized WebResponse receive(WebRequest request, GmailApi api) {
        if (answer != null) {
            return answer.status() < 300 ? answer : WebResponse.of(dead());
        }
        Optional<String> header = request.headers().first("Content-Range");
        Octets chunk = request.content();
        if (header.isEmpty()) {
            return finish(inOneRequest(chunk), api);
        }
        ContentRange range = ContentRange.parse(header.get(), chunk.length());
        range.total().ifPresent(this::agreeOnTotal);
        if (!range.statusQuery()) {
            requireStep(range, chunk.length());
            store(chunk, range.first());
        }
        return stored.length() == total ? finish(takeStored(), api) : incomplete();
    }

    /** Gives the disk space of an upload back that will not be finished. */
    synchronized void abandon() {
        try {
            stored.close();
        } catch (IOException e) {
            throw new UncheckedIOException("a spooled upload cannot be removed", e);
        }
        whole = null;
        answer = answer == null ? WebResponse.of(dead()) : answer;
    }

    private Octets inOneRequest(Octets body) {
        agreeOnTotal(body.length());
        return body;
    }

    /** The length of the whole may become known, but cannot change. */
    private void agreeOnTotal(long said) {
        if (said > route.method().longestMessage()) {
            throw ApiFailure.tooLarge();
        }
        if (said < stored.length() || (total != UNKNOWN && total != said)) {
            throw ApiFailure.invalidArgument("The upload cannot be " + said + " bytes long: "
                    + (total == UNKNOWN ? stored.length() + " bytes have arrived" : total + " were announced"));
        }
        total = said;
    }

    private void requireStep(ContentRange range, int length) {
        if (length % CHUNK_STEP != 0 && range.first() + length != total) {
            throw ApiFailure.invalidArgument(
                    "All chunks but the last must be a multiple of " + CHUNK_STEP + " bytes, not " + length);
        }
    }

    /** Appends what is new of a chunk; bytes that had already arrived may come again. */
    private void store(Octets chunk, long first) {
        if (first > stored.length()) {
            throw ApiFailure.invalidArgument("The chunk begins at " + first + ", but only " + stored.length()
                    + " bytes have arrived; ask for the status and resume there");
        }
        int known = (int) Math.min(stored.length() - first, chunk.length());
        if ((long) stored.length() + chunk.length() - known > route.method().longestMessage()) {
            throw ApiFailure.tooLarge();
        }
        try {
            chunk.from(known).writeTo(stored);
        } catch (IOException e) {
            throw new UncheckedIOException("no room for an upload on the disk", e);
        }
    }

    private Octets takeStored() {
        try {
            whole = whole == null ? stored.toOctets() : whole;
            return whole;
        } catch (IOException e) {
            throw new UncheckedIOException("no room for an upload on the disk", e);
        }
    }

    private WebResponse finish(Octets message, GmailApi api) {
        WebResponse said = api.answer(route, initiation, message, this::settle);
        if (said.status() < 500) {
            settle(said);
        }
        return said;
    }

    /** What the call led to first counts, whatever was said to the client: it must not take place twice. */
    private void settle(WebResponse outcome) {
        boolean forNow = outcome.status() == FORBIDDEN || outcome.status() == TOO_MANY_REQUESTS;
        if (answer == null && !forNow) {
            answer = outcome;
            abandon();
        }
    }

    private WebResponse incomplete() {
        WebResponse incomplete = WebResponse.empty(RESUME_INCOMPLETE);
        return stored.length() == 0 ? incomplete : incomplete.with("Range", "bytes=0-" + (stored.length() - 1));
    }

    private static ApiFailure dead() {
        return ApiFailure.of(
                410, "NOT_FOUND", "gone", "The upload session has ended with an error; start the upload over");
    }
}
