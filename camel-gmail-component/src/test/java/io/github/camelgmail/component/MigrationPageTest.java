package io.github.camelgmail.component;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelgmail.component.producer.operation.Operations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.catalog.CamelCatalog;
import org.apache.camel.catalog.DefaultCamelCatalog;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.apache.camel.tooling.model.ApiMethodModel;
import org.apache.camel.tooling.model.ApiModel;
import org.apache.camel.tooling.model.BaseOptionModel;
import org.apache.camel.tooling.model.ComponentModel;
import org.apache.camel.tooling.model.JsonMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keeps the page for those who come from other components complete, by the catalog of Camel itself, and its routes usable. */
class MigrationPageTest {

    private static final Path PAGE = Path.of("..", "docs", "migration.md");
    private static final String EVERY = "## What every consumer and producer has";
    private static final String BOTH_OF_GOOGLE = "## What both Google mail components have";
    private static final Pattern ROW = Pattern.compile("^\\| `([^`]+)` \\| ([^|]*) \\| (.*) \\|$", Pattern.MULTILINE);
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern BLOCK = Pattern.compile("```java\n// (before|after).*?\n(.*?)```", Pattern.DOTALL);
    private static final Pattern TEXT = Pattern.compile("\"((?:[a-z-]+:)[^\"]*)\"((?:\\s*\\+\\s*\"[^\"]*\")*)");
    private static final Pattern OPERATION = Pattern.compile("gmail:([a-z]+)\\?operation=([a-zA-Z.]+)");
    private static final Set<String> WORDS = Set.of("same", "other", "not needed", "missing");

    private final CamelCatalog catalog = new DefaultCamelCatalog();
    private final String page = read();

