package io.github.camelgmail.test.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The resumable uploads under way. Each lives for a week; the oldest are forgotten sooner when there are too many. Safe for use by
 * several threads.
 */
final class ResumableUploads {

    private static final int MOST_SESSIONS = 256;
    private static final Duration LIFETIME = Duration.ofDays(7);

    private final Supplier<String> rootUrl;
    private final Clock clock;
    private final Map<String, ResumableUpload> sessions = new LinkedHashMap<>();

    ResumableUploads(Supplier<String> rootUrl, Clock clock) {
        this.rootUrl = rootUrl;
        this.clock = clock;
    }

    /** Opens a session and answers with its URL. */
    WebResponse begin(Route route, WebRequest request, GmailApi api) {
        api.authorize(route, request);
        request.headers().first("X-Upload-Content-Type").ifPresent(UploadEndpoint::requireMessage);
        Long announced = announcedLength(request);
        if (announced != null && announced > route.method().longestMessage()) {
            throw ApiFailure.tooLarge();
        }
        JsonText.read(request.content());
        String id = UUID.randomUUID().toString();
        add(id, new ResumableUpload(route, request, clock.instant(), announced));
        String url = rootUrl.get() + request.path().substring(1) + "?uploadType=resumable&upload_id=" + id;
        return WebResponse.empty(200).with("Location", url).with("X-GUploader-UploadID", id);
    }

    /** Receives a chunk, the whole, or a status query for an open session. */
    WebResponse receive(WebRequest request, GmailApi api) {
        ResumableUpload session = find(request.query().first("upload_id").orElse(""));
        if (session == null) {
            throw ApiFailure.of(404, "NOT_FOUND", "notFound", "No such upload session; start the upload over");
        }
        return session.receive(request, api);
    }

    /** Forgets all sessions and gives the space of what they received back. */
    void abandonAll() {
        List<ResumableUpload> all;
        synchronized (sessions) {
            all = List.copyOf(sessions.values());
            sessions.clear();
        }
        all.forEach(ResumableUpload::abandon);
    }

    private static @Nullable Long announcedLength(WebRequest request) {
        String announced = request.headers().first("X-Upload-Content-Length").orElse("");
        if (announced.isEmpty()) {
            return null;
        }
        if (!announced.matches("\\d{1,18}")) {
            throw ApiFailure.invalidArgument("Invalid X-Upload-Content-Length: " + announced);
        }
        return Long.valueOf(announced);
    }

    private void add(String id, ResumableUpload session) {
        List<ResumableUpload> surplus;
        synchronized (sessions) {
            surplus = removeSurplus();
            sessions.put(id, session);
        }
        surplus.forEach(ResumableUpload::abandon);
    }

    private List<ResumableUpload> removeSurplus() {
        Instant oldest = clock.instant().minus(LIFETIME);
        List<ResumableUpload> surplus = new ArrayList<>();
        Iterator<ResumableUpload> all = sessions.values().iterator();
        while (all.hasNext()) {
            ResumableUpload session = all.next();
            if (session.begun().isBefore(oldest) || sessions.size() >= MOST_SESSIONS) {
                all.remove();
                surplus.add(session);
            }
        }
        return surplus;
    }

    private @Nullable ResumableUpload find(String id) {
        synchronized (sessions) {
            ResumableUpload session = sessions.get(id);
            boolean live =
                    session != null && !session.begun().isBefore(clock.instant().minus(LIFETIME));
            return live ? session : null;
        }
    }
}
