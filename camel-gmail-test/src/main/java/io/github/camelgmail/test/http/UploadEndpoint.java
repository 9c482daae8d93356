package io.github.camelgmail.test.http;

import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** Answers uploads in one request ({@code media}, {@code multipart}) and hands resumable ones on. */
final class UploadEndpoint {

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
                case "resumable" ->
                    upload.query().first("upload_id").isPresent()
                            ? resumable.receive(upload)
                            : resumable.begin(route(upload, path), upload);
                case "media", "raw" -> single(route(upload, path), upload);
                case "multipart" -> multipart(route(upload, path), upload);
                default -> throw ApiFailure.invalidArgument("Invalid uploadType: " + type);
            };
        } catch (ApiFailure failure) {
            return WebResponse.of(failure);
        }
    }

    private static Route route(WebRequest upload, String path) {
        return Routes.find(upload.verb(), path)
                .filter(route -> route.method().acceptsUpload())
                .orElseThrow(() -> ApiFailure.noSuchMethod(upload.verb(), upload.path()));
    }

    private WebResponse single(Route route, WebRequest upload) {
        requireMessage(upload.headers().first("Content-Type").orElse("message/rfc822"));
        return answer(route, upload, new byte[0], upload.body());
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

    private WebResponse answer(Route route, WebRequest upload, byte[] metadata, byte[] message) {
        if (message.length > route.method().longestMessage()) {
            throw ApiFailure.tooLarge();
        }
        WebRequest call = new WebRequest(upload.verb(), upload.path(), upload.query(), upload.headers(), metadata);
        return api.answer(route, call, message, false);
    }

    /** Undoes base64, which browsers use because they cannot send other bytes in a part. */
    private static byte[] decoded(Multipart.Part message) {
        String encoding = message.headers().first("Content-Transfer-Encoding").orElse("binary");
        if (!encoding.equalsIgnoreCase("base64")) {
            return message.content();
        }
        try {
            return Base64.getMimeDecoder().decode(message.content());
        } catch (IllegalArgumentException e) {
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
