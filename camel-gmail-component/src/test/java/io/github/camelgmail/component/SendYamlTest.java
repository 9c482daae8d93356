package io.github.camelgmail.component;

import static io.github.camelgmail.component.GmailRoutes.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelgmail.test.EmbeddedGmailExtension;
import io.github.camelgmail.test.Mail;
import java.util.Map;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SendYamlTest {

    private static final String BOB = "bob@example.com";

    @RegisterExtension
    static final EmbeddedGmailExtension GMAIL =
            EmbeddedGmailExtension.newInstance().mailbox(ALICE).mailbox(BOB);

    private GmailRoutes routes;
    private Correspondent alice;

    @BeforeEach
    void start() {
        routes = GmailRoutes.on(GMAIL.gmail()).started();
        alice = new Correspondent(GMAIL.gmail(), routes);
    }

    @AfterEach
    void stop() {
        routes.close();
    }

    private void load(String yaml) throws Exception {
        PluginHelper.getRoutesLoader(routes.context()).loadRoutes(ResourceHelper.fromString("mail.yaml", yaml));
    }

    @Test
    void aTemplateInYamlSendsBothFormsAnImageAndAFile() throws Exception {
        load("""
                - route:
                    from:
                      uri: direct:welcome
                      steps:
                        - setHeader:
                            name: CamelGmailTo
                            simple: '"${body[name]}" <${body[address]}>'
                        - setHeader:
                            name: CamelGmailSubject
                            simple: "Welcome, ${body[name]}"
                        - setHeader:
                            name: CamelGmailAttach
                            constant: "classpath:io/github/camelgmail/component/alice.p7b,classpath:junit-platform.properties"
                        - setHeader:
                            name: CamelGmailAlternativeBody
                            simple: "Hello ${body[name]}"
                        - setBody:
                            simple: '<h1>Hello ${body[name]}</h1><img src="cid:alice.p7b">'
                        - to:
                            uri: gmail:send
                            parameters:
                              bodyType: html
                """);

        SentMime mail = alice.sends("direct:welcome", Map.of("name", "Böb, B.", "address", BOB), Map.of());

        assertThat(mail.structure())
                .startsWith("mixed(related(alternative(plain, html), ")
                .doesNotContain("related(alternative(plain, html)))");
        assertThat(mail.mime().getSubject()).isEqualTo("Welcome, Böb, B.");
        assertThat(mail.to()).containsExactly(BOB);
        assertThat(mail.text().strip()).isEqualTo("Hello Böb, B.");
        assertThat(mail.files()).extracting(SentMime::name).containsExactly("alice.p7b", "junit-platform.properties");
    }

    @Test
    void aFeedInYamlAnswersWithAQuotation() throws Exception {
        load("""
                - route:
                    from:
                      uri: direct:answer
                      steps:
                        - setBody:
                            constant: "We have got your mail."
                        - to:
                            uri: gmail:send
                            parameters:
                              operation: replyAll
                              quoteOriginal: true
                              appendSignature: true
                """);
        String id = alice.gets(
                Mail.from(BOB).to(ALICE).cc("carol@example.net").subject("Help").text("Please"));

        SentMime mail = alice.sends("direct:answer", null, Map.of(GmailConstants.MESSAGE_ID, id));

        assertThat(mail.cc()).containsExactly("carol@example.net");
        assertThat(mail.text()).startsWith("We have got your mail.\n\nOn ").contains("> Please");
    }
}
