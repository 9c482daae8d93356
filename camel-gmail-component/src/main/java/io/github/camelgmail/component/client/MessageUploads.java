package io.github.camelgmail.component.client;

import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings messages to Gmail: small ones in one request, others in a session that goes on where it broke off. */
final class MessageUploads {

    /** What {@code send} and the methods of drafts take at most, in bytes (Gmail discovery document, maxSize). */
    static final long MAX_TO_SEND = 36_700_160;

    /** What {@code insert} and {@code import} take at most, in bytes (Gmail discovery document, maxSize). */
    static final long MAX_TO_KEEP = 157_286_400;

    private static final Set<GmailMethod> KEEPING = Set.of(GmailMethod.MESSAGES_INSERT, GmailMethod.MESSAGES_IMPORT);
    private static final Logger LOG = LoggerFactory.getLogger(MessageUploads.class);

    private final GmailGate gate;
    private final UploadSettings settings;

    MessageUploads(GmailGate gate, UploadSettings settings) {
        this.gate = gate;
        this.settings = settings;
    }

    /** The most bytes that a method takes. */
    static long limitOf(GmailMethod method) {
        return KEEPING.contains(method) ? MAX_TO_KEEP : MAX_TO_SEND;
    }

    /**
     * Makes a call with a message.
     *
     * @throws GmailTooLargeException if it is larger than the settings or Gmail allow; nothing has been sent then
     * @throws GmailSendInDoubtException if the call is to be careful, and it is unknown whether it took place
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    <T> T upload(UploadCall<T> call, MessageSource message) {
        requireSize(call.method(), message.length());
        UploadReport report = new UploadReport(call.method(), message.length(), settings.listener());
        boolean resumable = message.length() > 0 && message.length() >= settings.resumableFrom();
        if (!resumable) {
            T answer = inOneRequest(call, message);
            report.complete();
            return answer;
        }
        LOG.info("{} uploads {} bytes", call.method().id(), message.length());
        T answer = new ResumableUpload<>(gate, call, message, settings.chunkSize(), report).run();
        LOG.info("{} has all {} bytes", call.method().id(), message.length());
        report.complete();
        return answer;
    }

    private <T> T inOneRequest(UploadCall<T> call, MessageSource message) {
        return gate.attempt(CallCost.of(call.method()), call.careful(), (gmail, me) -> call.request(gmail, me)
                .multipart(message));
    }

    /** The most bytes that a message of a method may have. */
    long allowed(GmailMethod method) {
        long ofGmail = limitOf(method);
        return settings.maxMessageSize() == 0 ? ofGmail : Math.min(ofGmail, settings.maxMessageSize());
    }

    private void requireSize(GmailMethod method, long length) {
        long allowed = allowed(method);
        if (length > allowed) {
            throw GmailTooLargeException.unsent(method, Long.toString(length), allowed, null);
        }
    }
}
