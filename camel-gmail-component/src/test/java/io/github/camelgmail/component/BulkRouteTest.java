package io.github.camelgmail.component;

import static io.github.camelgmail.component.GmailRoutes.ALICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.api.services.gmail.model.BatchDeleteMessagesRequest;
import com.google.api.services.gmail.model.BatchModifyMessagesRequest;
import com.google.api.services.gmail.model.Message;
import com.google.api.services.gmail.model.ModifyMessageRequest;
import io.github.camelgmail.component.client.GmailUnavailableException;
import io.github.camelgmail.component.message.GmailMessage;
import io.github.camelgmail.test.EmbeddedGmail;
import io.github.camelgmail.test.EmbeddedGmailExtension;
import io.github.camelgmail.test.EmbeddedMailbox;
import io.github.camelgmail.test.fault.Fault;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several messages in one exchange. */
class BulkRouteTest {

    private static final String GONE = OperationRun.NO_SUCH_ID;
    private static final String STAR = "gmail:messages?operation=modify&addLabels=Starred";

    @RegisterExtension
    static final EmbeddedGmailExtension GMAIL =
            EmbeddedGmailExtension.newInstance().mailbox(ALICE);

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

    /** Puts messages into the inbox, and returns their ids, oldest first. */
    private static List<String> messages(int count) {
        alice().with().messages(count);
        List<String> ids = new ArrayList<>(
                alice().messages().stream().map(message -> message.id()).toList());
        Collections.reverse(ids);
        gmail().resetRequests();
        return ids;
    }

    private Exchange call(String uri, Object body, Map<String, Object> headers) {
        Exchange exchange = routes.context().createProducerTemplate().request(uri, given -> {
            given.getMessage().setBody(body);
            headers.forEach(given.getMessage()::setHeader);
        });
        assertThat(exchange.getException()).isNull();
        return exchange;
    }

    private Exchange call(String uri, Object ids) {
        return call(uri, "the body", Map.of(GmailConstants.MESSAGE_IDS, ids));
    }

    private static long calls(String method) {
        return gmail().requests().of(method);
    }

    @Test
    void twoAndAHalfThousandMessagesAreChangedInThreeCalls() {
        List<String> ids = messages(2500);

        assertThat(call(STAR, ids).getMessage().getBody()).isEqualTo("the body");

        assertThat(alice().messages("is:starred")).hasSize(2500);
        assertThat(calls("messages.batchModify")).isEqualTo(3);
        assertThat(calls("messages.modify")).isZero();
    }

    @Test
    void twoAndAHalfThousandMessagesAreDeletedInThreeCalls() {
        List<String> ids = messages(2500);
        String kept = ids.get(1700);
        ids.set(1700, GONE);

        call("gmail:messages?operation=delete", ids);

        assertThat(alice().messages()).singleElement().satisfies(message -> assertThat(message.id())
                .isEqualTo(kept));
        assertThat(calls("messages.batchDelete")).isEqualTo(3);
        assertThat(calls("messages.delete")).isZero();
    }

