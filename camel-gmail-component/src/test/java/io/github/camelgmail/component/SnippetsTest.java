package io.github.camelgmail.component;

import static io.github.camelgmail.component.GmailRoutes.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelgmail.test.EmbeddedGmailExtension;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.camel.Route;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.apache.camel.xml.in.ModelParser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Keeps the examples of the pages working: YAML and XML are loaded and started, Java stands in a {@code ReferencePage…} class
 * beside this test, which is compiled and started too.
 */
class SnippetsTest {

    private static final List<Path> PAGES = Stream.of(
                    "gmail-component.md", "sending.md", "messages-consumer.md", "notifications.md")
            .map(page -> Path.of("..", "docs", page))
            .toList();
    private static final Path SOURCES = Path.of("src", "test", "java", "io", "github", "camelgmail", "component");

    private static final String TOPIC = "projects/embedded-gmail/topics/gmail";

    @RegisterExtension
    static final EmbeddedGmailExtension GMAIL =
            EmbeddedGmailExtension.newInstance().mailbox(ALICE).topic(TOPIC);

    private GmailRoutes routes;
    private String home;

    /** A feed keeps its checkpoints in the home directory unless its endpoint says otherwise. */
    @BeforeEach
    void start(@TempDir Path emptyHome) {
        home = System.setProperty("user.home", emptyHome.toString());
        GMAIL.gmail().mailbox(ALICE).with().labels("Work", "To do", "Invoices/Paid", "Archive/2026");
        routes = GmailRoutes.on(GMAIL.gmail());
        routes.context().getPropertiesComponent().addInitialProperty("gmail.topic", TOPIC);
        routes.context().getPropertiesComponent().addInitialProperty("gmail.notifications", "seda:notifications");
    }

    @AfterEach
    void stop() {
        routes.close();
        System.setProperty("user.home", home);
    }

    private static Stream<Snippet> snippets(String language) throws IOException {
        Stream.Builder<Snippet> found = Stream.builder();
        for (Path page : PAGES) {
            Snippet.of(page).stream()
                    .filter(snippet -> snippet.language().equals(language))
                    .forEach(found);
        }
        return found.build();
    }

    static Stream<Snippet> yaml() throws IOException {
        return snippets("yaml");
    }

    static Stream<Snippet> xml() throws IOException {
        return snippets("xml");
    }

    static Stream<Snippet> java() throws IOException {
        return snippets("java");
    }

    @ParameterizedTest
    @MethodSource("yaml")
    void aYamlExampleStarts(Snippet snippet) throws Exception {
        Resource resource = ResourceHelper.fromString("snippet.yaml", snippet.text());
        PluginHelper.getRoutesLoader(routes.context()).loadRoutes(resource);

        startsAllItsRoutes();
    }

    @ParameterizedTest
    @MethodSource("xml")
    void anXmlExampleStarts(Snippet snippet) throws Exception {
        byte[] xml = snippet.text().getBytes(StandardCharsets.UTF_8);
        DefaultCamelContext context = (DefaultCamelContext) routes.context();
        context.addRouteDefinitions(new ModelParser(new ByteArrayInputStream(xml))
                .parseRoutesDefinition()
                .orElseThrow()
                .getRoutes());

        startsAllItsRoutes();
    }

    private void startsAllItsRoutes() {
        routes.started();

        assertThat(routes.context().getRoutes()).isNotEmpty().allSatisfy(route -> assertThat(isStarted(route))
                .as(route.getId())
                .isTrue());
    }

    private boolean isStarted(Route route) {
        return routes.context()
                .getRouteController()
                .getRouteStatus(route.getId())
                .isStarted();
    }

    @ParameterizedTest
    @MethodSource("java")
    void aJavaExampleIsCompiled(Snippet snippet) throws Exception {
        assertThat(sources())
                .as("the ReferencePage classes in " + SOURCES)
                .contains(Snippet.withoutSpace(snippet.text()));
    }

    private static String sources() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.filter(file -> file.getFileName().toString().startsWith("ReferencePage"))
                    .toList()) {
                all.append(Snippet.withoutSpace(Files.readString(file)));
            }
        }
        return all.toString();
    }

    @Test
    void theJavaExamplesStart() throws Exception {
        routes.with(new ReferencePageRoutes()).with(new ReferencePageSending()).with(new ReferencePageMatches());

        startsAllItsRoutes();
    }

    @Test
    void theJavaExampleOfNotificationsStarts() throws Exception {
        routes.with(new ReferencePageNotifications());

        startsAllItsRoutes();
    }

    @Test
    void theJavaExampleOfHandedOverNotificationsStarts() throws Exception {
        routes.with(new ReferencePageHandedOver());

        startsAllItsRoutes();
    }

    @Test
    void everyExampleIsOfALanguageThatIsTested() throws Exception {
        assertThat(snippets(""))
                .as("blocks without a language, for the form of URIs")
                .hasSize(1);
        for (Path page : PAGES) {
            assertThat(Snippet.of(page)).extracting(Snippet::language).isSubsetOf("", "yaml", "xml", "java");
        }
    }
}
