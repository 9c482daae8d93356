package io.github.camelgmail.test.http;

import java.util.Map;

/**
 * The method that a request addresses.
 *
 * @param method the method
 * @param userId the user of the path, decoded
 * @param variables the other variables of the path, decoded
 */
record Route(GmailMethod method, String userId, Map<String, String> variables) {}