    @Test
    void whatAListFindsIsChangedWithoutASplit() throws Exception {
        messages(1100);
        routes.with(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:star")
                        .to("gmail:messages?operation=list&query=in:inbox")
                        .to("gmail:messages?operation=batchModify&addLabels=starred");
            }
        });

        call("direct:star", null, Map.of());

        assertThat(alice().messages("is:starred")).hasSize(1100);
        assertThat(calls("messages.list")).isEqualTo(3);
        assertThat(calls("messages.batchModify")).isEqualTo(2);
    }

    @Test
    void whatAListFindsIsDeletedWhileItIsRead() throws Exception {
        messages(1100);
        routes.with(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:delete")
                        .to("gmail:messages?operation=list&maxResults=100")
                        .to("gmail:messages?operation=delete");
            }
        });

        call("direct:delete", null, Map.of());

        assertThat(alice().messages()).isEmpty();
        assertThat(calls("messages.batchDelete")).isEqualTo(2);
    }

    @Test
    void fewMessagesAreChangedOneByOneForLess() {
        List<String> ids = messages(3);
        List<String> given = List.of(" " + ids.get(0) + " ", ids.get(1), "", ids.get(0), GONE);

        call(STAR, given);

        assertThat(alice().messages("is:starred")).hasSize(2);
        assertThat(calls("messages.modify")).isEqualTo(3);
        assertThat(calls("messages.batchModify")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "get",
                "modify&addLabels=STARRED",
                "batchModify&addLabels=STARRED",
                "trash",
                "untrash",
                "delete",
                "batchDelete"
            })
    void anEmptyListIsNothingToDo(String operation) {
        call("gmail:messages?operation=" + operation, List.of());
        call("gmail:messages?operation=" + operation, " , ");
        call("gmail:messages?operation=" + operation, List.of(), Map.of());

        assertThat(gmail().requests().allCalls()).isEqualTo(calls("labels.list"));
    }

    @Test
    void severalMessagesAreReadInTheOrderAskedFor() {
        List<String> ids = messages(3);
        List<String> asked = List.of(ids.get(2), GONE, ids.get(0), ids.get(2), ids.get(1));

        List<?> read = call("gmail:messages", asked).getMessage().getBody(List.class);

        assertThat(read)
                .extracting(message -> ((GmailMessage) message).id())
                .containsExactly(ids.get(2), ids.get(0), ids.get(1));
        assertThat(gmail().requests().httpRequests()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"full", "raw", "metadata&metadataHeaders=subject", "minimal"})
    void severalMessagesAreReadInAnyFormat(String format) {
        List<String> ids = messages(2);

        List<?> read = call("gmail:messages?format=" + format, String.join(",", ids))
                .getMessage()
                .getBody(List.class);

        assertThat(read).hasSize(2);
        GmailMessage first = (GmailMessage) read.get(0);
        assertThat(first.id()).isEqualTo(ids.get(0));
        assertThat(first.bodyKnown()).isEqualTo(format.equals("full") || format.equals("raw"));
        assertThat(first.headersKnown()).isEqualTo(!format.equals("minimal"));
        if (format.startsWith("metadata")) {
            assertThat(first.headers().asMap()).containsOnlyKeys("Subject");
        }
    }

    @Test
    void aListIsReadAsItIsConsumed() {
        messages(250);
        Exchange listed = call("gmail:messages?operation=list", null, Map.of());

        Iterator<?> read = call("gmail:messages", listed.getMessage().getBody(), Map.of())
                .getMessage()
                .getBody(Iterator.class);

        assertThat(calls("messages.get")).isZero();
        assertThat(read.next()).isInstanceOf(GmailMessage.class);
        assertThat(calls("messages.get")).isEqualTo(100);
        assertThat(read).toIterable().hasSize(249);
        assertThat(calls("messages.get")).isEqualTo(250);
    }

    @Test
    void severalMessagesGoToTheTrashAndComeBack() {
        List<String> ids = messages(12);

        call("gmail:messages?operation=trash", ids);
        assertThat(alice().messages("in:trash")).hasSize(12).allSatisfy(message -> assertThat(message.labelIds())
                .doesNotContain("INBOX"));

        call("gmail:messages?operation=untrash", ids);
        assertThat(alice().messages("in:trash")).isEmpty();
        assertThat(calls("messages.batchModify")).isEqualTo(2);
    }

    @Test
    void aCollectionOfMessagesComesBeforeTheIdThatAnAggregationHasLeft() {
        List<String> ids = messages(3);
        List<Message> listed =
                ids.subList(0, 2).stream().map(id -> new Message().setId(id)).toList();

        call(STAR, listed, Map.of(GmailConstants.MESSAGE_ID, ids.get(2)));

        assertThat(alice().messages("is:starred"))
                .extracting(message -> message.id())
                .containsExactlyInAnyOrderElementsOf(ids.subList(0, 2));
    }

    @Test
    void anElementOfAListComesBeforeTheIdOfTheExchangeThatAskedForTheList() {
        List<String> ids = messages(2);

        call(
                "gmail:messages?operation=trash",
                new Message().setId(ids.get(0)),
                Map.of(GmailConstants.MESSAGE_ID, ids.get(1)));

        assertThat(alice().messages("in:trash")).singleElement().satisfies(message -> assertThat(message.id())
                .isEqualTo(ids.get(0)));
    }

    @Test
    void otherCollectionsAreNoMessagesWhereTheHeaderNamesOne() {
        List<String> ids = messages(2);

        call(STAR, List.of(Map.of("row", 1)), Map.of(GmailConstants.MESSAGE_ID, ids.get(0)));

        assertThat(alice().messages("is:starred")).hasSize(1);
    }

    @Test
    void aTextOfIdsIsAList() {
        List<String> ids = messages(2);

        call(STAR, ids.get(0) + ",\n " + ids.get(1), Map.of());

        assertThat(alice().messages("is:starred")).hasSize(2);
    }

    @Test
    void whatIsNoMessageInAListIsNamed() {
        Exchange exchange = routes.context().createProducerTemplate().request(STAR, given -> given.getMessage()
                .setHeader(GmailConstants.MESSAGE_IDS, List.of(7)));

        assertThat(exchange.getException())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.lang.Integer");
    }

    @Test
    void requestsAreGivenAsTheClientsClassesMapsOrJson() {
        alice().with().labels("Work");
        List<String> ids = messages(3);
        String work = alice().labelId("Work");

        call(
                "gmail:messages?operation=batchModify",
                new BatchModifyMessagesRequest().setIds(ids).setAddLabelIds(List.of("work")),
                Map.of());
        assertThat(alice().messages("label:work")).hasSize(3);

        call(
                "gmail:messages?operation=batchModify",
                Map.of("ids", ids.subList(0, 2), "removeLabelIds", List.of("WORK")),
                Map.of());
        assertThat(alice().messages("label:work")).hasSize(1);

        call(
                "gmail:messages?operation=modify",
                "{\"removeLabelIds\": [\"" + work + "\"]}",
                Map.of(GmailConstants.MESSAGE_ID, ids.get(2)));
        assertThat(alice().messages("label:work")).isEmpty();

        call(
                "gmail:messages?operation=modify",
                new ModifyMessageRequest().setAddLabelIds(List.of("Work")),
                Map.of(GmailConstants.MESSAGE_ID, ids.get(2)));
        assertThat(alice().messages("label:work")).hasSize(1);

        call(
                "gmail:messages?operation=batchDelete",
                new BatchDeleteMessagesRequest().setIds(ids.subList(0, 2)),
                Map.of());
        assertThat(alice().messages()).hasSize(1);
    }

    @Test
    void messagesOfAnIteratorThatCouldNotBeReadAreReadWhenAskedForAgain() {
        List<String> ids = messages(3);
        gmail().failNext("messages.get", Integer.MAX_VALUE, Fault.unavailable());
        Iterator<?> read = call("gmail:messages?maxAttempts=1", ids.iterator(), Map.of())
                .getMessage()
                .getBody(Iterator.class);
        assertThatThrownBy(read::hasNext).isInstanceOf(GmailUnavailableException.class);

        gmail().faults().clear();

        assertThat(read).toIterable().hasSize(3);
    }

    @Test
    void theIdsOfAHeaderAreNotLookedForInTheBodyOfAnotherStep() {
        List<String> ids = messages(1);

        call(
                "gmail:messages?operation=batchModify&addLabels=STARRED",
                Map.of("row", new Object()),
                Map.of(GmailConstants.MESSAGE_IDS, ids));

        assertThat(alice().messages("is:starred")).hasSize(1);
    }
}
