package io.github.camelgmail.component;

import static io.github.camelgmail.component.GmailRoutes.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.services.gmail.model.FilterCriteria;
import com.google.api.services.gmail.model.Label;
import com.google.api.services.gmail.model.Message;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.camelgmail.component.message.GmailMessage;
import io.github.camelgmail.test.EmbeddedGmail;
import io.github.camelgmail.test.EmbeddedGmailExtension;
import io.github.camelgmail.test.Mail;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON and CloudEvents out of what this component leaves as body, and bodies of one class turned into another. */
class DataTypesRouteTest {

    private static final Map<String, String> LABEL = Map.of("name", "Work", "labelListVisibility", "labelHide");

    @RegisterExtension
    static final EmbeddedGmailExtension GMAIL =
            EmbeddedGmailExtension.newInstance().mailbox(ALICE);

    private GmailRoutes routes;

    @BeforeEach
    void start() throws Exception {
        routes = GmailRoutes.on(gmail())
                .with(new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:get").to("gmail:messages").transformDataType("gmail:application-json");
                        from("direct:json").transformDataType("gmail:application-json");
                    }
                })
                .started();
    }

    @AfterEach
    void stop() {
        routes.close();
    }

    private static EmbeddedGmail gmail() {
        return GMAIL.gmail();
    }

    private Exchange request(String route, @Nullable Object body, Map<String, Object> headers) {
        Exchange exchange = routes.context().createProducerTemplate().request(route, in -> {
            in.getMessage().setBody(body);
            headers.forEach(in.getMessage()::setHeader);
        });
        assertThat(exchange.getException()).isNull();
        return exchange;
    }

    private static JsonElement json(Exchange exchange) {
        return JsonParser.parseString(exchange.getMessage().getBody(String.class));
    }

    private static String deliverOffer() {
        return gmail().mailbox(ALICE)
                .deliver(Mail.from("Bob Ö <bob@example.net>")
                        .to(ALICE)
                        .subject("Offer \"7\"")
                        .header("X-Tag", "one")
                        .text("Grüße")
                        .html("<p>Grüße</p>")
                        .attach("offer.pdf", "application/pdf", new byte[] {1, 2, 3}))
                .id();
    }

    @Test
    void aMailBecomesAnObject() {
        String id = deliverOffer();

        Exchange exchange = request("direct:get", null, Map.of(GmailConstants.MESSAGE_ID, id));

        JsonObject mail = json(exchange).getAsJsonObject();
        assertThat(exchange.getMessage().getHeader(Exchange.CONTENT_TYPE)).isEqualTo("application/json");
        assertThat(mail.get("id").getAsString()).isEqualTo(id);
        assertThat(mail.get("subject").getAsString()).isEqualTo("Offer \"7\"");
        assertThat(mail.get("text").getAsString().strip()).isEqualTo("Grüße");
        assertThat(mail.get("html").getAsString()).contains("<p>Grüße</p>");
        assertThat(mail.getAsJsonArray("labelIds"))
                .extracting(JsonElement::getAsString)
                .contains("INBOX");
        assertThat(mail.getAsJsonArray("from").get(0).getAsJsonObject())
                .hasToString("{\"name\":\"Bob Ö\",\"address\":\"bob@example.net\"}");
        assertThat(mail.getAsJsonObject("headers")
                        .getAsJsonArray("X-Tag")
                        .get(0)
                        .getAsString())
                .isEqualTo("one");
        JsonObject attachment = mail.getAsJsonArray("attachments").get(0).getAsJsonObject();
        assertThat(attachment.get("name").getAsString()).isEqualTo("offer.pdf");
        assertThat(attachment.get("size").getAsInt()).isEqualTo(3);
        assertThat(gmail().requests().of("messages.get")).isOne();
    }

    @Test
    void aResourceBecomesGmailsOwnJson() {
        Exchange exchange = request("direct:json", new Label().setId("Label_1").setMessagesTotal(3), Map.of());

        assertThat(json(exchange)).hasToString("{\"id\":\"Label_1\",\"messagesTotal\":3}");
    }

    @Test
    void aListBecomesAnArray() {
        Exchange exchange =
                request("direct:json", List.of(new Label().setName("a"), new Label().setName("b")), Map.of());

        assertThat(json(exchange)).hasToString("[{\"name\":\"a\"},{\"name\":\"b\"}]");
    }

    @Test
    void anIteratorIsReadNoFurtherThanItsArray() throws Exception {
        AtomicInteger taken = new AtomicInteger();
        Iterator<Label> labels = IntStream.range(0, 1000)
                .mapToObj(number -> new Label().setId("Label_" + number))
                .peek(label -> taken.incrementAndGet())
                .iterator();
        routes.context().setStreamCaching(false);

        Exchange exchange = request("direct:json", labels, Map.of());

        InputStream array = exchange.getMessage().getBody(InputStream.class);
        assertThat(new String(array.readNBytes(17), StandardCharsets.UTF_8)).isEqualTo("[{\"id\":\"Label_0\"}");
        assertThat(taken.get()).isLessThan(10);
        String rest = new String(array.readAllBytes(), StandardCharsets.UTF_8);
        JsonArray all = JsonParser.parseString("[{\"id\":\"Label_0\"}" + rest).getAsJsonArray();
        assertThat(all).hasSize(1000);
    }

    @Test
    void anIteratorWithoutItemsIsAnEmptyArray() {
        assertThat(json(request("direct:json", List.of().iterator(), Map.of()))).hasToString("[]");
    }

    @Test
    void whatIsNoneOfGmailsIsRefused() {
        Exchange exchange = routes.context().createProducerTemplate().request("direct:json", in -> in.getMessage()
                .setBody(UUID.randomUUID()));

        assertThat(exchange.getException())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.util.UUID");
    }

    @Test
    void aYamlRouteOfTheFeedMakesCloudEvents(@TempDir Path state) throws Exception {
        PluginHelper.getRoutesLoader(routes.context())
                .loadRoutes(ResourceHelper.fromString("feed.yaml", """
                        - route:
                            from:
                              uri: gmail:history
                              parameters:
                                initialDelay: 0
                                delay: 20
                                userId: alice@example.com
                                checkpointDirectory: "%s"
                              steps:
                                - transformDataType:
                                    toType: gmail:application-cloudevents
                                - to: mock:events
                        """.formatted(state)));
        routes.mock("events").expectedMessageCount(1);

        String id = deliverOffer();

        routes.mock("events").assertIsSatisfied();
        org.apache.camel.Message event =
                routes.mock("events").getExchanges().get(0).getMessage();
        assertThat(event.getHeaders())
                .containsEntry("CamelCloudEventID", id + "-messageAdded")
                .containsEntry("CamelCloudEventVersion", "1.0")
                .containsEntry("CamelCloudEventType", "io.github.camelgmail.event.messageAdded")
                .containsEntry("CamelCloudEventSource", "//gmail.googleapis.com/users/alice@example.com")
                .containsEntry("CamelCloudEventSubject", id)
                .containsEntry(
                        "CamelCloudEventTime",
                        event.getHeader(GmailConstants.INTERNAL_DATE).toString())
                .containsEntry("CamelCloudEventDataContentType", "application/json");
        assertThat(JsonParser.parseString(event.getBody(String.class))
                        .getAsJsonObject()
                        .get("subject")
                        .getAsString())
                .isEqualTo("Offer \"7\"");
    }

    @Test
    void aChangeOfLabelsIsAnEventOfItsOwn() throws Exception {
        routes.with(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:event").transformDataType("gmail:application-cloudevents");
            }
        });

        Exchange exchange = request(
                "direct:event",
                null,
                Map.of(
                        GmailConstants.MESSAGE_ID,
                        "18c0ffee",
                        GmailConstants.EVENT_TYPE,
                        "labelAdded",
                        GmailConstants.HISTORY_ID,
                        java.math.BigInteger.TEN));

        assertThat(exchange.getMessage().getHeaders())
                .containsEntry("CamelCloudEventID", "18c0ffee-labelAdded-10")
                .containsEntry("CamelCloudEventType", "io.github.camelgmail.event.labelAdded")
                .containsEntry("CamelCloudEventSource", "//gmail.googleapis.com/users/me");
        assertThat(exchange.getMessage().getBody()).isNull();
    }

    @ParameterizedTest
    @ValueSource(classes = {String.class, byte[].class, InputStream.class})
    void aResourceConvertsToItsJson(Class<?> form) throws Exception {
        Object converted = convert(form, new Label().setName("Größe").setMessagesUnread(2));

        assertThat(routes.context().getTypeConverter().convertTo(String.class, converted))
                .isEqualTo("{\"messagesUnread\":2,\"name\":\"Größe\"}");
    }

    @Test
    void jsonAndMapsConvertToResources() throws Exception {
        Label label = new Label().setName("Work").setLabelListVisibility("labelHide");
        String json = "{\"name\": \"Work\", \"labelListVisibility\": \"labelHide\"}";

        assertThat(convert(Label.class, json)).isEqualTo(label);
        assertThat(convert(Label.class, json.getBytes(StandardCharsets.UTF_8))).isEqualTo(label);
        assertThat(convert(Label.class, new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(label);
        assertThat(convert(Label.class, LABEL)).isEqualTo(label);
    }

    @Test
    void aResourceIsNoOtherResource() {
        assertThat(routes.context().getTypeConverter().tryConvertTo(FilterCriteria.class, new Label().setName("Work")))
                .isNull();
    }

    @Test
    void aTextThatIsNoJsonIsNoResource() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> convert(Label.class, "Work")))
                .hasStackTraceContaining("Begin it with {");
    }

    @Test
    void aRouteConvertsItsBodyBeforeAnOperation() throws Exception {
        routes.with(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:create")
                        .convertBodyTo(Label.class)
                        .to("gmail:labels?operation=create")
                        .convertBodyTo(String.class);
            }
        });

        Exchange exchange = request("direct:create", "{\"name\": \"Work\"}", Map.of());

        assertThat(json(exchange).getAsJsonObject().get("name").getAsString()).isEqualTo("Work");
        assertThat(gmail().mailbox(ALICE).labels())
                .anySatisfy(label -> assertThat(label.name()).isEqualTo("Work"));
    }

    @Test
    @SuppressWarnings("unchecked")
    void aMailConvertsToAMapAndToWhatGmailAnswered() throws Exception {
        String id = deliverOffer();
        routes.with(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:mail").to("gmail:messages");
            }
        });

        GmailMessage mail = request("direct:mail", null, Map.of(GmailConstants.MESSAGE_ID, id))
                .getMessage()
                .getBody(GmailMessage.class);

        assertThat((Map<String, Object>) convert(Map.class, mail)).containsEntry("id", id);
        assertThat(convert(Message.class, mail)).isSameAs(mail.model());
    }

    private <T> T convert(Class<T> type, Object body) throws Exception {
        return routes.context().getTypeConverter().mandatoryConvertTo(type, body);
    }
}
