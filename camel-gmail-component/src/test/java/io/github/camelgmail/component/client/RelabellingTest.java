package io.github.camelgmail.component.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelgmail.test.fault.Fault;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Labels of many messages, changed through the client against the embedded Gmail. */
class RelabellingTest {

    private static final List<String> STARRED = List.of("STARRED");
    private static final List<String> UNREAD = List.of("UNREAD");
    private static final List<String> NONE = List.of();
    private static final Fault REFUSED = Fault.answer(400, "INVALID_ARGUMENT", "invalidArgument", "Invalid message id");

    private final ClientFixture fixture = new ClientFixture();
    private final GmailMessages messages = fixture.client.messages();

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void aFewMessagesAreChangedOneByOneInOneRequest() {
        List<String> ids = fixture.deliver(9);
        fixture.gmail.resetRequests();
        assertThat(messages.relabel(ids, STARRED, UNREAD)).isEmpty();
        assertThat(ids).allSatisfy(id -> assertThat(fixture.labelsOf(id))
                .contains("STARRED", "INBOX")
                .doesNotContain("UNREAD"));
        assertThat(fixture.gmail.requests().httpRequests()).isEqualTo(1);
        assertThat(fixture.units()).isEqualTo(45);
    }

    @Test
    void tenMessagesAreChangedTogether() {
        List<String> ids = fixture.deliver(10);
        fixture.gmail.resetRequests();
        fixture.gmail.expectOnly("messages.batchModify");
        assertThat(messages.relabel(ids, STARRED, NONE)).isEmpty();
        assertThat(ids).allSatisfy(id -> assertThat(fixture.labelsOf(id)).contains("STARRED"));
        fixture.gmail.verify();
        assertThat(fixture.units()).isEqualTo(50);
    }

    @Test
    void whatIsLeftBehindAThousandIsChangedOneByOne() {
        List<String> ids = fixture.deliver(1003);
        fixture.gmail.resetRequests();
        messages.relabel(ids, STARRED, NONE);
        assertThat(fixture.alice.messages("is:starred")).hasSize(1003);
        assertThat(fixture.units()).isEqualTo(50 + 3 * 5);
    }

    @Test
    void theUnitsCountedAreTheUnitsThatTheServerCounts() {
        List<String> ids = fixture.deliver(12);
        fixture.gmail.resetRequests();
        messages.relabel(ids, STARRED, NONE);
        messages.relabel(ids.subList(0, 3), NONE, STARRED);
        messages.relabel(ids.subList(0, 1), NONE, UNREAD);
        assertThat(fixture.client.unitsUsed()).isEqualTo(fixture.units());
    }

    @Test
    void aMessageThatIsGoneKeepsNoneOfAFewFromBeingChanged() {
        List<String> ids = fixture.deliver(5);
        fixture.alice.delete(ids.get(2));
        assertThat(messages.relabel(ids, STARRED, NONE)).containsExactly(ids.get(2));
        assertThat(fixture.alice.messages("is:starred")).hasSize(4);
    }

    @Test
    void aMessageThatIsGoneKeepsNoneOfManyFromBeingChanged() {
        List<String> ids = fixture.deliver(40);
        fixture.alice.delete(ids.get(7));
        messages.relabel(ids, STARRED, NONE);
        assertThat(fixture.alice.messages("is:starred")).hasSize(39);
    }

    @Test
    void aGroupThatIsRefusedForOneOfItsMessagesIsDivided() {
        List<String> ids = fixture.deliver(40);
        fixture.alice.delete(ids.get(7));
        fixture.gmail.failNext("messages.batchModify", 3, REFUSED);
        fixture.gmail.resetRequests();
        assertThat(messages.relabel(ids, STARRED, NONE)).containsExactly(ids.get(7));
        assertThat(fixture.alice.messages("is:starred")).hasSize(39);
        assertThat(fixture.units()).isEqualTo(2 * 50 + 10 * 5);
    }

    @Test
    void allOfThemMayBeGone() {
        List<String> ids = fixture.deliver(3);
        ids.forEach(fixture.alice::delete);
        assertThat(messages.relabel(ids, STARRED, NONE)).containsExactlyElementsOf(ids);
        assertThat(messages.relabel(ids.subList(0, 1), STARRED, NONE)).containsExactly(ids.get(0));
    }

    @Test
    void aLabelThatGmailRefusesIsTold() {
        List<String> ids = fixture.deliver(25);
        assertThatThrownBy(() -> messages.relabel(ids, List.of("Label_404"), NONE))
                .isInstanceOf(GmailInvalidRequestException.class)
                .hasMessageContaining("labelId not found");
    }

    @Test
    void refusalsThatPassAreRepeatedWithoutTheOthers() {
        List<String> ids = fixture.deliver(8);
        fixture.gmail.failNext("messages.modify", 3, Fault.tooManyRequests());
        assertThat(messages.relabel(ids, STARRED, NONE)).isEmpty();
        assertThat(fixture.alice.messages("is:starred")).hasSize(8);
        assertThat(fixture.gmail.allFaultsHappened()).isTrue();
    }

    @Test
    void anAnswerThatWasLostIsAskedForAgain() {
        List<String> ids = fixture.deliver(12);
        fixture.gmail.failNext(
                "messages.batchModify", 1, Fault.droppedConnection().afterTheEffect());
        messages.relabel(ids, STARRED, NONE);
        fixture.gmail.failNext("messages.modify", 1, Fault.droppedConnection().afterTheEffect());
        messages.relabel(ids.subList(0, 5), NONE, UNREAD);
        assertThat(fixture.alice.messages("is:starred")).hasSize(12);
        assertThat(fixture.alice.messages("is:unread")).hasSize(7);
    }

    @Test
    void aFailureThatDoesNotPassIsTold() {
        List<String> ids = fixture.deliver(12);
        fixture.gmail.failNext("messages.batchModify", 20, Fault.unavailable());
        assertThatThrownBy(() -> messages.relabel(ids, STARRED, NONE)).isInstanceOf(GmailUnavailableException.class);
    }

    @Test
    void trashIsALabelThatCanBeAdded() {
        List<String> ids = fixture.deliver(11);
        messages.relabel(ids, List.of("TRASH"), List.of("INBOX"));
        messages.relabel(fixture.deliver(2), List.of("TRASH"), List.of("INBOX"));
        assertThat(fixture.alice.messages("in:trash")).hasSize(13);
        assertThat(fixture.alice.messages("in:inbox")).isEmpty();
    }

    @Test
    void nothingToDoMakesNoCall() {
        List<String> ids = fixture.deliver(1);
        fixture.gmail.resetRequests();
        assertThat(messages.relabel(NONE, STARRED, NONE)).isEmpty();
        assertThat(messages.relabel(ids, NONE, NONE)).isEmpty();
        assertThat(fixture.gmail.requests().httpRequests()).isZero();
    }

    @Test
    void anIdGivenTwiceIsChangedOnce() {
        String id = fixture.deliver("twice");
        fixture.gmail.resetRequests();
        messages.relabel(List.of(id, id, id), STARRED, NONE);
        assertThat(fixture.units()).isEqualTo(5);
    }
}
