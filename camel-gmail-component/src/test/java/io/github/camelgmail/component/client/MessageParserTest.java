package io.github.camelgmail.component.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.api.client.json.JsonObjectParser;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.gmail.model.ListMessagesResponse;
import com.google.api.services.gmail.model.Message;
import com.google.api.services.gmail.model.Thread;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageParserTest {

    private final JsonObjectParser google = new JsonObjectParser(GsonFactory.getDefaultInstance());
    private final MessageParser parser = new MessageParser(google);

    @Property(tries = 2_000)
    void anyMessageIsReadAsGooglesParserReadsIt(@ForAll long seed) {
        assertReadAlike(new RandomAnswer(new Random(seed)).message());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{}",
                "null",
                "[]",
                "{\"id\":\"a\",\"id\":\"b\"}",
                "{\"id\":null,\"payload\":null,\"labelIds\":null,\"historyId\":null,\"sizeEstimate\":null}",
                "{\"id\":1}",
                "{\"historyId\":5}",
                "{\"historyId\":\"x\"}",
                "{\"internalDate\":\"18446744073709551616\"}",
                "{\"sizeEstimate\":1.5}",
                "{\"sizeEstimate\":\"1\"}",
                "{\"labelIds\":[null,\"INBOX\"]}",
                "{\"labelIds\":\"INBOX\"}",
                "{\"payload\":{\"headers\":[null,{\"name\":null}],\"parts\":[null,{}],\"body\":{\"data\":null}}}",
                "{\"payload\":{\"parts\":[{\"parts\":[{\"parts\":[]}]}]},\"later\":{\"a\":[1,2.5,true,null,{\"b\":\"c\"}]}}",
                "{\"classificationLabelValues\":[{\"labelId\":\"l\",\"fields\":[{\"fieldId\":\"f\",\"selection\":\"s\"}]}]}",
                "{\"classificationLabelValues\":[{\"labelId\":}]}",
                "{\"snippet\":\"\\u0000\\ud83d\\ude00 \\\"\\\\ \\/\\b\\f\\n\\r\\t\"}",
            })
    void theOddestAnswersAreReadAsGooglesParserReadsThem(String json) {
        assertReadAlike(json);
    }

    private void assertReadAlike(String json) {
        Optional<Message> expected = read(() -> google.parseAndClose(new StringReader(json), Message.class));
        Optional<Message> message = read(() -> parser.parseAndClose(new StringReader(json), Message.class));
        assertThat(message).as(json).isEqualTo(expected);
        assertThat(message.map(Message::toString)).as(json).isEqualTo(expected.map(Message::toString));
    }

    private interface Reading {
        Message read() throws IOException;
    }

    /** Empty where the answer is taken for one that is not Gmail's; which exception says so does not matter. */
    private static Optional<Message> read(Reading reading) {
        try {
            return Optional.of(reading.read());
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    @Test
    void aThreadIsReadAsGooglesParserReadsIt() throws IOException {
        RandomAnswer answer = new RandomAnswer(new Random(7));
        String json = "{\"id\":\"t\",\"historyId\":\"9\",\"snippet\":\"s\",\"more\":1,\"messages\":[" + answer.message()
                + "," + answer.message() + "]}";
        assertThat(parser.parseAndClose(new StringReader(json), Thread.class))
                .isEqualTo(google.parseAndClose(new StringReader(json), Thread.class));
    }

    @Test
    void aMessageWithALongHeaderFieldIsLeftOutOfALongThreadRatherThanShortened() throws IOException {
        String text = "{\"id\":\"%s\",\"payload\":{\"body\":{\"data\":\"" + "QUJD".repeat(100_000) + "\"}}}";
        String recipients = "bob@example.net, ".repeat(2_000);
        String field = "{\"id\":\"long\",\"payload\":{\"headers\":[{\"name\":\"To\",\"value\":\"" + recipients
                + "\"}],\"body\":{\"data\":\"QUJD\"}}}";
        String thread = "{\"messages\":[" + String.format(text, "a") + "," + String.format(text, "b") + ","
                + String.format(text, "c") + "," + field
                + ",{\"id\":\"d\",\"payload\":{\"body\":{\"data\":\"QUJD\"}}}]}";
        List<Message> messages = parser.parseAndClose(
                        new ByteArrayInputStream(thread.getBytes(StandardCharsets.UTF_8)), null, Thread.class)
                .getMessages();
        assertThat(messages).extracting(Message::getId).containsExactly("a", "b", "c", "d");
        assertThat(messages.get(3).getPayload().getBody().getData()).isEqualTo("QUJD");
        Message alone = parser.parseAndClose(
                new ByteArrayInputStream(field.getBytes(StandardCharsets.UTF_8)), null, Message.class);
        assertThat(alone.getPayload().getHeaders().get(0).getValue()).isEqualTo(recipients);
    }

    @Test
    void bytesAreReadInTheirCharset() throws IOException {
        byte[] json = "{\"snippet\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
        Message message =
                parser.parseAndClose(new ByteArrayInputStream(json), StandardCharsets.ISO_8859_1, Message.class);
        assertThat(message.getSnippet()).isEqualTo("\u00e9");
    }

    @Test
    void bytesWithoutCharsetAreUtf8() throws IOException {
        byte[] json = "{\"snippet\":\"\u00e9\"}".getBytes(StandardCharsets.UTF_8);
        Message message = parser.parseAndClose(new ByteArrayInputStream(json), null, Message.class);
        assertThat(message.getSnippet()).isEqualTo("\u00e9");
    }

    @Test
    void otherAnswersAreReadByGooglesParser() throws IOException {
        String json = "{\"nextPageToken\":\"p\",\"messages\":[{\"id\":\"a\"}]}";
        assertThat(parser.parseAndClose(new StringReader(json), ListMessagesResponse.class)
                        .getNextPageToken())
                .isEqualTo("p");
    }

    @Test
    void nestingWithoutEndIsRefusedBeforeItFillsTheStack() {
        String json = "{\"payload\":" + "{\"parts\":[".repeat(100_000);
        assertThatThrownBy(() -> parser.parseAndClose(new StringReader(json), Message.class))
                .isInstanceOf(IOException.class);
    }
}
