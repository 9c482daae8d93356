package io.github.camelgmail.component;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelgmail.component.producer.operation.Operations;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.tooling.model.BaseOptionModel;
import org.apache.camel.tooling.model.ComponentModel;
import org.apache.camel.tooling.model.JsonMapper;
import org.junit.jupiter.api.Test;

/** Keeps the tables of the component's page equal to its metadata. {@code -Ddocs.update=true} writes them anew. */
class DocumentationTest {

    private static final Path PAGE = Path.of("..", "docs", "gmail-component.md");

    @Test
    void theTablesOfThePageAreThoseOfTheMetadata() throws Exception {
        String page = Files.readString(PAGE);
        ComponentModel model = model();
        String current = section(page, "component options", options(model.getComponentOptions()));
        current = section(
                current,
                "endpoint options",
                options(Stream.concat(
                                model.getEndpointPathOptions().stream(), model.getEndpointParameterOptions().stream())
                        .toList()));
        current = section(current, "headers", headers(model.getEndpointHeaders()));
        current = section(current, "operations", OperationsTable.of(Operations.byResource()));

        if (Boolean.getBoolean("docs.update")) {
            Files.writeString(PAGE, current);
            page = current;
        }
        assertThat(page)
                .as("docs/gmail-component.md is stale; run this test with -Ddocs.update=true and commit the page")
                .isEqualTo(current);
    }

    private static ComponentModel model() throws Exception {
        try (InputStream json =
                DocumentationTest.class.getResourceAsStream("/META-INF/io/github/camelgmail/component/gmail.json")) {
            return JsonMapper.generateComponentModel(new String(json.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static String section(String page, String name, String table) {
        String start = "<!-- " + name + ": START -->\n";
        String end = "<!-- " + name + ": END -->";
        assertThat(page).contains(start).contains(end);
        return page.substring(0, page.indexOf(start) + start.length()) + table + page.substring(page.indexOf(end));
    }

    private static String options(List<? extends BaseOptionModel> options) {
        return "| option | default | meaning |\n|---|---|---|\n"
                + options.stream()
                        .map(option -> "| `" + option.getName() + "` (" + option.getLabel() + ") | "
                                + code(option.getDefaultValue()) + " | " + cell(option.getDescription()) + " |\n")
                        .collect(Collectors.joining())
                        .replace(" ()", "");
    }

    private static String headers(List<ComponentModel.EndpointHeaderModel> headers) {
        return "| header | for | type | meaning |\n|---|---|---|---|\n"
                + headers.stream()
                        .map(header -> "| `" + header.getName() + "` | " + header.getLabel() + " | `"
                                + header.getJavaType() + "` | " + cell(header.getDescription()) + " |\n")
                        .collect(Collectors.joining());
    }

    private static String code(Object value) {
        return value == null ? "" : "`" + value + "`";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("\n", " ");
    }
}
