package io.github.camelgmail.component;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.PropertyConfigurerGetter;
import org.apache.camel.support.PropertyBindingSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Options are found by their names, on a host of any language. The build runs in Turkish, where the small letter of I is ı. */
class OptionNamesTest {

    private final DefaultCamelContext context = new DefaultCamelContext();

    @AfterEach
    void stop() {
        context.stop();
    }

    private GmailEndpoint endpoint(String uri) {
        return context.getEndpoint(uri, GmailEndpoint.class);
    }

    private void bind(String name, String value) {
        GmailComponent component = context.getComponent("gmail", GmailComponent.class);
        boolean bound = PropertyBindingSupport.build()
                .withConfigurer(component.getComponentPropertyConfigurer())
                .withIgnoreCase(true)
                .bind(context, component, name, value);
        assertThat(bound).as(name).isTrue();
    }

    @Test
    void anEndpointHasOptionsWithACapitalI() {
        GmailEndpoint endpoint =
                endpoint("gmail:settings?operation=filters.get&filterId=f1&keyPairId=k1&smimeInfoId=s1");

        assertThat(endpoint.getSettings().getFilterId()).isEqualTo("f1");
        assertThat(endpoint.getSettings().getKeyPairId()).isEqualTo("k1");
        assertThat(endpoint.getSettings().getSmimeInfoId()).isEqualTo("s1");
    }

    @Test
    void aComponentHasOptionsWithACapitalI() {
        bind("clientId", "c1");

        assertThat(context.getComponent("gmail", GmailComponent.class)
                        .getConfiguration()
                        .getClientId())
                .isEqualTo("c1");
    }

    @Test
    void otherLetterCasesAreUnderstoodStill() {
        assertThat(endpoint("gmail:send?SUBJECT=Hi&replyto=a@example.com")
                        .getSending()
                        .getSubject())
                .isEqualTo("Hi");
    }

    @Test
    void toolsAreToldTheTypesAndValuesOfOptions() {
        GmailComponent component = context.getComponent("gmail", GmailComponent.class);
        bind("clientId", "c1");
        PropertyConfigurerGetter options = (PropertyConfigurerGetter) component.getComponentPropertyConfigurer();

        assertThat(options.getOptionType("clientId", true)).isEqualTo(String.class);
        assertThat(options.getOptionValue(component, "clientId", true)).isEqualTo("c1");
        assertThat(options.getOptionType("nosuchoption", true)).isNull();
        assertThat(options.getOptionValue(component, "nosuchoption", true)).isNull();
    }
}
