package io.github.camelgmail.test.http;

import io.github.camelgmail.test.mime.Octets;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A request, from a socket or from inside a batch.
 *
 * @param verb the HTTP verb in upper case
 * @param path the still encoded path, beginning with a slash
 * @param query the parameters of the URL
 * @param headers the header fields
 * @param content the body without transfer and content coding, empty for none; on the disk when it is large
 */
public record WebRequest(String verb, String path, QueryParameters query, HeaderFields headers, Octets content) {

    private static final String METHOD_OVERRIDE = "X-HTTP-Method-Override";

    /**
     * The request that is meant when this one carries {@code X-HTTP-Method-Override}: with that verb and, for GET, with the form body
     * as query.
     */
    WebRequest withMethodOverride() {
        String meant = headers.first(METHOD_OVERRIDE).orElse("").toUpperCase(Locale.ROOT);
        if (!verb.equals("POST") || meant.isEmpty()) {
            return this;
        }
        if (!meant.equals("GET")) {
            return new WebRequest(meant, path, query, headers, content);
        }
        QueryParameters form = QueryParameters.parse(new String(body(), StandardCharsets.UTF_8));
        return new WebRequest(meant, path, form.over(query), headers, Octets.EMPTY);
    }

    /** A copy of the body in the heap, for requests whose bodies are small. */
    public byte[] body() {
        return content.toBytes();
    }

    /** Verb and path only; the query and the header fields may hold credentials. */
    @Override
    public String toString() {
        return verb + " " + path;
    }
}
