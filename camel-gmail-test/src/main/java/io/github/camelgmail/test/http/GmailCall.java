package io.github.camelgmail.test.http;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.mailbox.Mailbox;
import io.github.camelgmail.test.mime.Octets;
import io.github.camelgmail.test.oauth.Grant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One call of a Gmail method by someone who may make it.
 *
 * @param method the method
 * @param mailbox the mailbox that the call is about
 * @param grant what the caller's token permits
 * @param variables the variables of the path, decoded
 * @param query the parameters of the URL
 * @param body the JSON body, empty when there is none
 * @param media the uploaded message (RFC 5322), null when the call is no upload
 */
public record GmailCall(
        GmailMethod method,
        Mailbox mailbox,
        Grant grant,
        Map<String, String> variables,
        QueryParameters query,
        JsonObject body,
        @Nullable Octets media) {

    /** The variable {@code {id}} of the path. */
    public String id() {
        return variable("id");
    }

    /** A variable of the path, which the path of the method must have. */
    public String variable(String name) {
        String value = variables.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the path of this method has no variable " + name);
        }
        return value;
    }

    /** Method and mailbox; query and body are somebody's mail. */
    @Override
    public String toString() {
        return method.id() + " on " + mailbox.address();
    }
}
