package io.github.camelgmail.component.convert;

import static io.github.camelgmail.component.message.MessageModels.container;
import static io.github.camelgmail.component.message.MessageModels.message;
import static io.github.camelgmail.component.message.MessageModels.text;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.services.gmail.model.Message;
import io.github.camelgmail.component.message.GmailMessage;
import io.github.camelgmail.component.message.MessageModels.StoredContent;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GmailMessageConverterTest {

    private static final String RFC822 = "Subject: Gr\u00fc\u00dfe\r\n\r\nBody";

    @Test
    void aStringIsTheTextElseTheHtmlElseNothing() throws Exception {
        assertThat(GmailMessageConverter.toString(mail(message(
                        container("", "multipart/alternative", text("0", "plain", "t"), text("1", "html", "<h>"))))))
                .isEqualTo("t");
        assertThat(GmailMessageConverter.toString(mail(message(text("", "html", "<h>")))))
                .isEqualTo("<h>");
        assertThat(GmailMessageConverter.toString(mail(message(container("", "multipart/mixed")))))
                .isEmpty();
    }

    @Test
    void aStringOfAMailWithoutItsBodyIsFetched() throws Exception {
        assertThat(GmailMessageConverter.toString(mail(message(null)))).isEqualTo("Body");
    }

    @Test
    void bytesAndStreamsAreTheWholeMail() throws Exception {
        assertThat(GmailMessageConverter.toBytes(mail(message(null)))).isEqualTo(RFC822.getBytes(UTF_8));
        assertThat(GmailMessageConverter.toInputStream(mail(message(null)))).hasBinaryContent(RFC822.getBytes(UTF_8));
    }

    @Test
    void aMimeMessageIsTheWholeMailParsed() throws Exception {
        assertThat(GmailMessageConverter.toMimeMessage(mail(message(null))).getContent())
                .isEqualTo("Body");
    }

    @Test
    void theModelIsWhatGmailAnswered() {
        Message model = message(null);

        assertThat(GmailMessageConverter.toModel(mail(model))).isSameAs(model);
    }

    private static GmailMessage mail(Message model) {
        return GmailMessage.of(model, new StoredContent(RFC822, Map.of()));
    }
}
