package io.github.camelgmail.test.http;

import io.github.camelgmail.test.mime.Octets;
import io.github.camelgmail.test.mime.Spool;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Answers uploads in one request ({@code media}, {@code multipart}) and hands resumable ones on. */
final class UploadEndpoint {

    private static final Set<String> CHUNK_VERBS = Set.of("PUT", "POST");

    private final GmailApi api;
    private final ResumableUploads resumable;

    UploadEndpoint(GmailApi api, ResumableUploads resumable) {
        this.api = api;
        this.resumable = resumable;
    }

    /**
     * Answers an upload.
     *
     * @param upload the request
     * @param path the path of the method without {@code /upload}
     */
    WebResponse answer(WebRequest upload, String path) {
        try {
            String type = upload.query()
                    .first("uploadType")
                    .or(() -> upload.query().first("upload_protocol"))
                    .orElse("");
            return switch (type) {
                case "resumable" -> resumable(upload, path);
                case "media", "raw" -> single(route(upload, path), upload);
                case "multipart" -> multipart(route(upload, path), upload);
                default -> throw ApiFailure.invalidArgument("Invalid uploadType: " + type);
            };
        } catch (ApiFailure failure) {
            return WebResponse.of(failure);
        }
    }

    private WebResponse resumable(WebRequest upload, String path) {
        if (upload.query().first("upload_id").isEmpty()) {
            return resumable.begin(route(upload, path), upload, api);
        }
        if (!CHUNK_VERBS.contains(upload.verb())) {
            throw ApiFailure.noSuchMethod(upload.verb(), upload.path());
        }
        return resumable.receive(upload, api);
    }

    private static Route route(WebRequest upload, String path) {
        return Routes.find(upload.verb(), path)
                .filter(route -> route.method().acceptsUpload())
                .orElseThrow(() -> ApiFailure.noSuchMethod(upload.verb(), upload.path()));
    }

    private WebResponse single(Route route, WebRequest upload) {
        requireMessage(upload.headers().first("Content-Type").orElse("message/rfc822"));
        return answer(route, upload, Octets.EMPTY, upload.content());
    }

    private WebResponse multipart(Route route, WebRequest upload) {
        List<Multipart.Part> parts = Multipart.parts(upload);
        if (parts.size() != 2) {
            throw ApiFailure.invalidArgument("A multipart upload has two parts: the metadata and the message");
        }
        Multipart.Part message = parts.get(1);
        requireMessage(message.headers().first("Content-Type").orElse("message/rfc822"));
        return answer(route, upload, parts.get(0).content(), decoded(message));
    }

    private WebResponse answer(Route route, WebRequest upload, Octets metadata, Octets message) {
        if (message.length() > route.method().longestMessage()) {
            throw ApiFailure.tooLarge();
        }
        WebRequest call = new WebRequest(upload.verb(), upload.path(), upload.query(), upload.headers(), metadata);
        return api.answer(route, call, message);
    }

    /** Undoes base64, which browsers use because they cannot send other bytes in a part. */
    private static Octets decoded(Multipart.Part message) {
        String encoding = message.headers().first("Content-Transfer-Encoding").orElse("binary");
        if (!encoding.equalsIgnoreCase("base64")) {
            return message.content();
        }
        try (Spool decoded = new Spool()) {
            Base64.getMimeDecoder().wrap(message.content().openStream()).transferTo(decoded);
            return decoded.toOctets();
        } catch (IOException e) {
            throw ApiFailure.invalidArgument("The second part of the upload is not base64");
        }
    }

    /** Checks that the media type is one that Gmail takes: {@code message/*}. */
    static void requireMessage(String contentType) {
        if (!contentType.trim().toLowerCase(Locale.ROOT).startsWith("message/")) {
            throw ApiFailure.of(
                    400,
                    "INVALID_ARGUMENT",
                    "badContent",
                    "Media type '" + contentType + "' is not supported. Valid media types: [message/*]");
        }
    }
}
