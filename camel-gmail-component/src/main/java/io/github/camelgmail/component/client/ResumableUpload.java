package io.github.camelgmail.component.client;

import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One upload in a session of Gmail's resumable protocol. After any failure the session is asked how many bytes it has: one
 * session carries its call out at most once, and tells the outcome as often as it is asked. So a new session is begun only
 * where the old one cannot have carried it out. For one thread.
 */
final class ResumableUpload<T> {

    /** How Gmail says that a session has expired, or is dead. */
    private static final Set<Integer> SESSION_ENDED = Set.of(404, 410);

    private final GmailGate gate;
    private final UploadCall<T> call;
    private final MessageSource message;
    private final int chunkSize;
    private final UploadReport report;
    private final RetryCourse course;

    private @Nullable URI session;
    private long received;
    /** The most bytes that any session has had: only more than that is progress, which earns new attempts. */
    private long furthest;
    /** Whether it is known how many bytes the session has. */
    private boolean known = true;
    /** Whether the session may have all bytes, so that the next request may carry the call out. */
    private boolean whole;
    /** Whether the call may have been carried out without our knowing. */
    private boolean inDoubt;
    /** Whether a session has ended with the last chunk, as it does too where the call itself names what is not there. */
    private boolean endedWhole;

    ResumableUpload(GmailGate gate, UploadCall<T> call, MessageSource message, int chunkSize, UploadReport report) {
        this.gate = gate;
        this.call = call;
        this.message = message;
        this.chunkSize = chunkSize;
        this.report = report;
        this.course = gate.course(call.method(), false);
    }

    T run() {
        try {
            T result = null;
            while (result == null) {
                result = step();
            }
            return result;
        } catch (GmailException e) {
            if (inDoubt && call.careful() && !(e instanceof GmailSendInDoubtException)) {
                throw SendDoubt.after(call.method(), e);
            }
            throw e;
        }
    }

    private @Nullable T step() {
        try {
            if (session == null) {
                begin();
                return null;
            }
            SessionAnswer<T> answer = send(nextChunk(), session);
            return answer.result() == null ? goOn(answer) : answer.result();
        } catch (IOException e) {
            afterFailure(FailureReader.read(e));
            return null;
        }
    }

    private void begin() throws IOException {
        session = gate.once(CallCost.freePartOf(call.method()), (gmail, me) -> call.request(gmail, me)
                .begin(message.length()));
        received = 0;
        known = true;
        whole = false;
    }

    private MessageChunk nextChunk() {
        return known ? MessageChunk.next(message, received, chunkSize) : MessageChunk.question(message);
    }

    private SessionAnswer<T> send(MessageChunk chunk, URI to) throws IOException {
        whole |= chunk.last();
        CallCost cost = chunk.last() ? CallCost.of(call.method()) : CallCost.freePartOf(call.method());
        return gate.once(cost, (gmail, me) -> call.request(gmail, me).send(chunk, to));
    }

    /** Takes note of what is missing still. */
    private @Nullable T goOn(SessionAnswer<T> answer) throws IOException {
        boolean told = known;
        boolean further = answer.received() > received;
        if (answer.received() > message.length() || (told && !further)) {
            throw new IOException("The upload session has not taken what it was sent");
        }
        received = answer.received();
        session = Objects.requireNonNull(answer.session());
        known = true;
        whole = received == message.length();
        if (received > furthest) {
            furthest = received;
            course.succeeded();
            report.received(received);
        }
        return null;
    }

    private void afterFailure(Failure failure) {
        if (session != null && SESSION_ENDED.contains(failure.status()) && !endedWhole) {
            session = null;
            endedWhole = whole;
            course.afterFailure(Failure.withoutAnswer(FailureKind.SERVER_FAULT, sessionEnded(failure)));
            return;
        }
        inDoubt |= whole && failure.kind().doubtful();
        known = false;
        course.afterFailure(failure);
    }

    /** A new session is begun, as often as a server that fails is tried, unless the old one may have done the work. */
    private IOException sessionEnded(Failure failure) {
        if (inDoubt && call.careful()) {
            throw SendDoubt.sessionEnded(call.method());
        }
        return new IOException("The upload session has ended with HTTP " + failure.status());
    }
}
