package io.github.camelgmail.test.fault;

/**
 * What a fault can be aimed at.
 *
 * @param method the Gmail method after {@code gmail.users.}, such as {@code messages.get}; {@code batch} for a whole batch request,
 *     {@code upload} for one request of a resumable upload, {@code token} for a request to the token endpoint
 * @param path the encoded path of the URL
 * @param mailbox the address of the caller's mailbox in lower case, empty when it is not known
 * @param part which part of a batch it is, beginning with 1; 0 when it came alone
 */
public record IncomingCall(String method, String path, String mailbox, int part) {

    /** Whether the call is a part of a batch. */
    public boolean inBatch() {
        return part > 0;
    }
}
