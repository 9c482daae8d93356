package io.github.camelgmail.component;

import static io.github.camelgmail.component.GmailRoutes.ALICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.api.services.gmail.model.Label;
import com.google.api.services.gmail.model.ModifyThreadRequest;
import com.google.api.services.gmail.model.WatchRequest;
import io.github.camelgmail.component.client.GmailUnknownLabelException;
import io.github.camelgmail.test.EmbeddedGmail;
import io.github.camelgmail.test.EmbeddedGmailExtension;
import io.github.camelgmail.test.EmbeddedMailbox;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.apache.camel.FailedToStartRouteException;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Labels by name wherever ids may be. */
class LabelsRouteTest {

    private static final String TOPIC = "projects/embedded-gmail/topics/mail";

    @RegisterExtension
    static final EmbeddedGmailExtension GMAIL =
            EmbeddedGmailExtension.newInstance().mailbox(ALICE).topic(TOPIC);

    private GmailRoutes routes;

    @BeforeEach
    void start() {
        routes = GmailRoutes.on(gmail()).started();
    }

    @AfterEach
    void stop() {
        routes.close();
    }

    private static EmbeddedGmail gmail() {
        return GMAIL.gmail();
    }

    private static EmbeddedMailbox alice() {
        return gmail().mailbox(ALICE);
    }

    private static String message() {
        alice().with().messages(1);
        return alice().messages().get(0).id();
    }

    private Exchange call(String uri, Object body, Map<String, Object> headers) {
        Exchange exchange = routes.context().createProducerTemplate().request(uri, given -> {
            given.getMessage().setBody(body);
            headers.forEach(given.getMessage()::setHeader);
        });
        assertThat(exchange.getException()).isNull();
        return exchange;
    }

    private void modify(String uri, Object labels, String id) {
        Exchange unused = call(uri, null, Map.of(GmailConstants.ADD_LABELS, labels, GmailConstants.MESSAGE_ID, id));
    }

