package io.github.camelgmail.component.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** However a notification is dressed, it is found; whatever else comes, it is told that there is none. */
class NotificationShapesTest {

    private static final Gson JSON = new Gson();
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private static final List<UnaryOperator<String>> DRESSES = List.of(
            UnaryOperator.identity(),
            JSON::toJson,
            text -> Base64.getEncoder().encodeToString(bytes(text)),
            text -> Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(text)),
            text -> Base64.getMimeEncoder().encodeToString(bytes(text)) + "\r\n");

    private static final List<UnaryOperator<String>> WRAPPINGS = List.of(
            UnaryOperator.identity(),
            data -> "{\"data\":" + JSON.toJson(data) + ",\"attributes\":{\"emailAddress\":\"x@y\"}}",
            data -> "{\"message\":{\"data\":" + JSON.toJson(data) + ",\"messageId\":\"1\"},\"subscription\":\"s\"}",
            data -> "{\"message\":{\"message_id\":\"1\",\"data\":" + JSON.toJson(data) + "},\"deliveryAttempt\":5}",
            data -> "{\"specversion\":\"1.0\",\"data\":{\"message\":{\"data\":" + JSON.toJson(data) + "}}}");

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Provide
    Arbitrary<Notification> notifications() {
        Arbitrary<String> locals = Arbitraries.strings()
                .withChars("abcXYZ019.+-_'\"\\/ßéİı漢")
                .ofMinLength(1)
                .ofMaxLength(30);
        Arbitrary<String> ids = Arbitraries.longs().map(Long::toUnsignedString);
        return Combinators.combine(locals, ids).as((local, id) -> new Notification(local + "@Example.com", id));
    }

    @Property(seed = "20261121")
    void everyShapeIsRead(
            @ForAll("notifications") Notification notification,
            @ForAll boolean asNumber,
            @ForAll("dresses") UnaryOperator<String> dress,
            @ForAll("wrappings") UnaryOperator<String> wrapping,
            @ForAll("dresses") UnaryOperator<String> around) {
        String id = String.valueOf(notification.historyId());
        String bare = "{\"more\":[1,{\"a\":null}],\"historyId\":" + (asNumber ? id : "\"" + id + "\"")
                + ",\"emailAddress\":" + JSON.toJson(notification.emailAddress()) + "}";

        assertThat(NotificationReader.read(bytes(around.apply(wrapping.apply(dress.apply(bare))))))
                .isEqualTo(new Notification(notification.emailAddress().toLowerCase(Locale.ROOT), id));
    }

    @Provide
    Arbitrary<UnaryOperator<String>> dresses() {
        return Arbitraries.of(DRESSES);
    }

    @Provide
    Arbitrary<UnaryOperator<String>> wrappings() {
        return Arbitraries.of(WRAPPINGS);
    }

    private static boolean isReadOrRefused(Runnable reading) {
        long start = System.nanoTime();
        try {
            reading.run();
        } catch (MalformedNotificationException e) {
            assertThat(e.getMessage()).contains("expected");
        }
        return Duration.ofNanos(System.nanoTime() - start).compareTo(LONGEST) < 0;
    }

    @Property(seed = "20261122")
    boolean anyBytesAreReadOrRefused(@ForAll byte[] body) {
        return isReadOrRefused(() -> NotificationReader.read(body));
    }

    @Provide
    Arbitrary<String> nearlyJson() {
        return Arbitraries.of(
                        "{",
                        "}",
                        "[",
                        "]",
                        "\"",
                        ":",
                        ",",
                        "\\",
                        "\\u0000",
                        "\\ud800",
                        "1",
                        "-",
                        "e9",
                        "null",
                        "true",
                        " ",
                        "message",
                        "\"message\":",
                        "\"data\":",
                        "\"emailAddress\":",
                        "\"historyId\":",
                        "a@b",
                        "bnVsbA==",
                        "=")
                .list()
                .ofMaxSize(60)
                .map(parts -> String.join("", parts));
    }

    @Property(seed = "20261123")
    boolean anyPiecesOfJsonAreReadOrRefused(@ForAll("nearlyJson") String text) {
        return isReadOrRefused(() -> NotificationReader.read(bytes(text)));
    }

    @Property(seed = "20261124", tries = 50)
    boolean whatIsRepeatedToTheLimitIsRefusedSoon(@ForAll("nearlyJson") String text) {
        String piece = text.isEmpty() ? "{" : text;
        String repeated = piece.repeat(NotificationReader.MAX_BYTES / bytes(piece).length);
        return isReadOrRefused(() -> NotificationReader.read(bytes(repeated)));
    }

    @Property(seed = "20261125", tries = 20)
    boolean base64OfBase64IsFollowedOnlySoFar(@ForAll("dresses") UnaryOperator<String> dress) {
        String text = "{}";
        while (bytes(text).length < NotificationReader.MAX_BYTES / 2) {
            text = Base64.getEncoder().encodeToString(bytes(dress.apply(text)));
        }
        String deep = text;
        return isReadOrRefused(() -> NotificationReader.read(bytes(deep)));
    }

    @Property(seed = "20261126")
    boolean anyFieldsAreReadOrRefused(@ForAll Map<String, String> fields, @ForAll String address) {
        Map<String, Object> around = new LinkedHashMap<>(fields);
        around.put("message", Map.of("emailAddress", address));
        return isReadOrRefused(() -> NotificationReader.read(around));
    }
}
