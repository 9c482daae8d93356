package io.github.camelgmail.component.client;

/** Is told how far uploads have come. Called by the thread that uploads; safe for use by many threads. */
@FunctionalInterface
public interface UploadListener {

    /** Takes note of progress. What it throws ends the upload. */
    void uploaded(UploadProgress progress);
}
