package io.github.camelgmail.test.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.services.gmail.Gmail;
import com.google.api.services.gmail.model.MessagePart;
import io.github.camelgmail.test.contract.Source.Kind;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Sentences about {@code messages.attachments}. */
interface AttachmentsContract extends Sentences {

    String TOKENS = "https://github.com/taylorwilsdon/google_workspace_mcp/pull/237";

    private byte[] content() {
        return new byte[] {0, 1, 2, 3, -1, -2, -3, 127, -128, 62, 63};
    }

    private String givenWithAttachment() throws IOException {
        return given(mail().attach("a.bin", "application/octet-stream", content()))
                .getId();
    }

    private MessagePart attachment(String messageId) throws IOException {
        MessagePart payload = get(messageId).getPayload();
        if (payload.getParts() == null) {
            return payload;
        }
        return payload.getParts().stream()
                .filter(part -> part.getFilename().equals("a.bin"))
                .findFirst()
                .orElseThrow();
    }

    private String attachmentId(String messageId) throws IOException {
        return attachment(messageId).getBody().getAttachmentId();
    }

    private Gmail.Users.Messages.Attachments.Get attachmentOf(String messageId, String id) throws IOException {
        return users().messages().attachments().get(ME, messageId, id);
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.MESSAGES + "attachments.get")
    default void anAttachmentComesByItsId() throws IOException {
        String messageId = givenWithAttachment();

        assertThat(call(attachmentOf(messageId, attachmentId(messageId))).decodeData())
                .isEqualTo(content());
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.DISCOVERY + "schema MessagePartBody.attachmentId, data")
    default void theBodyOfAnAttachmentHasNoData() throws IOException {
        MessagePart part = attachment(givenWithAttachment());

        assertThat(part.getBody().getData()).isNull();
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.DISCOVERY + "schema MessagePartBody.size: encoding notwithstanding")
    default void theSizeOfAnAttachmentIsItsDecodedLength() throws IOException {
        assertThat(attachment(givenWithAttachment()).getBody().getSize()).isEqualTo(content().length);
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = "https://github.com/google/google-api-javascript-client/issues/255")
    default void theAnswerHasTheDataAndTheirSizeAndNoFilename() throws IOException {
        String messageId = givenWithAttachment();
        String path = "messages/" + messageId + "/attachments/" + attachmentId(messageId);

        assertThat(http().get(Sentences.path(path)).json().keySet())
                .contains("size", "data")
                .isSubsetOf("size", "data", "attachmentId");
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = Links.EXPORTS + ": padded")
    default void theDataAreBase64urlWithPadding() throws IOException {
        String messageId = givenWithAttachment();

        String data = call(attachmentOf(messageId, attachmentId(messageId))).getData();

        assertThat(data).matches("[A-Za-z0-9_-]+={0,2}");
        assertThat(data.length() % 4).isZero();
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = TOKENS + "; https://github.com/dust-tt/dust/pull/27314")
    default void theIdOfAnAttachmentChangesFromOneGetToTheNext() throws IOException {
        String messageId = givenWithAttachment();

        assertThat(attachmentId(messageId)).isNotEqualTo(attachmentId(messageId));
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = TOKENS)
    default void anEarlierIdStillWorksForAWhile() throws IOException {
        String messageId = givenWithAttachment();
        String earlier = attachmentId(messageId);
        attachmentId(messageId);

        assertThat(call(attachmentOf(messageId, earlier)).decodeData()).isEqualTo(content());
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = Links.EXPORTS + ": 383 or 404 characters")
    default void theIdOfAnAttachmentIsLong() throws IOException {
        assertThat(attachmentId(givenWithAttachment())).hasSizeGreaterThan(100);
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = TOKENS)
    default void anIdThatGmailDidNotGiveIsRefused() throws IOException {
        GoogleJsonResponseException refusal = refusal(attachmentOf(givenWithAttachment(), "ANGjdJnotMine"));

        assertThat(refusal.getStatusCode()).isEqualTo(400);
        assertThat(Sentences.text(refusal)).isEqualTo("Invalid attachment token");
        assertThat(Sentences.reason(refusal)).isEqualTo("invalidArgument");
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.DISCOVERY + "schema MessagePart.filename")
    default void anAttachmentKeepsItsNameInAnyScript() throws IOException {
        String name = "\u0440\u0430\u0441\u0447\u0451\u0442 \u0e1a\u0e34\u0e25.pdf";
        String id = given(mail().attach(name, "application/pdf", content())).getId();

        MessagePart payload = get(id).getPayload();

        assertThat(
                        payload.getParts() == null
                                ? payload.getFilename()
                                : payload.getParts().get(1).getFilename())
                .isEqualTo(name);
    }
}
