package io.github.camelgmail.component.client;

import com.google.api.client.http.EmptyContent;
import com.google.api.client.http.GenericUrl;
import com.google.api.client.http.HttpContent;
import com.google.api.client.http.HttpHeaders;
import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpResponse;
import com.google.api.client.json.GenericJson;
import com.google.api.services.gmail.Gmail;
import com.google.api.services.gmail.GmailRequest;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The requests of one upload: those of the ordinary call, made to the upload server, with a message beside the JSON.
 *
 * @param gmail the client's service
 * @param call the ordinary call with its parameters and its JSON
 */
record UploadRequest<T>(Gmail gmail, GmailRequest<T> call) {

    /** The media type of a message. */
    static final String RFC_822 = "message/rfc822";

    /** Uploads in one request ({@code uploadType=multipart}). */
    T multipart(MessageSource message) throws IOException {
        MultipartMessage content = new MultipartMessage(json(), message);
        HttpResponse response =
                request(call.getRequestMethod(), url("multipart"), content).execute();
        return answer(response);
    }

    /** Opens a session ({@code uploadType=resumable}) and returns where it is. */
    URI begin(long length) throws IOException {
        HttpRequest request = request(call.getRequestMethod(), url("resumable"), json());
        request.getHeaders().set("X-Upload-Content-Type", RFC_822);
        request.getHeaders().set("X-Upload-Content-Length", Long.toString(length));
        HttpResponse response = request.execute();
        try {
            String location = response.getHeaders().getLocation();
            if (location == null) {
                throw new IOException("The answer names no upload session");
            }
            return request.getUrl().toURI().resolve(location);
        } finally {
            response.ignore();
        }
    }

    /** Sends some bytes to a session, or asks it how many it has. */
    SessionAnswer<T> send(MessageChunk chunk, URI session) throws IOException {
        // As it came: who writes it anew may spell it in another way than the server.
        HttpRequest request = request("PUT", new GenericUrl(session, true), chunk);
        request.getHeaders().setContentRange(chunk.contentRange());
        request.setResponseInterceptor(SessionAnswer.incompleteOr(request.getResponseInterceptor()));
        HttpResponse response = request.execute();
        if (response.isSuccessStatusCode()) {
            return SessionAnswer.complete(answer(response));
        }
        try {
            return SessionAnswer.incomplete(response.getHeaders(), session);
        } finally {
            response.ignore();
        }
    }

    private HttpContent json() {
        return Objects.requireNonNullElseGet(call.getHttpContent(), EmptyContent::new);
    }

    private GenericUrl url(String uploadType) {
        GenericUrl url = call.buildHttpRequestUrl();
        List<String> path = new ArrayList<>(url.getPathParts());
        path.add(1, "upload");
        url.setPathParts(path);
        url.set("uploadType", uploadType);
        return url;
    }

    private HttpRequest request(String verb, GenericUrl url, HttpContent content) throws IOException {
        HttpRequest request = gmail.getRequestFactory().buildRequest(verb, url, content);
        HttpHeaders headers = call.getRequestHeaders();
        request.getHeaders().putAll(headers);
        request.setParser(gmail.getObjectParser());
        return request;
    }

    /** Reads the answer, which has an id where the call took place. */
    private T answer(HttpResponse response) throws IOException {
        T answer = response.parseAs(call.getResponseClass());
        if (!(answer instanceof GenericJson json) || json.get("id") == null) {
            throw new IOException("The answer is not one of Gmail's");
        }
        return answer;
    }
}
