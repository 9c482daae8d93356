package io.github.camelgmail.test.http;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.mime.Octets;
import java.util.List;

/**
 * A request to a page of {@code /__admin/}.
 *
 * @param verb the HTTP verb
 * @param rest the decoded segments of the path after the name of the resource
 * @param query the parameters of the URL
 * @param body the content, empty for none
 */
public record AdminRequest(String verb, List<String> rest, QueryParameters query, Octets body) {

    /** Whether this is a request for the resource itself, with a verb. */
    public boolean is(String wantedVerb) {
        return verb.equals(wantedVerb) && rest.isEmpty();
    }

    /** Whether this is a request with a verb, and so many more segments in the path. */
    public boolean is(String wantedVerb, int segments) {
        return verb.equals(wantedVerb) && rest.size() == segments;
    }

    /**
     * The body as JSON; an empty body is an empty object.
     *
     * @throws ApiFailure when it is no JSON object
     */
    public JsonObject json() {
        return JsonText.read(body);
    }
}
