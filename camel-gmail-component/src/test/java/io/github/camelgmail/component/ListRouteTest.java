package io.github.camelgmail.component;

import static io.github.camelgmail.component.GmailRoutes.ALICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.api.services.gmail.model.History;
import com.google.api.services.gmail.model.ListMessagesResponse;
import com.google.api.services.gmail.model.Message;
import io.github.camelgmail.component.client.GmailInvalidRequestException;
import io.github.camelgmail.component.client.GmailUnavailableException;
import io.github.camelgmail.test.EmbeddedGmailExtension;
import io.github.camelgmail.test.fault.Fault;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.FailedToStartRouteException;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists in a route: page after page, while they are consumed. */
class ListRouteTest {

    @RegisterExtension
    static final EmbeddedGmailExtension GMAIL =
            EmbeddedGmailExtension.newInstance().mailbox(ALICE);

    private static final Fault EXPIRED_TOKEN =
            Fault.answer(400, "INVALID_ARGUMENT", "invalidArgument", "Invalid pageToken");

    private GmailRoutes routes;

    @BeforeEach
    void start() {
        routes = GmailRoutes.on(GMAIL.gmail()).started();
    }

    @AfterEach
    void stop() {
        routes.close();
    }

    private static long lists() {
        return GMAIL.gmail().requests().of("messages.list");
    }

    private Exchange call(String uri, Map<String, Object> headers) {
        return routes.context()
                .createProducerTemplate()
                .request(uri, exchange -> headers.forEach(exchange.getMessage()::setHeader));
    }

    @Test
    void aPageIsReadWhenTheOneBeforeIsUsedUp() {
        GMAIL.gmail().mailbox(ALICE).with().messages(250);

        Iterator<?> messages = call("gmail:messages?operation=list&maxResults=100", Map.of())
                .getMessage()
                .getBody(Iterator.class);

        assertThat(lists()).isEqualTo(1);
        for (int i = 0; i < 100; i++) {
            assertThat(messages.next()).isInstanceOf(Message.class);
        }
        assertThat(lists()).isEqualTo(1);
        assertThat(messages.hasNext()).isTrue();
        assertThat(lists()).isEqualTo(2);
        assertThat(messages).toIterable().hasSize(150);
        assertThat(lists()).isEqualTo(3);
    }

