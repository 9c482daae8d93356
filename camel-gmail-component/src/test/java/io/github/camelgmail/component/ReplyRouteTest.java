package io.github.camelgmail.component;

import static io.github.camelgmail.component.GmailRoutes.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelgmail.component.message.GmailMessage;
import io.github.camelgmail.test.EmbeddedGmailExtension;
import io.github.camelgmail.test.Mail;
import io.github.camelgmail.test.fault.Fault;
import io.github.camelgmail.test.fault.FaultRule;
import io.github.camelgmail.test.settings.SendAsRequest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReplyRouteTest {

    private static final String BOB = "bob@example.com";
    private static final String SALES = "sales@example.com";
    private static final String PENDING = "alice@far.example";
    private static final String REPLY = "gmail:send?operation=reply";
    private static final String REPLY_ALL = "gmail:send?operation=replyAll";

    @RegisterExtension
    static final EmbeddedGmailExtension GMAIL =
            EmbeddedGmailExtension.newInstance().mailbox(ALICE).mailbox(BOB);

    private GmailRoutes routes;
    private Correspondent alice;

    @BeforeEach
    void start() {
        GMAIL.gmail().settings(ALICE).sendAs().create(alias(SALES, "Sales", "<b>Sales</b> &amp; more"));
        GMAIL.gmail().settings(ALICE).sendAs().create(alias(PENDING, "Far", ""));
        routes = GmailRoutes.on(GMAIL.gmail()).started();
        alice = new Correspondent(GMAIL.gmail(), routes);
    }

    private static SendAsRequest alias(String address, String name, String signature) {
        return new SendAsRequest(address, name, null, signature, null, true, null);
    }

    @AfterEach
    void stop() {
        routes.close();
    }

    private SentMime answers(String uri, Mail mail) throws Exception {
        return answers(uri, mail, "Thanks", Map.of());
    }

    private SentMime answers(String uri, Mail mail, Object body, Map<String, Object> headers) throws Exception {
        Map<String, Object> all = new HashMap<>(headers);
        all.put(GmailConstants.MESSAGE_ID, alice.gets(mail));
        return alice.sends(uri, body, all);
    }

    private static Mail fromBob() {
        return Mail.from("Bob <bob@example.com>").subject("Plans").text("Shall we?\n> Yes\n");
    }

    @Test
    void aReplyJoinsTheThreadWithAllItsReferences() throws Exception {
        Mail mail = fromBob()
                .to(ALICE)
                .messageId("<3@example.com>")
                .header("References", "<1@example.com> <2@example.com>");
        String id = alice.gets(mail);

        SentMime answer = alice.sends(REPLY, "Thanks", Map.of(GmailConstants.MESSAGE_ID, id));

        assertThat(answer.field("In-Reply-To")).isEqualTo("<3@example.com>");
        assertThat(answer.field("References")).isEqualTo("<1@example.com> <2@example.com> <3@example.com>");
        assertThat(answer.mime().getSubject()).isEqualTo("Re: Plans");
        assertThat(answer.message().threadId())
                .isEqualTo(
                        GMAIL.gmail().mailbox(ALICE).message(id).orElseThrow().threadId());
    }

    @Test
    void aReplyToAllLeavesOutAllOurAddressesAndNamesNobodyTwice() throws Exception {
        SentMime answer = answers(
                REPLY_ALL,
                fromBob()
                        .to("Alice <ALICE@example.com>", "carol@example.net", "Alice <alice+news@example.com>")
                        .cc("Sales@Example.com", "Carol <Carol@Example.net>", "dave@example.net", BOB, PENDING));

        assertThat(answer.to()).containsExactly(BOB, "carol@example.net");
        assertThat(answer.cc()).containsExactly("dave@example.net", PENDING);
    }

    @Test
    void dotsAndTagsDoNotMakeTwoMailboxesAtGmail() throws Exception {
        SentMime answer = answers(
                REPLY_ALL, fromBob().to(ALICE, "c.a.rol@gmail.com").cc("carol+x@googlemail.com", "da.ve@example.net"));

        assertThat(answer.to()).containsExactly(BOB, "c.a.rol@gmail.com");
        assertThat(answer.cc()).containsExactly("da.ve@example.net");
    }

    @Test
    void copiesOfTheRouteComeFirst() throws Exception {
        SentMime answer = answers(
                REPLY_ALL + "&cc=boss@example.net,dave@example.net",
                fromBob().to(ALICE).cc("dave@example.net", "eve@example.net"));

        assertThat(answer.cc()).containsExactly("boss@example.net", "dave@example.net", "eve@example.net");
    }

    @Test
    void replyToIsHonouredAndMailFollowupToIsNot() throws Exception {
        SentMime answer = answers(
                REPLY_ALL + "&autoSubmitted=false",
                fromBob()
                        .to(ALICE)
                        .replyTo("desk@example.net")
                        .header("Mail-Followup-To", "victim@example.net")
                        .header("Mail-Reply-To", "victim@example.net"));

        assertThat(answer.to()).containsExactly("desk@example.net");
        assertThat(answer.cc()).isEmpty();
    }

    @Test
    void anAnswerToOurOwnMailGoesToThoseWhoGotIt() throws Exception {
        SentMime first =
                alice.sends("gmail:send", "Hi", Map.of(GmailConstants.TO, BOB, GmailConstants.CC, "carol@example.net"));
        Map<String, Object> headers =
                Map.of(GmailConstants.MESSAGE_ID, first.message().id());

        assertThat(alice.sends(REPLY, "And", headers).to()).containsExactly(BOB);
        assertThat(alice.sends(REPLY_ALL, "And", headers).cc()).containsExactly("carol@example.net");
    }

    @Test
    void aMailToOurselvesIsAnsweredToOurselves() throws Exception {
        SentMime first = alice.sends("gmail:send", "Note", Map.of(GmailConstants.TO, ALICE));

        SentMime answer = alice.sends(
                REPLY_ALL,
                "Done",
                Map.of(GmailConstants.MESSAGE_ID, first.message().id()));

        assertThat(answer.to()).containsExactly(ALICE);
    }

    @Test
    void aForgedSenderDoesNotMakeAMailOurOwn() throws Exception {
        SentMime answer = answers(
                REPLY, Mail.from(ALICE).to("victim@example.net").subject("x").text("y"));

        assertThat(answer.to()).containsExactly(ALICE);
    }

    @Test
    void theAliasThatWasWrittenToAnswersUnlessTheRouteSaysWho() throws Exception {
        assertThat(answers(REPLY, fromBob().to("Anybody <SALES@example.com>"))
                        .mime()
                        .getFrom()[0])
                .hasToString("Sales <sales@example.com>");
        assertThat(answers(REPLY, fromBob().to("list@example.net").header("Delivered-To", SALES))
                        .from())
                .isEqualTo(SALES);
        assertThat(answers(REPLY + "&from=" + ALICE, fromBob().to(SALES)).from())
                .isEqualTo(ALICE);
        assertThat(answers(REPLY + "&replyFromAlias=false", fromBob().to(SALES)).from())
                .isEqualTo(ALICE);
        assertThat(answers(REPLY, fromBob().to(PENDING)).from()).isEqualTo(ALICE);
    }

    @Test
    void withoutAliasesOurOwnAddressIsStillLeftOut() throws Exception {
        SentMime answer = answers(REPLY_ALL + "&replyFromAlias=false", fromBob().to(ALICE, SALES));

        assertThat(answer.to()).containsExactly(BOB, SALES);
        assertThat(GMAIL.gmail().requests().of("settings.sendAs.list")).isZero();
    }

    @Test
    void aliasesThatCannotBeReadKeepNoAnswerFromGoing() throws Exception {
        GMAIL.gmail()
                .faults()
                .add(FaultRule.of(Fault.answer(403, "forbidden", "PERMISSION_DENIED", "no"))
                        .on("settings.sendAs.list"));

        assertThat(answers(REPLY_ALL + "&appendSignature=true", fromBob().to(ALICE, "carol@example.net"))
                        .to())
                .containsExactly(BOB, "carol@example.net");
    }

    @Test
    void aliasesAreReadOnce() throws Exception {
        for (int i = 0; i < 3; i++) {
            SentMime unused = answers(REPLY_ALL, fromBob().to(ALICE));
        }

        assertThat(GMAIL.gmail().requests().of("settings.sendAs.list")).isEqualTo(1);
    }

    @Test
    void anAutomaticAnswerSaysSoAndGoesToOneAddressUnlessToAll() throws Exception {
        Mail mail = fromBob().to(ALICE).replyTo("a@example.net", "b@example.net");

        SentMime answer = answers(REPLY, mail);
        assertThat(answer.field("Auto-Submitted")).isEqualTo("auto-replied");
        assertThat(answer.to()).containsExactly("a@example.net");
        assertThat(answers(REPLY + "&autoSubmitted=false", mail).to())
                .containsExactly("a@example.net", "b@example.net");
    }

    @Test
    void theOriginalIsQuotedInTheFormsOfTheAnswer() throws Exception {
        SentMime answer = answers(REPLY + "&quoteOriginal=true", fromBob().to(ALICE));
        assertThat(answer.structure()).isEqualTo("plain");
        assertThat(answer.text())
                .startsWith("Thanks\n\nOn ")
                .contains(" GMT, Bob <bob@example.com> wrote:\n> Shall we?\n>> Yes\n");

        SentMime html = answers(
                REPLY + "&bodyType=html",
                fromBob().to(ALICE),
                "<html><body><p>Thanks</p></body></html>",
                Map.of(GmailConstants.QUOTE_ORIGINAL, true, GmailConstants.ALTERNATIVE_BODY, "Thanks"));
        assertThat(html.html())
                .contains("<p>Thanks</p>", "Bob &lt;bob@example.com&gt; wrote:", "<div>Shall we?<br>")
                .endsWith("</blockquote></div></body></html>");
        assertThat(html.text()).contains("> Shall we?");
    }

    @Test
    void whatIsQuotedIsHarmless() throws Exception {
        SentMime answer = answers(
                REPLY + "&bodyType=html&quoteOriginal=true",
                Mail.from("\"<img src=x onerror=evil()>\" <bob@example.com>")
                        .to(ALICE)
                        .subject("x")
                        .html("</blockquote></div><script>evil()</script><style>*{display:none}</style>"
                                + "<a href=\"java\tscript:evil()\" onclick=evil()>Link</a><form action=evil><b>bold"
                                + "<img src=\"cid:logo\" alt=\"Logo\"><p style=\"position:fixed;color:red\">"),
                "<p>Thanks</p>",
                Map.of());

        assertThat(answer.html())
                .doesNotContain(
                        "evil()</script>",
                        "<script",
                        "<style",
                        "script:",
                        "onclick",
                        "<form",
                        "<img",
                        "position",
                        "cid:")
                .contains("<a>Link</a>", "<b>bold", "Logo", "color:red", "&lt;img src=x onerror=evil()&gt;");
        assertThat(answer.html().split("</blockquote>", -1)).hasSize(2);
    }

    @Test
    void anAnswerIsNotQuotedUnlessAsked() throws Exception {
        SentMime answer = answers(
                REPLY + "&quoteOriginal=true",
                fromBob().to(ALICE),
                "Thanks",
                Map.of(GmailConstants.QUOTE_ORIGINAL, false));

        assertThat(answer.text().strip()).isEqualTo("Thanks");
        assertThat(answers(REPLY, fromBob().to(ALICE)).text().strip()).isEqualTo("Thanks");
    }

    @Test
    void aSignatureThatARouteHasChangedIsTheNextOne() throws Exception {
        SentMime unused = answers(REPLY + "&appendSignature=true", fromBob().to(SALES));
        routes.context()
                .createProducerTemplate()
                .requestBody(
                        "gmail:settings?operation=sendAs.patch&sendAsEmail=" + SALES, Map.of("signature", "New words"));

        assertThat(answers(REPLY + "&appendSignature=true", fromBob().to(SALES)).text())
                .contains("New words");
    }

    @Test
    void theSignatureOfTheSenderStandsAboveTheQuotation() throws Exception {
        SentMime answer = answers(
                REPLY + "&quoteOriginal=true&appendSignature=true", fromBob().to(SALES));
        assertThat(answer.text()).startsWith("Thanks\n\n-- \nSales & more\n\nOn ");

        SentMime html = alice.sends(
                "gmail:send?appendSignature=true&bodyType=html&from=" + SALES + "&to=" + BOB,
                "<body>Hi</body>",
                Map.of(GmailConstants.ALTERNATIVE_BODY, "Hi"));
        assertThat(html.html()).contains("Hi<br>").endsWith("<b>Sales</b> &amp; more</div></body>");
        assertThat(html.text().strip()).isEqualTo("Hi\n\n-- \nSales & more");
        assertThat(alice.sends("gmail:send?appendSignature=true&to=" + BOB, "Hi", Map.of())
                        .text()
                        .strip())
                .isEqualTo("Hi");
    }

    @Test
    void anAnswerToAConsumedMailReadsNothingAgain() throws Exception {
        String id = alice.gets(fromBob().to(ALICE));
        GmailMessage read = routes.context()
                .createProducerTemplate()
                .requestBodyAndHeader("gmail:messages", null, GmailConstants.MESSAGE_ID, id, GmailMessage.class);
        long before = GMAIL.gmail().requests().of("messages.get");

        SentMime answer = alice.sends(REPLY + "&quoteOriginal=true", exchange -> {
            exchange.setProperty("CamelGmailConsumedMessage", read);
            exchange.getMessage().setHeader(GmailConstants.MESSAGE_ID, id);
            exchange.getMessage().setBody("Thanks");
        });

        assertThat(answer.text()).contains("> Shall we?");
        assertThat(GMAIL.gmail().requests().of("messages.get")).isEqualTo(before);
    }
}
