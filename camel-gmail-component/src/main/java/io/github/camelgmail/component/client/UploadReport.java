package io.github.camelgmail.component.client;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells how far an upload has come. */
final class UploadReport {

    private static final Logger LOG = LoggerFactory.getLogger(UploadReport.class);

    private final GmailMethod method;
    private final long length;
    private final @Nullable UploadListener listener;

    UploadReport(GmailMethod method, long length, @Nullable UploadListener listener) {
        this.method = method;
        this.length = length;
        this.listener = listener;
    }

    /** Gmail has some of it; what the listener throws ends the upload. */
    void received(long bytes) {
        LOG.debug("{}: Gmail has {} of {} bytes", method.id(), bytes, length);
        tell(bytes);
    }

    /** Gmail has all of it, and has done what it was asked; so that a listener which throws must not make it seem undone. */
    void complete() {
        try {
            tell(length);
        } catch (RuntimeException e) {
            LOG.warn("The uploadListener failed after {} had succeeded", method.id(), e);
        }
    }

    private void tell(long bytes) {
        if (listener != null) {
            listener.uploaded(new UploadProgress(method.id(), bytes, length));
        }
    }
}
