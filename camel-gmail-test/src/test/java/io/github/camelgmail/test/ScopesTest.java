package io.github.camelgmail.test;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelgmail.test.http.GmailMethod;
import io.github.camelgmail.test.oauth.Scope;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which token may call which method, against a table of all methods. */
class ScopesTest {

    private static final String ALICE = "alice@example.com";
    private static final String TABLE = "scopes-of-methods.txt";
    private static final int METHODS = 79;

    @RegisterExtension
    static final EmbeddedGmailExtension SERVER =
            EmbeddedGmailExtension.newInstance().mailbox(ALICE);

    static Stream<Row> methods() {
        return table().stream().filter(row -> GmailMethod.ofId(row.id()).isPresent());
    }

    @Test
    void theTableHasEveryMethodOfTheServer() {
        List<String> inTable = table().stream().map(Row::id).toList();

        assertThat(inTable).hasSize(METHODS).doesNotHaveDuplicates();
        assertThat(inTable)
                .containsAll(
                        Arrays.stream(GmailMethod.values()).map(GmailMethod::id).toList());
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aMethodAnswersTokensWithOneOfItsScopesAndNoOthers(Row row) {
        Set<Scope> admitted = Arrays.stream(Scope.values())
                .filter(scope -> !isScopeTooSmall(call(row, scope)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Scope.class)));

        assertThat(admitted).isEqualTo(row.scopes());
    }

    @ParameterizedTest
    @EnumSource(names = {"MODIFY", "READONLY", "FULL"})
    void metadataBesideAWiderScopeStillHidesContent(Scope wider) {
        String id =
                SERVER.gmail().mailbox(ALICE).deliver("Subject: s\n\nsecret").id();
        PlainHttp http =
                new PlainHttp(SERVER.gmail(), SERVER.gmail().oauth().accessToken(ALICE, Scope.METADATA, wider));

        for (String resource : List.of("messages/", "threads/")) {
            assertThat(refusal(http, resource + id)).isEqualTo("Metadata scope doesn't allow format FULL");
            assertThat(refusal(http, resource + id + "?format=full"))
                    .isEqualTo("Metadata scope doesn't allow format FULL");
            assertThat(get(http, resource + id + "?format=metadata").statusCode())
                    .isEqualTo(200);
            assertThat(get(http, resource + id + "?format=minimal").statusCode())
                    .isEqualTo(200);
        }
        assertThat(refusal(http, "messages/" + id + "?format=RAW"))
                .isEqualTo("Metadata scope doesn't allow format RAW");
    }

    @ParameterizedTest
    @CsvSource({"messages?q=a", "threads?q=a", "messages?q="})
    void metadataDoesNotSearch(String path) {
        String token = SERVER.gmail().oauth().accessToken(ALICE, Scope.METADATA);

        assertThat(refusal(new PlainHttp(SERVER.gmail(), token), path))
                .isEqualTo("Metadata scope does not support 'q' parameter");
    }

    private static String refusal(PlainHttp http, String path) {
        HttpResponse<byte[]> response = get(http, path);
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(PlainHttp.error(response).get("status").getAsString()).isEqualTo("PERMISSION_DENIED");
        return PlainHttp.error(response).get("message").getAsString();
    }

    private static HttpResponse<byte[]> get(PlainHttp http, String path) {
        return http.get("gmail/v1/users/me/" + path);
    }

    private static HttpResponse<byte[]> call(Row row, Scope scope) {
        String token = SERVER.gmail().oauth().accessToken(ALICE, scope);
        String path = row.path().replaceAll("\\{[^}]+}", "x");
        return new PlainHttp(SERVER.gmail(), token).send(row.verb(), "gmail/v1/users/me/" + path, new byte[0]);
    }

    private static boolean isScopeTooSmall(HttpResponse<byte[]> response) {
        return PlainHttp.text(response).contains("ACCESS_TOKEN_SCOPE_INSUFFICIENT");
    }

    private static List<Row> table() {
        try (InputStream table = ScopesTest.class.getResourceAsStream(TABLE)) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Row::of)
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    record Row(String id, String verb, String path, Set<Scope> scopes) {

        static Row of(String line) {
            String[] columns = line.split(" \\| ", -1);
            String[] verbAndPath = columns[1].split(" ", -1);
            return new Row(
                    columns[0],
                    verbAndPath[0],
                    verbAndPath[1],
                    Arrays.stream(columns[2].split(" ", -1)).map(Scope::valueOf).collect(Collectors.toSet()));
        }

        @Override
        public String toString() {
            return id;
        }
    }
}