    private static String read() {
        try {
            return Files.readString(PAGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ComponentModel component(String name) {
        return catalog.componentModel(name);
    }

    private static ComponentModel ours() throws IOException {
        try (var json =
                MigrationPageTest.class.getResourceAsStream("/META-INF/io/github/camelgmail/component/gmail.json")) {
            return JsonMapper.generateComponentModel(new String(json.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static Set<String> options(ComponentModel component) {
        return Stream.of(component.getComponentOptions(), component.getEndpointOptions())
                .flatMap(List::stream)
                .map(BaseOptionModel::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns the rows below a heading, up to the next one: what is said of each name. */
    private Map<String, String[]> rows(String... headings) {
        Map<String, String[]> rows = new HashMap<>();
        for (String heading : headings) {
            int start = page.indexOf(heading + "\n");
            assertThat(start).as(heading).isNotNegative();
            int next = page.indexOf("\n#", start + heading.length());
            Matcher row = ROW.matcher(page.substring(start, next < 0 ? page.length() : next));
            while (row.find()) {
                rows.put(row.group(1), new String[] {row.group(2), row.group(3)});
            }
        }
        return rows;
    }

    @ParameterizedTest
    @ValueSource(strings = {"google-mail", "google-mail-stream", "imap", "imaps", "pop3", "pop3s", "smtp", "smtps"})
    void everyOptionHasARow(String name) {
        String own = "## Options of camel-" + (name.startsWith("google") ? name : "mail");
        Map<String, String[]> rows = name.startsWith("google") ? rows(EVERY, BOTH_OF_GOOGLE, own) : rows(EVERY, own);

        assertThat(rows.keySet()).containsAll(options(component(name)));
    }

    @Test
    void everyMethodAndParameterOfTheApiHasARow() {
        Set<String> methods = new TreeSet<>();
        Set<String> parameters = new TreeSet<>();
        for (ApiModel api : component("google-mail").getApiOptions()) {
            for (ApiMethodModel method : api.getMethods()) {
                methods.add("| `" + api.getName() + "/" + method.getName() + "` |");
                method.getOptions().forEach(option -> parameters.add(option.getName()));
            }
        }
        assertThat(methods).hasSizeGreaterThan(30).allMatch(page::contains);
        assertThat(rows("### Parameters of camel-google-mail").keySet()).isEqualTo(parameters);
    }

    @Test
    void everyOperationThatThePageNamesIsThere() {
        List<MatchResult> named = OPERATION.matcher(page).results().toList();

        assertThat(named).hasSizeGreaterThan(30).allSatisfy(operation -> assertThat(
                        Operations.find(operation.group(1), operation.group(2)))
                .isNotNull());
    }

    @Test
    void everyHeaderHasARow() {
        Stream.of("google-mail-stream", "imap", "smtp")
                .flatMap(name -> component(name).getEndpointHeaders().stream())
                .forEach(header -> assertThat(page).contains("\n| `" + header.getName() + "` | camel-"));
    }

    @Test
    void whatTheTablesNameIsThere() throws Exception {
        Set<String> known = options(ours());
        ours().getEndpointHeaders().forEach(header -> known.add(header.getName()));
        Map<String, String[]> rows = rows(
                EVERY,
                BOTH_OF_GOOGLE,
                "## Options of camel-google-mail",
                "### Parameters of camel-google-mail",
                "## Options of camel-google-mail-stream",
                "## Options of camel-mail");
        assertThat(rows).hasSizeGreaterThan(100);
        rows.forEach((name, said) -> {
            assertThat(said[0]).as(name).isIn(WORDS);
            assertThat(!said[0].equals("same") || known.contains(name)).as(name).isTrue();
            assertThat(said[0].equals("other") && namedOptions(said[1]).noneMatch(known::contains))
                    .as(name + " leads to something")
                    .isFalse();
        });
    }

    private static Stream<String> namedOptions(String text) {
        return CODE.matcher(text)
                .results()
                .map(code -> code.group(1))
                .flatMap(code -> code.startsWith("gmail:") ? Stream.of("resource") : Stream.of(code))
                .map(code -> code.replaceFirst("=.*", ""));
    }

    @Test
    void headersOfOursAreHeaders() throws Exception {
        Set<String> known = ours().getEndpointHeaders().stream()
                .map(ComponentModel.EndpointHeaderModel::getName)
                .collect(Collectors.toSet());
        Set<String> named = CODE.matcher(page)
                .results()
                .map(code -> code.group(1))
                .filter(code -> code.startsWith("CamelGmail"))
                .collect(Collectors.toSet());

        assertThat(known).containsAll(named);
    }

    private List<String> uris(String when) {
        return BLOCK.matcher(page)
                .results()
                .filter(block -> block.group(1).equals(when))
                .flatMap(block -> TEXT.matcher(block.group(2)).results())
                .map(text -> text.group(1) + continued(text.group(2)))
                .filter(uri -> uri.matches("(gmail|google-mail|google-mail-stream|imaps|smtps):.*"))
                .map(uri -> uri.replaceAll("\\{\\{[a-z]+\\}\\}", "x"))
                .toList();
    }

    private static String continued(String texts) {
        return Arrays.stream(texts.split("\""))
                .filter(text -> !text.isBlank() && !text.strip().equals("+"))
                .collect(Collectors.joining());
    }

    @Test
    void theRoutesBeforeWereRight() {
        assertThat(uris("before")).hasSize(5).allSatisfy(uri -> assertThat(
                        catalog.validateEndpointProperties(uri).getUnknown())
                .as(uri)
                .isNull());
    }

    @Test
    void theRoutesOfTheConsumersPageAreRight() throws Exception {
        String consumers = Files.readString(PAGE.resolveSibling("messages-consumer.md"));
        List<String> uris = Pattern.compile("from\\(\"(gmail:[^\"]+)\"\\)")
                .matcher(consumers)
                .results()
                .map(uri -> uri.group(1))
                .toList();
        assertThat(uris).hasSizeGreaterThan(3);
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            context.getRegistry().bind("done", new MemoryIdempotentRepository());
            for (String uri : uris) {
                assertThat(context.getEndpoint(uri)).as(uri).isInstanceOf(GmailEndpoint.class);
            }
        }
    }

    @Test
    void theRoutesAfterAreRight() throws Exception {
        List<String> uris = uris("after");
        assertThat(uris).hasSize(5);
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            for (String uri : uris) {
                assertThat(context.getEndpoint(uri)).as(uri).isInstanceOf(GmailEndpoint.class);
            }
        }
    }
}
