package io.github.camelgmail.test.http;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.camelgmail.test.journal.BoundedJournal;
import io.github.camelgmail.test.journal.Expectation;
import io.github.camelgmail.test.journal.RecordedRequest;
import io.github.camelgmail.test.mime.Octets;
import io.github.camelgmail.test.quota.QuotaMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Writes the journal, and counts the bytes of each mailbox. Safe for use by several threads. */
final class JournalKeeper {

    private static final int LONGEST_ERROR = 64 * 1024;

    private final BoundedJournal journal;
    private final Expectation expectation;
    private final QuotaMeter quota;
    private final Clock clock;

    JournalKeeper(BoundedJournal journal, Expectation expectation, QuotaMeter quota, Clock clock) {
        this.journal = journal;
        this.expectation = expectation;
        this.quota = quota;
        this.clock = clock;
    }

    /** When a request arrives. */
    Arrival arrival() {
        return new Arrival(clock.instant(), System.nanoTime());
    }

    /** Notes an answered call, and holds it against what the test expects where no method was there to do so. */
    void note(Arrival arrival, Delivery delivery, Line line) {
        if (delivery.method().equals(Delivery.UNKNOWN)) {
            boolean unused = expectation.admits(Delivery.UNKNOWN, line.verb() + " " + line.path());
        }
        quota.transferred(delivery.mailbox(), line.bytesOut(), line.bytesIn());
        journal.add(new RecordedRequest(
                0,
                delivery.method(),
                line.verb(),
                line.path(),
                delivery.mailbox(),
                delivery.part() > 0,
                line.status(),
                line.reason(),
                delivery.quotaUnits(),
                line.bytesIn(),
                line.bytesOut(),
                arrival.at(),
                Duration.ofNanos(System.nanoTime() - arrival.nanos())));
    }

    /** The reason that the body of an error names; empty when there is none. */
    static String reason(WebResponse answer) {
        boolean small = answer.content().size() <= LONGEST_ERROR;
        if (answer.status() < 400 || !small || !(answer.content() instanceof Octets body)) {
            return "";
        }
        try {
            JsonElement error = JsonText.read(body).get("error");
            return text(error instanceof JsonObject object ? firstReason(object.get("errors")) : error);
        } catch (ApiFailure noJson) {
            return "";
        }
    }

    private static @Nullable JsonElement firstReason(@Nullable JsonElement errors) {
        if (errors instanceof JsonArray array && !array.isEmpty() && array.get(0) instanceof JsonObject first) {
            return first.get("reason");
        }
        return null;
    }

    private static String text(@Nullable JsonElement element) {
        return element instanceof JsonPrimitive primitive ? primitive.getAsString() : "";
    }

    /**
     * When a request arrived.
     *
     * @param at by the server's clock
     * @param nanos by {@link System#nanoTime()}
     */
    record Arrival(Instant at, long nanos) {}

    /**
     * What the connection tells of a call.
     *
     * @param status the HTTP status, 0 when there was no answer
     * @param reason the reason of an error, empty when there is none
     */
    record Line(String verb, String path, int status, String reason, long bytesIn, long bytesOut) {}
}
