package io.github.camelgmail.component.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.api.client.util.Data;
import com.google.api.services.gmail.model.Filter;
import com.google.api.services.gmail.model.Label;
import com.google.api.services.gmail.model.Message;
import com.google.api.services.gmail.model.ModifyMessageRequest;
import com.google.api.services.gmail.model.VacationSettings;
import java.math.BigInteger;
import java.nio.CharBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What routes give as resources: maps and JSON, as people and templates write them. */
class ResourceJsonTest {

    private static final BigInteger LARGEST = new BigInteger("18446744073709551615");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"startTime\": 1700000000000, \"enableAutoReply\": true}",
                "{\"startTime\": \"1700000000000\", \"enableAutoReply\": \"TRUE\"}",
                "  {\"startTime\": 1.7e12, \"enableAutoReply\": true}\n"
            })
    void longNumbersAreNumbersOrText(String json) {
        VacationSettings settings = ResourceJson.read(json, VacationSettings.class);

        assertThat(settings.getStartTime()).isEqualTo(1_700_000_000_000L);
        assertThat(settings.getEnableAutoReply()).isTrue();
    }

    @Test
    void idsOf64BitsKeepAllOfThem() {
        assertThat(ResourceJson.read("{\"historyId\": 18446744073709551615}", Message.class)
                        .getHistoryId())
                .isEqualTo(LARGEST);
        assertThat(ResourceJson.read(Map.of("historyId", LARGEST), Message.class)
                        .getHistoryId())
                .isEqualTo(LARGEST);
    }

    @Test
    void mapsHoldListsAndMaps() {
        Filter filter = ResourceJson.read(
                Map.of(
                        "criteria", Map.of("from", CharBuffer.wrap("bob"), "size", "100", "hasAttachment", true),
                        "action", Map.of("addLabelIds", Set.of("STARRED"), "removeLabelIds", new String[] {"INBOX"})),
                Filter.class);

        assertThat(filter.getCriteria().getFrom()).isEqualTo("bob");
        assertThat(filter.getCriteria().getSize()).isEqualTo(100);
        assertThat(filter.getCriteria().getHasAttachment()).isTrue();
        assertThat(filter.getAction().getAddLabelIds()).containsExactly("STARRED");
        assertThat(filter.getAction().getRemoveLabelIds()).containsExactly("INBOX");
    }

    @Test
    void listsHoldMaps() {
        Message message = ResourceJson.read(
                Map.of("payload", Map.of("headers", List.of(Map.of("name", "Subject", "value", "Hi")))), Message.class);

        assertThat(message.getPayload().getHeaders()).singleElement().satisfies(header -> assertThat(header.getValue())
                .isEqualTo("Hi"));
    }

    @Test
    void whatTheClientDoesNotKnowIsKept() {
        Label label = ResourceJson.read("{\"name\": \"Done\", \"icon\": {\"sizes\": [1, 2]}}", Label.class);

        assertThat(label).containsEntry("name", "Done").containsKey("icon");
        assertThat(ResourceJson.write(label)).contains("\"icon\":{\"sizes\":[1,2]}");
    }

    @Test
    void aNullOfTheClientStaysOne() {
        VacationSettings settings = ResourceJson.read(
                new VacationSettings().setStartTime(Data.NULL_LONG).setResponseSubject("Away"), VacationSettings.class);

        assertThat(Data.isNull(settings.getStartTime())).isTrue();
        assertThat(settings.getResponseSubject()).isEqualTo("Away");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"startTime\": \"soon\"}         | startTime is no whole number",
                "{\"startTime\": 1.5}              | startTime is no whole number",
                "{\"startTime\": 9223372036854775808} | startTime is no number of this size",
                "{\"startTime\": 1e999999999}      | startTime is no number of this size",
                "{\"enableAutoReply\": \"yes\"}    | enableAutoReply is no true or false",
                "{\"enableAutoReply\": 1}          | enableAutoReply is no true or false",
                "{\"responseSubject\": [\"a\"]}    | responseSubject is no text",
                "{\"responseSubject\": true}       | responseSubject is no text"
            })
    void aValueThatDoesNotFitIsRefusedWithTheFieldsName(String json, String problem) {
        assertThatThrownBy(() -> ResourceJson.read(json, VacationSettings.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("VacationSettings")
                .hasMessageContaining(problem);
    }

    @Test
    void aFieldWithinOthersIsNamedByItsPath() {
        assertThatThrownBy(() -> ResourceJson.read(Map.of("criteria", Map.of("size", "many")), Filter.class))
                .hasMessageContaining("criteria.size is no whole number");
        assertThatThrownBy(() -> ResourceJson.read(Map.of("criteria", "x"), Filter.class))
                .hasMessageContaining("criteria is no object of FilterCriteria");
        assertThatThrownBy(
                        () -> ResourceJson.read("{\"addLabelIds\": [\"a\", {\"b\": 2}]}", ModifyMessageRequest.class))
                .hasMessageContaining("addLabelIds[1] is no text");
        assertThatThrownBy(() ->
                        ResourceJson.read(Map.of("addLabelIds", Arrays.asList("a", null)), ModifyMessageRequest.class))
                .hasMessageContaining("addLabelIds[1]");
        assertThatThrownBy(() -> ResourceJson.read(Map.of("addLabelIds", "a"), ModifyMessageRequest.class))
                .hasMessageContaining("addLabelIds is no list");
        assertThatThrownBy(() -> ResourceJson.read(Map.of("name", Instant.EPOCH), Label.class))
                .hasMessageContaining("name is no text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": \"Done\"",
                "{\"name\": \"Do",
                "{\"name\": \"Done\"} {}",
                "{\"name\": \"Done\"} and more",
                "{\"name\"}",
                "[\"name\"]",
                "{"
            })
    void whatIsNoWholeObjectIsRefused(String json) {
        assertThatThrownBy(() -> ResourceJson.read(json, Label.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Label");
    }
}
