package io.github.camelgmail.test.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.services.gmail.model.MessagePart;
import com.google.api.services.gmail.model.MessagePartHeader;
import com.google.gson.JsonObject;
import io.github.camelgmail.test.contract.Source.Kind;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sentences about the four formats of {@code messages.get}, and about the header fields in them. */
interface MessageFormatsContract extends Sentences {

    private JsonObject json(String id, String query) throws IOException {
        return http().get(Sentences.path("messages/" + id + query)).json();
    }

    private List<String> values(String id, String name) throws IOException {
        return get(id).getPayload().getHeaders().stream()
                .filter(header -> header.getName().equalsIgnoreCase(name))
                .map(MessagePartHeader::getValue)
                .toList();
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.MESSAGES + "get, format: default full")
    default void aMessageComesInFullWhenNoFormatIsAsked() throws IOException {
        String id = given(mail()).getId();

        assertThat(json(id, "").keySet()).isEqualTo(json(id, "?format=full").keySet());
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = Links.EXPORTS + ": 126 of 131")
    default void theFieldsOfAFullMessageHaveTheirOrder() throws IOException {
        assertThat(json(given(mail(), "INBOX").getId(), "?format=full").keySet())
                .containsExactly(
                        "id",
                        "threadId",
                        "labelIds",
                        "snippet",
                        "payload",
                        "sizeEstimate",
                        "historyId",
                        "internalDate");
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = Links.EXPORTS + ": 98 messages in format raw")
    default void theFieldsOfARawMessageHaveTheirOrder() throws IOException {
        assertThat(json(given(mail(), "INBOX").getId(), "?format=raw").keySet())
                .containsExactly(
                        "id", "threadId", "labelIds", "snippet", "sizeEstimate", "raw", "historyId", "internalDate");
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.MESSAGES + "get, format=minimal: no headers, body or payload")
    default void aMinimalMessageHasNoContent() throws IOException {
        assertThat(json(given(mail(), "INBOX").getId(), "?format=minimal").keySet())
                .contains("id", "threadId", "labelIds")
                .doesNotContain("payload", "raw");
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.MESSAGES + "get, format=metadata: ids, labels and headers only")
    default void metadataHaveHeadersButNoBody() throws IOException {
        JsonObject payload = json(given(mail()).getId(), "?format=metadata").getAsJsonObject("payload");

        assertThat(payload.keySet()).contains("headers").doesNotContain("body", "parts");
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.MESSAGES + "get, metadataHeaders: only when given")
    default void metadataHaveAllHeadersWhenNoneIsAsked() throws IOException {
        String id = given(mail()).getId();

        assertThat(get(id, "metadata").getPayload().getHeaders())
                .hasSameSizeAs(get(id, "full").getPayload().getHeaders());
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.MESSAGES + "get, metadataHeaders: only include headers specified")
    default void metadataHaveOnlyTheHeadersThatWereAsked() throws IOException {
        String id = given(mail()).getId();

        List<MessagePartHeader> headers = call(users().messages()
                        .get(ME, id)
                        .setFormat("metadata")
                        .setMetadataHeaders(List.of("Subject", "From", "X-Not-There")))
                .getPayload()
                .getHeaders();

        assertThat(headers).extracting(MessagePartHeader::getName).containsExactlyInAnyOrder("Subject", "From");
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = Links.EMAIL_ENGINE + ": asks for message-id in lower case")
    default void metadataHeadersAreAskedForInAnyLetterCase() throws IOException {
        String id = given(mail()).getId();

        assertThat(json(id, "?format=metadata&metadataHeaders=sUBJECT")
                        .getAsJsonObject("payload")
                        .getAsJsonArray("headers"))
                .hasSize(1);
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.MESSAGES + "get, format, an enumeration")
    default void aFormatThatDoesNotExistIsRefused() throws IOException {
        String id = given(mail()).getId();

        assertThat(refusal(users().messages().get(ME, id).setFormat("tiny")).getStatusCode())
                .isEqualTo(400);
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = Links.EXPORTS + "; " + Links.MESSAGE + "historyId, internalDate")
    default void historyIdAndInternalDateAreStringsAndSizeEstimateIsANumber() throws IOException {
        JsonObject message = json(given(mail()).getId(), "?format=minimal");

        assertThat(message.getAsJsonPrimitive("historyId").isString()).isTrue();
        assertThat(message.getAsJsonPrimitive("internalDate").isString()).isTrue();
        assertThat(message.getAsJsonPrimitive("sizeEstimate").isNumber()).isTrue();
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = Links.EXPORTS + ": 102 of 110, the rest edited afterwards")
    default void theSizeEstimateIsTheLengthOfTheRawMessage() throws IOException {
        byte[] mail = mail().bytes();

        assertThat(get(given(mail).getId(), "minimal").getSizeEstimate()).isEqualTo(mail.length);
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.MESSAGE + "raw: base64url; padded in " + Links.EXPORTS)
    default void rawIsBase64urlWithPadding() throws IOException {
        String id = given(mail().text("\u00ff\u00fe>>>???")).getId();

        assertThat(get(id, "raw").getRaw())
                .matches("[A-Za-z0-9_-]+={0,2}")
                .satisfies(raw -> assertThat(raw.length() % 4).isZero());
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = Links.EXPORTS + ": encoded words are decoded, in X- fields too")
    default void encodedWordsInHeadersAreDecoded() throws IOException {
        String id = given(head() + "X-Greeting: =?UTF-8?B?4LmA4LiX4Liq?= =?ISO-8859-1?Q?_caf=E9?=\r\n\r\nhi")
                .getId();

        assertThat(values(id, "X-Greeting")).containsExactly("\u0e40\u0e17\u0e2a caf\u00e9");
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = Links.EXPORTS + ": none of 468 folded fields kept its folds")
    default void foldedHeadersAreUnfolded() throws IOException {
        String id = given(head() + "X-Long: one\r\n two\r\n\tthree\r\n\r\nhi").getId();

        assertThat(values(id, "X-Long")).hasSize(1).allMatch(value -> value.matches("one two\\sthree"));
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = Links.EXPORTS + ": Message-Id and Message-ID both occur")
    default void headerNamesKeepTheirLetterCase() throws IOException {
        String id = given(head() + "x-sHOUT: hey\r\n\r\nhi").getId();

        assertThat(get(id).getPayload().getHeaders())
                .extracting(MessagePartHeader::getName)
                .contains("x-sHOUT");
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = Links.EXPORTS + ": Received fields")
    default void repeatedHeadersAreAllThereInTheirOrder() throws IOException {
        String id = given(head() + "X-Hop: first\r\nX-Hop: second\r\nX-Hop: third\r\n\r\nhi")
                .getId();

        assertThat(values(id, "X-Hop")).containsExactly("first", "second", "third");
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = Links.EXPORTS + ": escapes such as &#39; &lt; &gt; &amp;")
    default void theSnippetIsEscapedForHtml() throws IOException {
        String id = given(mail().text("it's 1 < 2 & 3 > 2")).getId();

        assertThat(get(id, "minimal").getSnippet()).isEqualTo("it&#39;s 1 &lt; 2 &amp; 3 &gt; 2");
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = Links.EXPORTS)
    default void theSnippetHasNoRunsOfWhiteSpace() throws IOException {
        String id = given(mail().text("one\r\n\r\n  two\t\tthree")).getId();

        assertThat(get(id, "minimal").getSnippet()).isEqualTo("one two three");
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = Links.EXPORTS + ": at most 201 characters")
    default void theSnippetIsShort() throws IOException {
        String id = given(mail().text("word ".repeat(200))).getId();

        assertThat(get(id, "minimal").getSnippet()).startsWith("word word word").hasSizeBetween(100, 210);
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = Links.EXPORTS)
    default void theSnippetOfAnHtmlMailIsItsText() throws IOException {
        String id = given(head() + "Content-Type: text/html; charset=utf-8\r\n\r\n"
                        + "<html><head><style>p{color:red}</style></head><body><p>Good <b>day</b></p></body></html>")
                .getId();

        assertThat(get(id, "minimal").getSnippet()).isEqualTo("Good day");
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.DISCOVERY + "schema MessagePart.headers")
    default void theHeadersOfAMessageStandInItsTopPart() throws IOException {
        String word = run().word();
        MessagePart payload = get(given(mail(word)).getId()).getPayload();

        assertThat(payload.getHeaders()).anySatisfy(header -> {
            assertThat(header.getName()).isEqualTo("Subject");
            assertThat(header.getValue()).isEqualTo(word);
        });
    }
}
