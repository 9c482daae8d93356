package io.github.camelgmail.test.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.services.gmail.GmailRequest;
import com.google.api.services.gmail.GmailScopes;
import io.github.camelgmail.test.http.method.GmailMethods;
import io.github.camelgmail.test.oauth.Scope;
import io.github.camelgmail.test.pubsub.Topics;
import io.github.camelgmail.test.pubsub.Watches;
import io.github.camelgmail.test.quota.Tariff;
import io.github.camelgmail.test.settings.SettingsRegister;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EveryMethodTest {

    private static final int METHODS = 79;
    private static final String USER = "gmail/v1/users/{userId}/";
    private static final Clock CLOCK = Clock.systemUTC();

    private static final Map<GmailMethod, GmailMethodHandler> HANDLERS = GmailMethods.handlers(
            CLOCK,
            new SettingsRegister(CLOCK),
            new Watches("project", new Topics(CLOCK, 1), CLOCK, Duration.ofSeconds(1)));

    static List<GmailRequest<?>> requests() throws ReflectiveOperationException {
        return ClientMethods.requests();
    }

    @Test
    void theWalkFindsEveryRequestClassOfTheClient() throws Exception {
        Set<Class<?>> made = requests().stream().map(Object::getClass).collect(Collectors.toSet());

        assertThat(made).hasSize(METHODS).isEqualTo(ClientMethods.requestClasses());
    }

    @ParameterizedTest
    @MethodSource("requests")
    void aRequestOfTheClientFindsItsMethod(GmailRequest<?> request) {
        String path = request.buildHttpRequestUrl().getRawPath();

        assertThat(Routes.find(request.getRequestMethod(), path)).hasValueSatisfying(route -> {
            assertThat(route.method().id()).isEqualTo(ClientMethods.idOf(request));
            assertThat(USER + route.method().path()).isEqualTo(request.getUriTemplate());
            assertThat(route.userId()).isEqualTo("me");
            assertThat(route.variables().values()).allMatch(value -> value.matches("variable\\d"));
        });
    }

    @Test
    void everyMethodHasAHandlerOfItsOwn() {
        assertThat(HANDLERS).hasSize(METHODS).containsOnlyKeys(GmailMethod.values());
        assertThat(HANDLERS.values().stream().map(Object::getClass).distinct()).hasSize(METHODS);
    }

    @ParameterizedTest
    @MethodSource("documented")
    void aMethodIsAsTheDiscoveryDocumentSays(String id, String verb, String path, String scopes) {
        assertThat(GmailMethod.ofId(id)).hasValueSatisfying(method -> {
            assertThat(method.verb()).isEqualTo(verb);
            assertThat(USER + method.path()).isEqualTo(path);
            assertThat(method.scopes().stream().map(EveryMethodTest::shortName))
                    .containsExactlyInAnyOrder(scopes.split(" ", -1));
        });
    }

    @Test
    void everyMethodIsDocumentedAndHasAPriceInBothTariffs() throws Exception {
        assertThat(documented().map(row -> row[0]))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(GmailMethod.values()).map(GmailMethod::id).toList());
        assertThat(GmailMethod.values())
                .allMatch(method -> method.units(Tariff.OF_2026) > 0 && method.units(Tariff.OF_2025) > 0);
    }

    @Test
    void everyScopeOfAMethodIsOneOfTheClients() {
        assertThat(Arrays.stream(GmailMethod.values())
                        .flatMap(method -> method.scopes().stream())
                        .map(Scope::url))
                .isSubsetOf(GmailScopes.all());
    }

    static Stream<String[]> documented() throws IOException {
        try (BufferedReader table = new BufferedReader(new InputStreamReader(
                EveryMethodTest.class.getResourceAsStream("methods.tsv"), StandardCharsets.UTF_8))) {
            return table.lines().map(line -> line.split("\t", -1)).toList().stream();
        }
    }

    private static String shortName(Scope scope) {
        return scope.url().replace("https://www.googleapis.com/auth/", "");
    }
}
