package io.github.camelgmail.component.client;

/**
 * How far an upload has come.
 *
 * @param method Gmail's name of the method, such as {@code users.messages.send}
 * @param sent the bytes that Gmail has
 * @param length all bytes of the message
 */
public record UploadProgress(String method, long sent, long length) {

    /** Whether Gmail has all of it. */
    public boolean complete() {
        return sent == length;
    }
}
