package io.github.camelgmail.test.http;

import io.github.camelgmail.test.fault.IncomingCall;
import java.util.Optional;
import java.util.Set;

/** Hands each request to the part of the server that answers its path. */
final class Endpoints {

    private static final Set<String> BATCH_PATHS = Set.of("/batch", "/batch/gmail/v1");
    private static final String UPLOAD = "/upload/";
    private static final String RESUMABLE_UPLOAD = "/resumable/upload/";

    private static final int MEBIBYTE = 1024 * 1024;
    private static final int LONGEST_ORDINARY_BODY = 8 * MEBIBYTE;
    private static final int LONGEST_BATCH = 64 * MEBIBYTE;

    private final GmailApi api;
    private final BatchEndpoint batch;
    private final UploadEndpoint uploads;
    private final AdminEndpoint admin;
    private final OAuthEndpoints oauth;
    private final PubSubEndpoint pubSub;
    private final FaultStage faults;
    private final Deliveries deliveries;

    Endpoints(
            GmailApi api,
            BatchEndpoint batch,
            UploadEndpoint uploads,
            AdminEndpoint admin,
            OAuthEndpoints oauth,
            PubSubEndpoint pubSub,
            FaultStage faults,
            Deliveries deliveries) {
        this.api = api;
        this.batch = batch;
        this.uploads = uploads;
        this.admin = admin;
        this.oauth = oauth;
        this.pubSub = pubSub;
        this.faults = faults;
        this.deliveries = deliveries;
    }

    /** Whether requests to a path are counted. */
    static boolean isCounted(String path) {
        return !path.startsWith(AdminEndpoint.PREFIX);
    }

    /** The greatest length of a body, uncompressed, that is read for a path; longer ones are answered with 413. */
    static int longestBody(String verb, String path) {
        if (BATCH_PATHS.contains(path) || !isCounted(path)) {
            return LONGEST_BATCH;
        }
        Optional<String> uploadPath = uploadPath(path);
        if (uploadPath.isPresent()) {
            return longestUpload(uploadPath.get()) + MEBIBYTE;
        }
        int asBase64 = longestMessage(verb, path) / 3 * 4;
        return Math.max(LONGEST_ORDINARY_BODY, asBase64 + MEBIBYTE);
    }

    /** The chunks of a resumable upload come by PUT, whatever the verb of the method. */
    private static int longestUpload(String path) {
        return Math.max(longestMessage("POST", path), longestMessage("PUT", path));
    }

    private static int longestMessage(String verb, String path) {
        return Routes.find(verb, path)
                .map(route -> route.method().longestMessage())
                .orElse(0);
    }

    WebResponse answer(WebRequest received) {
        WebRequest request = received.withMethodOverride();
        deliveries.current().isAskedBy(request.verb());
        String path = request.path();
        Optional<String> uploadPath = uploadPath(path);
        if (uploadPath.isPresent()) {
            return upload(request, uploadPath.get());
        }
        if (BATCH_PATHS.contains(path) && request.verb().equals("POST")) {
            return batch.answer(request);
        }
        if (path.startsWith(AdminEndpoint.PREFIX)) {
            return admin.answer(request);
        }
        return oauth.answer(request).or(() -> pubSub.answer(request)).orElseGet(() -> api.answer(request));
    }

    /** A resumable upload is many requests, each of which can meet faults of its own. */
    private WebResponse upload(WebRequest request, String path) {
        if (!request.query().first("uploadType").orElse("").equals("resumable")) {
            return uploads.answer(request, path);
        }
        String mailbox = api.callerOf(request);
        deliveries.current().isCallOf("upload", mailbox);
        IncomingCall call = new IncomingCall("upload", request.path(), mailbox, 0);
        return faults.answer(call, request, () -> uploads.answer(request, path));
    }

    private static Optional<String> uploadPath(String path) {
        if (path.startsWith(UPLOAD)) {
            return Optional.of(path.substring(UPLOAD.length() - 1));
        }
        return path.startsWith(RESUMABLE_UPLOAD)
                ? Optional.of(path.substring(RESUMABLE_UPLOAD.length() - 1))
                : Optional.empty();
    }
}
