package io.github.camelgmail.test.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.client.util.ClassInfo;
import com.google.api.client.util.GenericData;
import com.google.api.services.gmail.GmailRequest;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.camelgmail.test.EmbeddedGmail;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(Lifecycle.PER_CLASS)
class RequestBodiesTest {

    private static final String ALICE = "alice@example.com";
    private static final List<String> VALUES =
            List.of("\"INBOX\"", "7", "-1.5", "true", "[]", "[7]", "[null]", "{}", "{\"a\":[{}]}", "[[[]]]", "\"\"");

    private final HttpClient client = HttpClient.newHttpClient();
    private EmbeddedGmail gmail;

    @BeforeAll
    void start() {
        gmail = EmbeddedGmail.builder().mailbox(ALICE).start();
    }

    @AfterAll
    void stop() {
        gmail.close();
    }

    static List<GmailRequest<?>> requestsWithABody() throws ReflectiveOperationException {
        return ClientMethods.requests().stream()
                .filter(request -> bodyOf(request) != null)
                .toList();
    }

    static Stream<Arguments> fields() {
        return methods().flatMap(method -> RequestBodies.of(method).fields().keySet().stream()
                .map(name -> Arguments.of(method, name)));
    }

    static Stream<GmailMethod> methods() {
        return Arrays.stream(GmailMethod.values()).filter(method -> RequestBodies.of(method) != null);
    }

    @ParameterizedTest
    @MethodSource("requestsWithABody")
    void everyFieldOfTheClientIsKnownWithItsType(GmailRequest<?> request) {
        GmailMethod method = GmailMethod.ofId(ClientMethods.idOf(request)).orElseThrow();

        assertSame(bodyOf(request), RequestBodies.of(method), 0);
    }

    @ParameterizedTest
    @MethodSource("fields")
    void aValueOfTheWrongTypeIsRefusedInGmailsWords(GmailMethod method, String field) {
        VALUES.forEach(value -> assertRefusedUnlessItFits(method, field, value));
    }

    private void assertRefusedUnlessItFits(GmailMethod method, String field, String value) {
        HttpResponse<String> answer = call(method, "{\"" + field + "\":" + value + "}");

        assertThat(answer.statusCode()).as(answer.body()).isLessThan(500);
        if (!fits(RequestBodies.of(method).field(field), value)) {
            JsonObject error = error(answer);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(error.get("status").getAsString()).isEqualTo("INVALID_ARGUMENT");
            assertThat(error.get("details").toString()).contains("google.rpc.BadRequest", "fieldViolations");
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void anUnknownNameIsRefused(GmailMethod method) {
        HttpResponse<String> answer = call(method, "{\"colour\":null}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(error(answer).get("message").getAsString())
                .startsWith("Invalid JSON payload received. Unknown name \"colour\"")
                .endsWith(": Cannot find field.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            LABELS_CREATE   | {"x":1}                     | Invalid JSON payload received. Unknown name "x" at 'label': Cannot find field.
            LABELS_CREATE   | {"color":{"x":1}}           | Invalid JSON payload received. Unknown name "x" at 'label.color': Cannot find field.
            MESSAGES_MODIFY | {"x":1}                     | Invalid JSON payload received. Unknown name "x": Cannot find field.
            LABELS_CREATE   | {"name":5}                  | Invalid value at 'label.name' (TYPE_STRING), 5
            MESSAGES_MODIFY | {"addLabelIds":"INBOX"}     | Invalid value at 'add_label_ids' (repeated TYPE_STRING), "INBOX"
            MESSAGES_MODIFY | {"addLabelIds":["A",true]}  | Invalid value at 'add_label_ids[1]' (TYPE_STRING), true
            DRAFTS_CREATE   | {"message":{"labelIds":{}}} | Invalid value at 'draft.message.label_ids' (repeated TYPE_STRING)
            """)
    void aComplaintNamesThePlace(GmailMethod method, String body, String message) {
        assertThat(error(call(method, body)).get("message").getAsString()).isEqualTo(message);
    }

    private static boolean fits(BodySchema.Field field, String value) {
        if (field.repeated()) {
            return value.equals("[]");
        }
        if (field.object() != null) {
            return value.equals("{}");
        }
        return switch (field.scalar()) {
            case STRING, BYTES, ENUM -> value.startsWith("\"");
            case BOOL -> value.equals("true");
            case INT32, INT64 -> value.equals("7");
        };
    }

    private void assertSame(Class<?> model, BodySchema schema, int depth) {
        assertThat(schema.fields()).containsOnlyKeys(ClassInfo.of(model).getNames());
        for (String name : ClassInfo.of(model).getNames()) {
            Field field = ClassInfo.of(model).getField(name);
            Class<?> type = itemType(field);
            BodySchema.Field known = schema.field(name);
            assertThat(known.repeated()).as(name).isEqualTo(field.getType() == List.class);
            assertThat(known.object() != null).as(name).isEqualTo(GenericData.class.isAssignableFrom(type));
            if (known.object() == null) {
                assertThat(scalarOf(type)).as(name).contains(known.scalar().name());
            } else if (depth < 3) {
                assertSame(type, known.object(), depth + 1);
            }
        }
    }

    private static List<String> scalarOf(Class<?> type) {
        Map<Class<?>, List<String>> kinds = new HashMap<>();
        kinds.put(Boolean.class, List.of("BOOL"));
        kinds.put(Integer.class, List.of("INT32"));
        kinds.put(String.class, List.of("STRING", "BYTES", "ENUM"));
        return kinds.getOrDefault(type, List.of("INT64"));
    }

    private static Class<?> itemType(Field field) {
        Type type = field.getGenericType();
        return type instanceof ParameterizedType list ? (Class<?>) list.getActualTypeArguments()[0] : field.getType();
    }

    /** The class of a request's body, null when it takes none. */
    private static Class<?> bodyOf(GmailRequest<?> request) {
        return Arrays.stream(request.getClass().getDeclaredConstructors())
                .flatMap(constructor -> Arrays.stream(constructor.getParameterTypes()))
                .filter(GenericData.class::isAssignableFrom)
                .findFirst()
                .orElse(null);
    }

    private HttpResponse<String> call(GmailMethod method, String body) {
        String path =
                method.path().replaceAll("\\{\\w*[eE]mail\\w*}", ALICE).replaceAll("\\{\\w+}", "0123456789abcdef");
        HttpRequest request = HttpRequest.newBuilder(URI.create(gmail.rootUrl() + "gmail/v1/users/me/" + path))
                .method(method.verb().toUpperCase(Locale.ROOT), HttpRequest.BodyPublishers.ofString(body))
                .header("Authorization", "Bearer " + ALICE)
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonObject error(HttpResponse<String> answer) {
        return JsonParser.parseString(answer.body()).getAsJsonObject().getAsJsonObject("error");
    }
}
