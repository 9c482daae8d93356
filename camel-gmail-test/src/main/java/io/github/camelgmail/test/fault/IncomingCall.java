package io.github.camelgmail.test.fault;

/**
 * What a fault can be aimed at.
 *
 * @param method the Gmail method after {@code gmail.users.}, such as {@code messages.get}; {@code batch} for a whole batch request,
 *     {@code token} for a request to the token endpoint
 * @param path the encoded path of the URL
 * @param inBatch whether the call is a part of a batch
 */
public record IncomingCall(String method, String path, boolean inBatch) {}
