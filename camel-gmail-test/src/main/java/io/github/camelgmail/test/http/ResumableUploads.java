package io.github.camelgmail.test.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The resumable uploads under way. The oldest are forgotten when there are too many. Safe for use by several threads. */
final class ResumableUploads {

    private static final int MOST_SESSIONS = 256;

    private final GmailApi api;
    private final Supplier<String> rootUrl;
    private final Map<String, ResumableUpload> sessions = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ResumableUpload> eldest) {
            return size() > MOST_SESSIONS;
        }
    };

    ResumableUploads(GmailApi api, Supplier<String> rootUrl) {
        this.api = api;
        this.rootUrl = rootUrl;
    }

    /** Opens a session and answers with its URL. */
    WebResponse begin(Route route, WebRequest request) {
        api.authorize(route, request);
        request.headers().first("X-Upload-Content-Type").ifPresent(UploadEndpoint::requireMessage);
        String announced = request.headers().first("X-Upload-Content-Length").orElse("0");
        if (!announced.matches("\\d{1,18}")) {
            throw ApiFailure.invalidArgument("Invalid X-Upload-Content-Length: " + announced);
        }
        if (Long.parseLong(announced) > route.method().longestMessage()) {
            throw ApiFailure.tooLarge();
        }
        JsonText.read(request.body());
        String id = UUID.randomUUID().toString();
        synchronized (sessions) {
            sessions.put(id, new ResumableUpload(route, request));
        }
        String url = rootUrl.get() + request.path().substring(1) + "?uploadType=resumable&upload_id=" + id;
        return WebResponse.empty(200).with("Location", url).with("X-GUploader-UploadID", id);
    }

    /** Receives a chunk, the whole, or a status query for an open session. */
    WebResponse receive(WebRequest request) {
        ResumableUpload session = find(request.query().first("upload_id").orElse(""));
        if (session == null) {
            throw ApiFailure.of(404, "NOT_FOUND", "notFound", "No such upload session; start the upload over");
        }
        return session.receive(request, api);
    }

    private @Nullable ResumableUpload find(String id) {
        synchronized (sessions) {
            return sessions.get(id);
        }
    }
}
