package io.github.camelgmail.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.camelgmail.component.auth.GmailCredentials;
import io.github.camelgmail.component.client.GmailClient;
import io.github.camelgmail.component.client.GmailClientSettings;
import io.github.camelgmail.component.client.GmailMethod;
import io.github.camelgmail.component.client.GmailUnavailableException;
import io.github.camelgmail.component.client.quota.QuotaSettings;
import io.github.camelgmail.component.client.quota.QuotaTariff;
import io.github.camelgmail.component.producer.GmailProducer;
import io.github.camelgmail.component.producer.PacedOperation;
import io.github.camelgmail.component.producer.operation.Operation;
import io.github.camelgmail.test.EmbeddedGmail;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProducerQuotaTest {

    private static final String ALICE = "alice@example.com";

    private final EmbeddedGmail gmail = EmbeddedGmail.builder().mailbox(ALICE).start();
    private final CamelContext context = new DefaultCamelContext();
    private ProducerTemplate template;

    @BeforeEach
    void start() {
        GmailConfiguration configuration =
                context.getComponent("gmail", GmailComponent.class).getConfiguration();
        configuration.setRootUrl(gmail.rootUrl());
        configuration.setAccessToken(ALICE);
        context.start();
        template = context.createProducerTemplate();
    }

    @AfterEach
    void stop() {
        context.stop();
        gmail.close();
    }

    private GmailConfiguration configuration() {
        return context.getComponent("gmail", GmailComponent.class).getConfiguration();
    }

    private void allow(long unitsOfUser, long unitsOfProject) {
        configuration().setQuotaTariff("custom");
        configuration().setQuotaUserUnits(unitsOfUser);
        configuration().setQuotaProjectUnits(unitsOfProject);
    }

    @Test
    void anExchangeWhoseQuotaIsThereIsDoneOnItsThread() {
        Exchange profile = template.request("gmail:profile", exchange -> {});
        assertThat(profile.getException()).isNull();
        assertThat(GmailQuota.of(context).getUnitsUsed()).isEqualTo(1);
    }

    @Test
    void exchangesWaitForTheQuotaOfTheProjectWithoutAThread() {
        allow(6_000, 600);
        CompletableFuture<?>[] exchanges = new CompletableFuture<?>[400];
        for (int i = 0; i < exchanges.length; i++) {
            exchanges[i] = template.asyncRequestBody("gmail:profile", "");
        }
        // 300 units are there at once, and 288 more flow in during a minute.
        await().atMost(Duration.ofSeconds(60))
                .until(() -> GmailQuota.of(context).getUnitsUsed() > 310);
        assertThat(GmailQuota.of(context).getWaits()).isPositive();
        assertThat(GmailQuota.of(context).getWaitedMillis()).isPositive();
        assertThat(GmailQuota.of(context).getRefusals()).isZero();
    }

    @Test
    void aStoppedContextEndsExchangesThatWait() {
        allow(10, 100_000);
        template.requestBody("gmail:profile", "");
        CompletableFuture<Object> waiting =
                template.asyncRequestBodyAndHeader("gmail:messages", "", GmailConstants.MESSAGE_ID, "1");
        await().during(Duration.ofMillis(100)).until(() -> !waiting.isDone());
        context.getComponent("gmail", GmailComponent.class).stop();
        assertThat(waiting)
                .failsWithin(Duration.ofSeconds(20))
                .withThrowableOfType(ExecutionException.class)
                .withRootCauseInstanceOf(GmailUnavailableException.class);
    }

    @Test
    void anExchangeThatWaitsEndsEvenWhereNoThreadIsLeftForIt() throws Exception {
        GmailClient client = GmailClient.create(GmailClientSettings.builder(
                        GmailCredentials.builder().accessToken("token").build())
                .quota(QuotaSettings.of(QuotaTariff.OF_2026).withUnits(20, 1_000))
                .build());
        Operation operation = exchange -> exchange.getMessage().setBody("tried");
        List<GmailMethod> calls = List.of(GmailMethod.MESSAGES_GET);
        Executor none = task -> {
            throw new RejectedExecutionException();
        };
        GmailProducer producer = new GmailProducer(
                context.getEndpoint("gmail:profile"), () -> new PacedOperation(operation, calls, client), () -> none);
        producer.start();
        client.reserve(calls).join();
        Exchange exchange = new DefaultExchange(context);
        AtomicBoolean done = new AtomicBoolean();
        assertThat(producer.process(exchange, doneSync -> done.set(!doneSync))).isFalse();
        client.close();
        assertThat(done).isTrue();
        assertThat(exchange.getMessage().getBody()).isEqualTo("tried");
    }

    @Test
    void theQuotaIsSeenInJmx() throws Exception {
        template.requestBody("gmail:profile", "");
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        ObjectName name = server.queryNames(
                        new ObjectName("org.apache.camel:context=" + context.getManagementName()
                                + ",type=services,name=GmailQuota*"),
                        null)
                .iterator()
                .next();
        assertThat(server.getAttribute(name, "UnitsUsed")).isEqualTo(1L);
        assertThat(server.invoke(name, "mailboxMeters", new Object[] {ALICE}, new String[] {"java.lang.String"}))
                .asString()
                .contains("unitsUsed=1")
                .doesNotContain("accessToken");
        assertThat(server.invoke(name, "projectMeters", null, null)).asString().contains("unitsUsed=1");
    }

    @ParameterizedTest
    @CsvSource({
        "quotaTariff=2024, quotaTariff",
        "quotaTariff=custom, quotaUserUnits",
        "quotaTariff=custom&quotaUserUnits=6000, quotaProjectUnits",
        "quotaUserUnits=6000, quotaTariff=custom",
        "quotaTariff=off&quotaProjectUnits=6000, quotaTariff=custom",
        "quotaTariff=off&quotaShare=0.5, quotaShare",
        "quotaShare=0, quotaShare",
        "quotaShare=1.1, quotaShare",
        "quotaConcurrency=0, quotaConcurrency",
        "quotaTariff=custom&quotaUserUnits=0&quotaProjectUnits=1, quotaUserUnits"
    })
    void quotaOptionsThatDoNotGoTogetherNameTheOption(String options, String named) {
        assertThatThrownBy(() -> template.requestBody("gmail:profile?" + options, ""))
                .rootCause()
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(named);
    }

    @Test
    void endpointsOfOneProjectCannotHaveTwoQuotas() {
        template.requestBody("gmail:profile", "");
        assertThatThrownBy(() -> template.requestBody("gmail:profile?quotaTariff=2025", ""))
                .rootCause()
                .hasMessageContaining("quotaTariff");
    }
}
