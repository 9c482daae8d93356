package io.github.camelgmail.component.client;

import com.google.api.client.googleapis.batch.BatchCallback;
import com.google.api.client.googleapis.batch.BatchRequest;
import com.google.api.client.http.HttpRequest;
import com.google.api.client.json.JsonObjectParser;
import com.google.api.client.util.ObjectParser;
import com.google.api.services.gmail.Gmail;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One call that may travel with others in a batch request; safe to repeat.
 *
 * @param method what is called, for the price and the errors
 * @param answer the class of the answer
 * @param verb builds the request
 * @param parser parses the answer, made of Google's parser for each attempt
 * @param found takes the answer
 * @param gone is run where Gmail says that there is no such thing
 */
record BatchCall<T>(
        GmailMethod method,
        Class<T> answer,
        GmailGate.Verb<T> verb,
        Function<JsonObjectParser, ObjectParser> parser,
        Consumer<T> found,
        Runnable gone) {

    /** A call whose answer is parsed by {@link MessageParser}. */
    BatchCall(GmailMethod method, Class<T> answer, GmailGate.Verb<T> verb, Consumer<T> found, Runnable gone) {
        this(method, answer, verb, MessageParser::new, found, gone);
    }

    /** Builds the request. */
    HttpRequest request(Gmail gmail, String me) throws IOException {
        HttpRequest request =
                verb.request(gmail.users(), me).setPrettyPrint(false).buildHttpRequest();
        request.setParser(parser.apply(gmail.getObjectParser()));
        return request;
    }

    /** Puts the call into a batch; how its answer is read is decided here and nowhere else. */
    void queue(BatchRequest batch, HttpRequest part, BatchCallback<T, Void> callback) throws IOException {
        batch.queue(part, answer, Void.class, callback);
    }
}
