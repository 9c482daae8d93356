package io.github.camelgmail.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.camel.catalog.DefaultCamelCatalog;
import org.apache.camel.catalog.EndpointValidationResult;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.tooling.model.ComponentModel;
import org.apache.camel.tooling.model.JsonMapper;
import org.apache.camel.util.URISupport;
import org.junit.jupiter.api.Test;

class CatalogTest {

    private static String schema(String path) throws Exception {
        try (InputStream json = CatalogTest.class.getResourceAsStream(path)) {
            return new String(json.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static ComponentModel model() throws Exception {
        return JsonMapper.generateComponentModel(schema("/META-INF/io/github/camelgmail/component/gmail.json"));
    }

    @Test
    void theCatalogTellsAMisspeltOption() throws Exception {
        DefaultCamelCatalog catalog = new DefaultCamelCatalog();
        catalog.addComponent(
                "gmail", GmailComponent.class.getName(), schema("/org/apache/camel/catalog/components/gmail.json"));

        EndpointValidationResult wrong = catalog.validateEndpointProperties("gmail:history?startFrm=latest");
        EndpointValidationResult right = catalog.validateEndpointProperties("gmail:history?startFrom=latest");

        assertThat(wrong.getUnknown()).containsExactly("startFrm");
        assertThat(right.isSuccess()).isTrue();
    }

    @Test
    void aRunningContextFindsTheComponentByItself() throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            assertThat(context.getComponent("gmail")).isInstanceOf(GmailComponent.class);
            assertThat(context.getCamelContextExtension()
                            .getEndpointUriFactory("gmail")
                            .buildUri("gmail", Map.of("resource", "send", "subject", "Hi")))
                    .isEqualTo("gmail:send?subject=Hi");
        }
    }

    @Test
    void everySecretOptionIsMaskedInUris() throws Exception {
        List<ComponentModel.EndpointOptionModel> secrets = model().getEndpointOptions().stream()
                .filter(ComponentModel.EndpointOptionModel::isSecret)
                .toList();

        assertThat(secrets).hasSizeGreaterThanOrEqualTo(4);
        for (ComponentModel.EndpointOptionModel secret : secrets) {
            assertThat(URISupport.sanitizeUri("gmail:send?" + secret.getName() + "=hush-hush&to=a"))
                    .doesNotContain("hush-hush");
        }
    }

    @Test
    void everyHeaderBelongsToOneFamily() throws Exception {
        assertThat(model().getEndpointHeaders())
                .extracting(ComponentModel.EndpointHeaderModel::getName)
                .allMatch(name -> name.startsWith("CamelGmail"))
                .doesNotHaveDuplicates();
    }
}
