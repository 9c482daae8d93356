package io.github.camelgmail.component.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelgmail.component.client.ScriptedServer.Answer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class UploadLimitsTest extends UploadScript {

    @Test
    void aListenerThatThrowsEndsTheUploadButNotAMailThatWasSent() {
        server.then(session("one")).then(got(CHUNK));
        assertThatThrownBy(() -> sendTelling(told -> {
                    throw new IllegalStateException("enough");
                }))
                .hasMessage("enough");

        server.then(session("two")).then(200, DONE);
        assertThat(sendTelling(told -> {
                            throw new IllegalStateException("too late");
                        })
                        .id())
                .isEqualTo("1");
    }

    private SentMail sendTelling(UploadListener listener) {
        return client().sending(new UploadSettings(0, 0, CHUNK, listener))
                .direct(
                        new PendingSend("send-id", false),
                        new MessageSource(MAIL.length, () -> new ByteArrayInputStream(MAIL)),
                        null);
    }

    @Test
    void aMailThatIsLongerThanAnnouncedIsNotSent() {
        server.then(session("one")).then(got(CHUNK)).then(got(2 * CHUNK)).then(200, DONE);
        MessageSource longer = new MessageSource(MAIL.length - 1, () -> new ByteArrayInputStream(MAIL));

        assertThatThrownBy(() -> client().sending(settings).direct(new PendingSend("send-id", false), longer, null))
                .isInstanceOf(GmailInvalidRequestException.class)
                .hasMessageContaining("announced");
    }

    @Test
    void aMailThatCannotBeReadIsNotSent() {
        server.then(session("one"));
        MessageSource broken = new MessageSource(10, () -> {
            throw new IOException("disk gone");
        });

        assertThatThrownBy(() -> client().sending(settings).direct(new PendingSend("send-id", false), broken, null))
                .isInstanceOf(GmailInvalidRequestException.class)
                .hasRootCauseMessage("disk gone");
    }

    @Test
    void aMailOverMaxMessageSizeIsRefusedBeforeAnyCall() {
        UploadSettings small = new UploadSettings(1000, 0, CHUNK, null);
        MessageSource mail = new MessageSource(1001, () -> new ByteArrayInputStream(MAIL));

        assertThatThrownBy(() -> client().uploads(small).createDraft(mail, null))
                .isInstanceOf(GmailTooLargeException.class)
                .hasMessageContaining("maxMessageSize allows 1000")
                .hasMessageContaining("1001");
        assertThat(server.received()).isEmpty();
    }

    @Test
    void onlyTheLastChunkIsPaidFor() {
        server.then(session("one")).then(got(CHUNK)).then(got(2 * CHUNK)).then(200, DONE);
        GmailClient client = client();

        client.uploads(settings)
                .createDraft(new MessageSource(MAIL.length, () -> new ByteArrayInputStream(MAIL)), null);

        assertThat(client.unitsUsed()).isEqualTo(10);
    }

    @Test
    void aSendInDoubtStaysSoWhereItsCopyCannotBeLookedFor() {
        server.then(Answer.hangUp());
        for (int look = 0; look < 4; look++) {
            server.then(200, "{}");
        }
        server.then(Answer.error(403, "insufficientPermissions", "Insufficient Permission"));
        PendingSend pending = new PendingSend("send-id", false);
        MessageSource mail = new MessageSource(MAIL.length, () -> new ByteArrayInputStream(MAIL));
        GmailSending sending = client().sending(UploadSettings.DEFAULT);

        assertThatThrownBy(() -> sending.direct(pending, mail, null)).isInstanceOf(GmailSendInDoubtException.class);
        assertThatThrownBy(() -> sending.direct(pending, mail, null))
                .isInstanceOf(GmailSendInDoubtException.class)
                .hasMessageContaining("Insufficient Permission");
        assertThat(server.received())
                .filteredOn(request -> request.method().equals("POST"))
                .hasSize(1);
    }

    @Test
    void aQuestionAfterTheLastChunkIsNotPaidFor() {
        server.then(session("one"))
                .then(got(CHUNK))
                .then(got(2 * CHUNK))
                .then(Answer.hangUp())
                .then(200, DONE);
        GmailClient client = client();

        client.sending(settings)
                .direct(
                        new PendingSend("send-id", false),
                        new MessageSource(MAIL.length, () -> new ByteArrayInputStream(MAIL)),
                        null);

        assertThat(client.unitsUsed()).isEqualTo(100);
    }

    @Test
    void aCallThatNamesWhatIsNotThereIsToldSoAfterOneMoreSession() {
        for (int i = 0; i < 6; i++) {
            server.then(session("s" + i))
                    .then(got(CHUNK))
                    .then(got(2 * CHUNK))
                    .then(Answer.error(404, "notFound", "Requested entity was not found."));
        }

        assertThatThrownBy(this::send).isInstanceOf(GmailNotFoundException.class);
        assertThat(server.received()).hasSize(8);
    }
}
