package io.github.camelgmail.component.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelgmail.component.client.ScriptedServer.Answer;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LabelDirectoryTest {

    private static final String LABELS =
            "{\"labels\":[{\"id\":\"INBOX\",\"name\":\"INBOX\"},{\"id\":\"Label_1\",\"name\":\"Work/Ünits\"}]}";
    private static final String MORE_LABELS =
            "{\"labels\":[{\"id\":\"INBOX\",\"name\":\"INBOX\"},{\"id\":\"Label_2\",\"name\":\"Done\"}]}";

    private final GateFixture fixture = new GateFixture();
    private final ScriptedServer server = fixture.server;
    private final LabelDirectory directory = fixture.client().labelDirectory();

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void idsAndNamesInAnyCaseAreFoundWithOneCall() {
        server.then(200, LABELS);
        assertThat(directory.idsOf(List.of("Label_1", "work/üNITS", "inbox")))
                .containsExactly("Label_1", "Label_1", "INBOX");
        assertThat(directory.nameOf("Label_1")).isEqualTo("Work/Ünits");
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void anExactIdGoesBeforeAName() {
        server.then(
                200, "{\"labels\":[{\"id\":\"Label_1\",\"name\":\"Label_2\"},{\"id\":\"Label_2\",\"name\":\"x\"}]}");
        assertThat(directory.idOf("Label_2")).isEqualTo("Label_2");
    }

    @Test
    void aLabelThatCameLaterIsFound() {
        server.then(200, LABELS).then(200, MORE_LABELS);
        directory.idOf("INBOX");
        assertThat(directory.idOf("Done")).isEqualTo("Label_2");
    }

    @Test
    void anUnknownLabelIsNamedWithItsCure() {
        server.then(200, LABELS).then(200, "{}");
        directory.idOf("INBOX");
        assertThatThrownBy(() -> directory.idOf("Wrok"))
                .isInstanceOf(GmailUnknownLabelException.class)
                .hasMessageContaining("'Wrok'")
                .hasMessageContaining("ensure");
    }

    @Test
    void anUnknownLabelIsToldWithTheNearestNames() {
        server.then(
                200,
                "{\"labels\":[{\"id\":\"INBOX\",\"name\":\"INBOX\"},{\"id\":\"Label_1\",\"name\":\"Invoices\"},"
                        + "{\"id\":\"Label_2\",\"name\":\"Clients/Invoice\"},{\"id\":\"Label_3\",\"name\":\"Travel\"}]}");
        assertThatThrownBy(() -> directory.idOf("invoice"))
                .isInstanceOf(GmailUnknownLabelException.class)
                .hasMessageContaining("'invoice'. Did you mean 'Clients/Invoice' or 'Invoices'? Correct");
        assertThat(NearestNames.to("Xyzzy", List.of("INBOX", "Travel"))).isEmpty();
        assertThat(NearestNames.to("inbx", List.of("INBOX", "Travel"))).containsExactly("INBOX");
        assertThat(NearestNames.to("aa", List.of("a", "ab", "b", "bb", "aa/x"))).hasSize(3);
    }

    @Test
    void missingLabelsAreCreatedOnlyWhenAsked() {
        server.then(200, LABELS).then(200, LABELS);
        assertThatThrownBy(() -> directory.idsOf(List.of("inbox", "Done")))
                .isInstanceOf(GmailUnknownLabelException.class);
        server.then(200, LABELS)
                .then(200, "{\"id\":\"Label_2\",\"name\":\"Done\"}")
                .then(200, MORE_LABELS);
        assertThat(directory.idsOf(List.of("inbox", "Done"), true)).containsExactly("INBOX", "Label_2");
    }

    @Test
    void listsOfLabelsAreReadFromOptionsAndCollections() {
        assertThat(LabelNames.of(" a , B/c,, ")).containsExactly("a", "B/c");
        assertThat(LabelNames.of((String) null)).isEmpty();
        assertThat(LabelNames.of(List.of(" x ", ""))).containsExactly("x");
    }

    @Test
    void ensureCreatesOnlyWhatIsMissing() {
        server.then(200, LABELS)
                .then(200, "{\"id\":\"Label_2\",\"name\":\"Done\"}")
                .then(200, MORE_LABELS);
        assertThat(directory.ensure("Work/Ünits")).isEqualTo("Label_1");
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void ensureReturnsTheIdOfTheNewLabel() {
        server.then(200, LABELS)
                .then(200, "{\"id\":\"Label_2\",\"name\":\"Done\"}")
                .then(200, MORE_LABELS);
        assertThat(directory.ensure("Done")).isEqualTo("Label_2");
        assertThat(server.received(1).body()).contains("\"name\":\"Done\"");
        assertThat(directory.idOf("done")).isEqualTo("Label_2");
        assertThat(server.received()).hasSize(2);
    }

    @Test
    void ensureTakesTheLabelThatSomebodyElseCreatedMeanwhile() {
        server.then(200, LABELS)
                .then(Answer.error(409, "aborted", "Label name exists or conflicts"))
                .then(200, MORE_LABELS);
        assertThat(directory.ensure("Done")).isEqualTo("Label_2");
    }

    @Test
    void aConflictWithoutSuchALabelIsTold() {
        server.then(200, LABELS)
                .then(Answer.error(409, "aborted", "Label name exists or conflicts"))
                .then(200, LABELS);
        assertThatThrownBy(() -> directory.ensure("Done")).isInstanceOf(GmailConflictException.class);
    }
}