    @Test
    void aListStreamsThroughASplit() throws Exception {
        GMAIL.gmail().mailbox(ALICE).with().messages(250);
        List<Long> pagesRead = new ArrayList<>();
        routes.with(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:list")
                        .to("gmail:messages?operation=list&maxResults=100")
                        .split(body())
                        .streaming()
                        .process(exchange -> pagesRead.add(lists()))
                        .end();
            }
        });

        assertThat(call("direct:list", Map.of()).getException()).isNull();

        assertThat(pagesRead).hasSize(250).startsWith(1L).endsWith(3L).doesNotContain(4L);
        assertThat(pagesRead.subList(0, 99)).containsOnly(1L);
    }

    @Test
    void whatGoesWrongInTheMiddleIsTheExceptionOfTheRoute() throws Exception {
        GMAIL.gmail().mailbox(ALICE).with().messages(250);
        List<Object> split = new ArrayList<>();
        List<Exception> caught = new ArrayList<>();
        routes.with(new RouteBuilder() {
            @Override
            public void configure() {
                onException(GmailInvalidRequestException.class)
                        .handled(true)
                        .process(exchange ->
                                caught.add(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class)));
                from("direct:list")
                        .to("gmail:messages?operation=list&maxResults=100")
                        .split(body())
                        .streaming()
                        .process(exchange -> {
                            split.add(exchange.getMessage().getBody());
                            if (split.size() == 1) {
                                GMAIL.gmail().failNext("messages.list", 1, EXPIRED_TOKEN);
                            }
                        })
                        .end();
            }
        });

        assertThat(call("direct:list", Map.of()).getException()).isNull();

        // Camel asks whether an element is the last one before it routes it.
        assertThat(split).hasSize(99);
        assertThat(caught).singleElement().satisfies(failure -> assertThat(failure)
                .isInstanceOf(GmailInvalidRequestException.class)
                .hasMessageContaining("Invalid pageToken"));
    }

    @Test
    void aPageThatIsRefusedForAWhileIsReadInTheEnd() {
        GMAIL.gmail().mailbox(ALICE).with().messages(120);
        Iterator<?> messages = call("gmail:messages?operation=list&maxResults=100", Map.of())
                .getMessage()
                .getBody(Iterator.class);
        GMAIL.gmail().failNext("messages.list", 2, Fault.rateLimitExceeded());

        assertThat(messages).toIterable().hasSize(120);
    }

    @Test
    void onePageIsGmailsOwnAnswer() {
        GMAIL.gmail().mailbox(ALICE).with().messages(25);
        String uri = "gmail:messages?operation=list&maxResults=20&listAs=page";

        Exchange first = call(uri, Map.of());
        Object token = first.getMessage().getHeader(GmailConstants.NEXT_PAGE_TOKEN);
        Exchange second = call(uri, Map.of(GmailConstants.PAGE_TOKEN, token, GmailConstants.NEXT_PAGE_TOKEN, token));

        assertThat(first.getMessage().getBody(ListMessagesResponse.class).getMessages())
                .hasSize(20);
        assertThat(second.getMessage().getBody(ListMessagesResponse.class).getMessages())
                .hasSize(5);
        assertThat(second.getMessage().getHeader(GmailConstants.NEXT_PAGE_TOKEN))
                .isNull();
        assertThat(lists()).isEqualTo(2);
    }

    @Test
    void anIteratorBeginsWithThePageThatIsNamed() {
        GMAIL.gmail().mailbox(ALICE).with().messages(25);
        Object token = call("gmail:messages?operation=list&maxResults=20&listAs=page", Map.of())
                .getMessage()
                .getHeader(GmailConstants.NEXT_PAGE_TOKEN);

        assertThat((Iterator<?>)
                        call("gmail:messages?operation=list&maxResults=20", Map.of(GmailConstants.PAGE_TOKEN, token))
                                .getMessage()
                                .getBody(Iterator.class))
                .toIterable()
                .hasSize(5);
    }

    @Test
    void aPageTokenThatIsNoneIsATypedError() {
        assertThat(call("gmail:threads?operation=list&pageToken=expired", Map.of())
                        .getException())
                .isInstanceOf(GmailInvalidRequestException.class)
                .hasMessageContaining("pageToken");
    }

    @Test
    void whatCannotBeListedAtAllFailsInItsOwnStep() {
        GMAIL.gmail().failNext("threads.list", 10, Fault.answer(503, "UNAVAILABLE", "backendError", "Backend Error"));

        assertThat(call("gmail:threads?operation=list", Map.of()).getException())
                .isInstanceOf(GmailUnavailableException.class);
    }

    @Test
    void emptyPagesOfHistoryAreWalkedOver() {
        long start = GMAIL.gmail().mailbox(ALICE).historyId();
        GMAIL.gmail().mailbox(ALICE).with().messages(3);
        GMAIL.gmail().mailbox(ALICE).emptyHistoryPages(3);

        Iterator<?> records = call(
                        "gmail:history?operation=list&maxResults=2", Map.of(GmailConstants.START_HISTORY_ID, start))
                .getMessage()
                .getBody(Iterator.class);

        assertThat(records).toIterable().hasSize(3).allSatisfy(record -> assertThat(
                        ((History) record).getMessagesAdded())
                .hasSize(1));
    }

    @Test
    void aMailboxWithoutWhatIsLookedForHasAnEmptyList() {
        assertThat(call("gmail:messages?operation=list&query=subject:nothing", Map.of())
                        .getMessage()
                        .getBody(Iterator.class)
                        .hasNext())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "messages?operation=list&listAs=pages; listAs",
                "messages?operation=list&maxResults=0; maxResults",
                "threads?operation=list&maxResults=501; maxResults",
                "history?operation=list&historyTypes=messagesAdded; historyTypes",
                "messages?operation=get&format=whole; format",
                "threads?operation=get&format=raw; format=raw"
            })
    void aWrongOptionKeepsTheRouteFromStarting(String uri, String named) {
        RouteBuilder route = new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:wrong").to("gmail:" + uri);
            }
        };

        assertThatThrownBy(() -> routes.with(route))
                .isInstanceOf(FailedToStartRouteException.class)
                .rootCause()
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(named);
    }
}
