package io.github.camelgmail.component.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.camelgmail.component.watch.MalformedNotificationException.Defect;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotificationReaderTest {

    private static final String BARE = "{\"emailAddress\":\"Alice@Example.com\",\"historyId\":312566}";
    private static final Notification ALICE = new Notification("alice@example.com", "312566");

    private static Notification read(String text) {
        return NotificationReader.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Defect defect(String text) {
        try {
            read(text);
            throw new AssertionError("It was read: " + text);
        } catch (MalformedNotificationException e) {
            return e.defect();
        }
    }

    @Test
    void whatGmailPublishesIsRead() {
        assertThat(read(BARE)).isEqualTo(ALICE);
    }

    @Test
    void thePushEnvelopeIsReadInTheKeysThatPubSubReallySends() {
        assertThat(read("{\"message\":{\"data\":\"" + base64(BARE) + "\",\"messageId\":\"1\",\"message_id\":\"1\","
                        + "\"publishTime\":\"2026-11-23T00:00:00Z\",\"publish_time\":\"2026-11-23T00:00:00Z\"},"
                        + "\"subscription\":\"projects/p/subscriptions/s\"}"))
                .isEqualTo(ALICE);
    }

    @Test
    void aMessageOfPubSubWithoutEnvelopeIsRead() {
        assertThat(read("{\"data\":\"" + base64(BARE) + "\",\"attributes\":{\"a\":\"b\"}}"))
                .isEqualTo(ALICE);
    }

    @Test
    void aCloudEventIsReadWithItsDataAsJsonOrInBase64() {
        String message = "{\"message\":{\"data\":\"" + base64(BARE) + "\"}}";
        String attributes = "\"specversion\":\"1.0\",\"type\":\"google.cloud.pubsub.topic.v1.messagePublished\"";

        assertThat(read("{" + attributes + ",\"data\":" + message + "}")).isEqualTo(ALICE);
        assertThat(read("{" + attributes + ",\"data_base64\":\"" + base64(message) + "\"}"))
                .isEqualTo(ALICE);
    }

    @Test
    void base64IsReadInEveryDress() {
        String withSlash = "{\"emailAddress\":\"alice@example.com\",\"historyId\":312566,\"x\":\"???>>>~~~\"}";
        byte[] bytes = withSlash.getBytes(StandardCharsets.UTF_8);

        assertThat(read(Base64.getEncoder().encodeToString(bytes))).isEqualTo(ALICE);
        assertThat(read(Base64.getEncoder().withoutPadding().encodeToString(bytes)))
                .isEqualTo(ALICE);
        assertThat(read(Base64.getUrlEncoder().encodeToString(bytes))).isEqualTo(ALICE);
        assertThat(read(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)))
                .isEqualTo(ALICE);
        assertThat(read(Base64.getMimeEncoder(20, new byte[] {'\r', '\n'}).encodeToString(bytes) + "\n"))
                .isEqualTo(ALICE);
    }

    @Test
    void aJsonStringOfAnyShapeIsRead() {
        String quoted = "\"" + BARE.replace("\"", "\\\"") + "\"";

        assertThat(read(quoted)).isEqualTo(ALICE);
        assertThat(read("\"" + base64(BARE) + "\"")).isEqualTo(ALICE);
        assertThat(read(base64(quoted))).isEqualTo(ALICE);
    }

    @Test
    void aByteOrderMarkAndBlanksAroundAreNoHindrance() {
        assertThat(read("\uFEFF \r\n" + BARE + "\n")).isEqualTo(ALICE);
    }

    @ParameterizedTest
    @CsvSource({
        "312566, 312566",
        "'\"312566\"', 312566",
        "18446744073709551615, 18446744073709551615",
        "312566.0, 312566",
        "3.12566E5, 312566",
        "'\" 312566 \"', 312566",
    })
    void aHistoryIdKeepsItsDigitsHoweverItIsWritten(String written, String digits) {
        assertThat(read("{\"emailAddress\":\"a@b\",\"historyId\":" + written + "}"))
                .isEqualTo(new Notification("a@b", digits));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "\"\"",
                "\"x\"",
                "-1",
                "1.5",
                "1E999999999",
                "1E-999999999",
                "18446744073709551616",
                "true",
                "{}",
                "[1]",
                "99999999999999999999999999999999999999999999"
            })
    void anUnreadableHistoryIdIsNone(String written) {
        assertThat(read("{\"emailAddress\":\"a@b\",\"historyId\":" + written + "}"))
                .isEqualTo(new Notification("a@b", null));
    }

    @Test
    void aNotificationNeedsNoHistoryId() {
        assertThat(read("{\"emailAddress\":\"a@b\"}")).isEqualTo(new Notification("a@b", null));
    }

    @Test
    void fieldsThatWereReadAlreadyDoAsWell() {
        assertThat(NotificationReader.read(Map.of("emailAddress", "alice@example.com", "historyId", 312566.0)))
                .isEqualTo(ALICE);
        assertThat(NotificationReader.read(
                        Map.of("emailAddress", "alice@example.com", "historyId", new BigInteger("312566"))))
                .isEqualTo(ALICE);
        assertThat(NotificationReader.read(Map.of("message", Map.of("data", base64(BARE)))))
                .isEqualTo(ALICE);
        assertThat(NotificationReader.read(Map.of("data", BARE.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(ALICE);
    }

    @Test
    void aMapThatHoldsItselfIsNoNotification() {
        Map<String, @Nullable Object> circle = new HashMap<>();
        circle.put("message", circle);

        assertThatExceptionOfType(MalformedNotificationException.class)
                .isThrownBy(() -> NotificationReader.read(circle));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "hello",
                "<html></html>",
                "{",
                "{\"emailAddress\":\"a@b\"",
                "{\"emailAddress\":\"a@b\"}{}",
                "{'emailAddress':'a@b'}",
                "{emailAddress:\"a@b\"}",
                "{\"emailAddress\":\"a@b\",}",
                "\"unended",
                "====",
                "312566"
            })
    void whatIsNoJsonIsToldApart(String text) {
        assertThat(defect(text)).isEqualTo(Defect.NOT_JSON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "[{\"emailAddress\":\"a@b\"}]",
                "{\"message\":{\"data\":\"aGVsbG8=\"}}",
                "{\"message\":{\"data\":\"!!!\"}}",
                "{\"message\":{\"data\":\"\"}}",
                "{\"message\":{\"data\":7}}",
                "{\"message\":null}",
                "{\"message\":\"\"}",
                "{\"emailAddress\":7}",
                "{\"emailAddress\":\"\"}",
                "{\"emailAddress\":\"alice\"}",
                "{\"emailAddress\":\"@example.com\"}",
                "{\"emailAddress\":\"alice@\"}",
                "{\"emailAddress\":\"alice@example.com\\r\\nX: y\"}",
                "{\"emailAddress\":\"alice@example.com\\u0000\"}",
                "{\"emailAddress\":\"alice@example.com\\u2028\"}",
                "{\"emailAddress\":\"alice@example.com\\u202e\"}",
                "{\"emailAddress\":\"alice@example .com\"}",
                "{\"emailAddress\":\"alice@example.com\\ud800\"}"
            })
    void jsonThatIsNotGmailsIsToldApart(String text) {
        assertThat(defect(text)).isEqualTo(Defect.NOT_GMAILS);
    }

    @Test
    void anAddressHasAtMost320Characters() {
        String local = "a".repeat(318);

        assertThat(read("{\"emailAddress\":\"" + local + "@b\"}").emailAddress())
                .hasSize(320);
        assertThat(defect("{\"emailAddress\":\"a" + local + "@b\"}")).isEqualTo(Defect.NOT_GMAILS);
    }

    @Test
    void aBodyHasAtMost64Kibibytes() {
        byte[] blanks = new byte[NotificationReader.MAX_BYTES - BARE.length()];
        Arrays.fill(blanks, (byte) ' ');
        String text = BARE + new String(blanks, StandardCharsets.US_ASCII);

        assertThat(read(text)).isEqualTo(ALICE);
        assertThat(defect(text + " ")).isEqualTo(Defect.TOO_LARGE);
    }

    @Test
    void deepNestingIsNotFollowed() {
        assertThat(defect("[".repeat(30_000))).isEqualTo(Defect.NOT_JSON);
        assertThat(defect("{\"message\":".repeat(5_000) + "{}" + "}".repeat(5_000)))
                .isEqualTo(Defect.NOT_JSON);
        assertThat(defect("{\"message\":".repeat(12) + BARE + "}".repeat(12))).isEqualTo(Defect.NOT_GMAILS);
    }

    @Test
    void whatIsWrongIsSaidWithoutQuotingIt() {
        assertThatExceptionOfType(MalformedNotificationException.class)
                .isThrownBy(() -> read("{\"secret\":\"hush\"}"))
                .withMessageContaining("emailAddress")
                .withMessageNotContaining("hush")
                .withMessageNotContaining("secret")
                .withNoCause();
    }
}