    private static List<String> names(String id) {
        Map<String, String> names =
                alice().labels().stream().collect(Collectors.toMap(label -> label.id(), label -> label.name()));
        return alice().message(id).orElseThrow().labelIds().stream()
                .map(names::get)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "Invoices/2026, invoices/2026",
        "İstanbul, İstanbul",
        "Istanbul, istanbul",
        "istanbul, ISTANBUL",
        "ışık, IŞIK",
        "Straße, STRASSE",
        "CATEGORY_SOCIAL, Category_Social",
        "IMPORTANT, ' important '",
        "Ελλάς, ΕΛΛΆΣ"
    })
    void aNameIsFoundInAnyLetterCase(String name, String given) {
        alice().with().labels(name);
        String id = message();

        modify("gmail:messages?operation=modify", given, id);

        assertThat(names(id)).contains(name);
        assertThat(alice().labels().stream().filter(label -> label.name().equalsIgnoreCase(name)))
                .hasSize(1);
    }

    @Test
    void missingLabelsAreCreatedWithThoseAboveThem() {
        alice().with().labels("invoices");
        String id = message();

        modify(
                "gmail:messages?operation=modify&createMissingLabels=true",
                List.of("Invoices/2026/May", "Travel/Rome"),
                id);

        assertThat(names(id)).contains("Invoices/2026/May", "Travel/Rome");
        assertThat(alice().labels())
                .extracting(label -> label.name())
                .contains("invoices", "Invoices/2026")
                .doesNotContain("Invoices", "Travel");
    }

    @Test
    void ensureCreatesTheLabelsAboveToo() {
        Object id = call("gmail:labels?operation=ensure", "a/b/c", Map.of())
                .getMessage()
                .getBody();

        assertThat(alice().labels()).extracting(label -> label.name()).contains("a", "a/b", "a/b/c");
        assertThat(id).isEqualTo(alice().labelId("a/b/c"));
        assertThat(gmail().requests().of("labels.list")).isEqualTo(1);
    }

    @Test
    void anIdThatIsGoneIsNotTakenForAName() {
        Exchange exchange = routes.context()
                .createProducerTemplate()
                .request("gmail:messages?operation=modify&createMissingLabels=true", given -> given.getMessage()
                        .setHeaders(new HashMap<>(
                                Map.of(GmailConstants.ADD_LABELS, "Label_4711", GmailConstants.MESSAGE_ID, "1"))));

        assertThat(exchange.getException()).isInstanceOf(GmailUnknownLabelException.class);
        assertThat(alice().labels()).noneMatch(label -> label.name().equals("Label_4711"));
    }

    @Test
    void severalWhoNeedTheSameLabelAtOnceAllGetIt() {
        List<CompletableFuture<Object>> all = IntStream.range(0, 8)
                .mapToObj(number -> CompletableFuture.supplyAsync(() -> {
                    try (GmailRoutes own = GmailRoutes.on(gmail()).started()) {
                        return own.context()
                                .createProducerTemplate()
                                .requestBody("gmail:labels?operation=ensure", (Object) "Race/Run");
                    }
                }))
                .toList();

        assertThat(all.stream().map(CompletableFuture::join)).containsOnly(alice().labelId("Race/Run"));
    }

    @Test
    void labelsAreReadOncePerMailboxAndAgainForANewOne() {
        alice().with().labels("Work");
        modify("gmail:messages?operation=modify", "work", message());
        modify("gmail:messages?operation=modify", "WORK", message());
        assertThat(gmail().requests().of("labels.list")).isEqualTo(1);

        alice().with().labels("New");
        modify("gmail:messages?operation=modify", "new", message());
        assertThat(gmail().requests().of("labels.list")).isEqualTo(2);
    }

    @Test
    void labelsInsideResourcesMayBeNames() {
        alice().with().labels("Work", "Old");
        String id = message();
        alice().modify(id, List.of(alice().labelId("Old")), List.of());
        ModifyThreadRequest request =
                new ModifyThreadRequest().setAddLabelIds(List.of("work")).setRemoveLabelIds(List.of("old"));

        call(
                "gmail:threads?operation=modify",
                request,
                Map.of(
                        GmailConstants.THREAD_ID,
                        alice().message(id).orElseThrow().threadId()));

        assertThat(names(id)).contains("Work").doesNotContain("Old");
        assertThat(request.getAddLabelIds()).containsExactly("work");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void labelsOfAWatchMayBeNames(boolean asMap) {
        alice().with().labels("Work", "Other");
        Object request = asMap
                ? Map.of("topicName", TOPIC, "labelIds", List.of("work"), "labelFilterBehavior", "include")
                : new WatchRequest()
                        .setTopicName(TOPIC)
                        .setLabelIds(List.of("WORK"))
                        .setLabelFilterBehavior("include");

        call("gmail:watch", request, Map.of());

        alice().with().labelled(1, "Other");
        assertThat(gmail().topics().notifications()).hasSize(1);
        alice().with().labelled(1, "Work");
        assertThat(gmail().topics().notifications()).hasSize(2);
    }

    @Test
    void aListOfAllChangesIsNarrowedToALabelByName() {
        alice().with().labels("Work");
        long start = alice().historyId();
        alice().with().labelled(2, "Work").messages(3);

        Iterator<?> records = call(
                        "gmail:history?operation=list&label=work", null, Map.of(GmailConstants.START_HISTORY_ID, start))
                .getMessage()
                .getBody(Iterator.class);

        assertThat(records).toIterable().hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "messages?operation=modify",
                "messages?operation=batchModify",
                "threads?operation=modify",
                "messages?operation=list",
                "threads?operation=list",
                "labels?operation=get",
                "labels?operation=delete",
                "watch?operation=watch&watchTopic=" + TOPIC
            })
    void aLabelThatWasDeletedAndCreatedAgainIsLookedUpAnew(String uri) {
        alice().with().labels("Clients");
        String id = message();
        call("gmail:labels?operation=get", "Clients", Map.of());
        alice().gmail().labels().delete(alice().labelId("Clients"));
        alice().with().labels("Clients");

        call(
                "gmail:" + uri,
                null,
                Map.of(
                        GmailConstants.MESSAGE_ID,
                        id,
                        GmailConstants.THREAD_ID,
                        alice().message(id).orElseThrow().threadId(),
                        GmailConstants.ADD_LABELS,
                        "Clients",
                        GmailConstants.LABELS,
                        "Clients",
                        GmailConstants.LABEL,
                        "Clients",
                        GmailConstants.WATCH_LABELS,
                        "Clients"));

        assertThat(gmail().requests().of("labels.list")).isEqualTo(2);
    }

    @Test
    void aLabelThatWasDeletedAfterItWasReadKeepsTheNextRouteFromStarting() {
        alice().with().labels("Work");
        call("gmail:labels?operation=get", "Work", Map.of());
        alice().gmail().labels().delete(alice().labelId("Work"));

        assertThatThrownBy(() -> routes.with(new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:label").to("gmail:messages?operation=modify&addLabels=Work");
                    }
                }))
                .hasRootCauseInstanceOf(GmailUnknownLabelException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "messages?operation=modify&addLabels=Wrok, addLabels",
        "messages?operation=modify&removeLabels=Wrok, removeLabels",
        "messages?operation=modify&createMissingLabels=true&removeLabels=Wrok, removeLabels",
        "messages?operation=batchModify&addLabels=Wrok, addLabels",
        "'messages?operation=list&labels=INBOX,Wrok', labels",
        "threads?operation=modify&addLabels=Wrok, addLabels",
        "threads?operation=list&labels=Wrok, labels",
        "labels?operation=get&label=Wrok, label",
        "labels?operation=update&label=Wrok, label",
        "labels?operation=patch&label=Wrok, label",
        "labels?operation=delete&label=Wrok, label",
        "history?operation=list&label=Wrok, label",
        "watch?operation=watch&watchLabels=Wrok, watchLabels"
    })
    void anUnknownLabelInAnOptionKeepsTheRouteFromStarting(String uri, String option) {
        alice().with().labels("Work");
        RouteBuilder route = new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:label").to("gmail:" + uri);
            }
        };

        assertThatThrownBy(() -> routes.with(route))
                .isInstanceOf(FailedToStartRouteException.class)
                .hasStackTraceContaining("The option " + option + ":")
                .hasRootCauseInstanceOf(GmailUnknownLabelException.class)
                .rootCause()
                .hasMessageContaining("'Wrok'. Did you mean 'Work'?");
    }

    @Test
    void aLabelIsChangedUnderWhicheverNameItIsGiven() {
        alice().with().labels("Work");
        String id = alice().labelId("Work");

        Label renamed = call("gmail:labels?operation=patch", "{\"id\": \"" + id + "\", \"name\": \"Job\"}", Map.of())
                .getMessage()
                .getBody(Label.class);
        assertThat(renamed.getName()).isEqualTo("Job");

        call("gmail:labels?operation=update", new Label().setName("Trade"), Map.of(GmailConstants.LABEL, "job"));
        assertThat(alice().gmail().labels().get(id).name()).isEqualTo("Trade");

        call("gmail:labels?operation=delete", null, Map.of(GmailConstants.LABEL, "TRADE"));
        assertThat(alice().labels()).noneMatch(label -> label.id().equals(id));
    }

    @Test
    void aRenamedLabelIsNotFoundUnderItsOldName() {
        alice().with().labels("Work");
        call("gmail:labels?operation=patch", Map.of("name", "Job"), Map.of(GmailConstants.LABEL, "Work"));

        Exchange exchange = routes.context()
                .createProducerTemplate()
                .request("gmail:labels?operation=get", given -> given.getMessage()
                        .setBody("Work"));

        assertThat(exchange.getException()).isInstanceOf(GmailUnknownLabelException.class);
    }

    @Test
    void aNameWinsOverTheBodyOfAnotherStep() {
        alice().with().labels("Work", "Other");

        assertThat(call("gmail:labels?operation=get&label=Work", "Other", Map.of())
                        .getMessage()
                        .getBody(Label.class)
                        .getName())
                .isEqualTo("Work");
    }
}
