package io.github.camelgmail.component.client;

import com.google.api.services.gmail.Gmail;
import java.io.IOException;

/**
 * A call that takes a message beside its JSON.
 *
 * @param method the method that is called
 * @param careful whether a call that may have taken place is not made again, but ends with {@link GmailSendInDoubtException}
 * @param verb builds the ordinary call
 */
record UploadCall<T>(GmailMethod method, boolean careful, GmailGate.Verb<T> verb) {

    static <T> UploadCall<T> of(GmailMethod method, GmailGate.Verb<T> verb) {
        return new UploadCall<>(method, method.sends(), verb);
    }

    UploadRequest<T> request(Gmail gmail, String me) throws IOException {
        return new UploadRequest<>(gmail, verb.request(gmail.users(), me));
    }
}
