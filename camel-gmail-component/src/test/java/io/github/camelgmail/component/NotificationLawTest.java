package io.github.camelgmail.component;

import static io.github.camelgmail.component.FeedRoutes.mail;
import static io.github.camelgmail.component.FeedRoutes.on;
import static io.github.camelgmail.component.FeedRoutes.subject;
import static io.github.camelgmail.component.Tenants.routes;
import static io.github.camelgmail.component.Tenants.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelgmail.test.EmbeddedGmail;
import io.github.camelgmail.test.EmbeddedGmailExtension;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.Exchange;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever notifications come, in whatever order, and whatever the timer does: each message is delivered once, in its order. */
class NotificationLawTest {

    private static final int MESSAGES = 400;

    @RegisterExtension
    static final EmbeddedGmailExtension GMAIL = EmbeddedGmailExtension.newInstance();

    @TempDir
    Path state;

    private final List<String> expected = new ArrayList<>();
    private final List<String> routed = new CopyOnWriteArrayList<>();
    private final List<String> notified = new ArrayList<>();

    private static EmbeddedGmail gmail() {
        return GMAIL.gmail();
    }

    private void route(Exchange exchange) {
        routed.add(exchange.getMessage().getHeader(GmailConstants.USER_ID, String.class) + ": " + subject(exchange));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void eachMessageOfManyMailboxesIsDeliveredOnce(int seed) throws Exception {
        Tenants tenants = Tenants.on(gmail(), 20);
        holds(seed, 20, routes(gmail(), tenants), "&userId=#mailboxes");
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 5, 6})
    void eachMessageOfAMailboxIsDeliveredOnce(int seed) throws Exception {
        gmail().mailbox(user(1));
        GmailRoutes routes = GmailRoutes.on(gmail());
        routes.context()
                .getComponent("gmail", GmailComponent.class)
                .getConfiguration()
                .setAccessToken(user(1));
        holds(seed, 1, routes, "");
    }

    private void holds(int seed, int users, GmailRoutes made, String options) throws Exception {
        Random random = new Random(seed);
        try (GmailRoutes routes = on(
                        made,
                        state,
                        options + "&startFrom=earliest&notificationSilence=150"
                                + "&notificationUri=RAW(seda:notified?concurrentConsumers=2)",
                        this::route)
                .started()) {
            for (int number = 1; number <= MESSAGES; number++) {
                int user = 1 + random.nextInt(users);
                gmail().mailbox(user(user)).deliver(mail(number));
                expected.add(user(user) + ": Mail " + number);
                send(routes, random, user(user));
            }
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> routed.size() >= MESSAGES);
        }
        assertThat(routed).containsExactlyInAnyOrderElementsOf(expected);
        for (int user = 1; user <= users; user++) {
            String of = user(user) + ": ";
            assertThat(routed.stream().filter(line -> line.startsWith(of)))
                    .containsExactlyElementsOf(expected.stream()
                            .filter(line -> line.startsWith(of))
                            .toList());
        }
    }

    /** One in ten is dropped, three in ten come twice, and two in ten are those of other mail. */
    private void send(GmailRoutes routes, Random random, String address) {
        String notification = Notifications.text(address, Notifications.current(gmail(), address));
        notified.add(notification);
        if (random.nextInt(10) == 0) {
            return;
        }
        boolean reordered = random.nextInt(10) < 2;
        String sent = reordered ? notified.get(random.nextInt(notified.size())) : notification;
        int times = random.nextInt(10) < 3 ? 2 : 1;
        for (int time = 0; time < times; time++) {
            routes.context()
                    .createFluentProducerTemplate()
                    .to("seda:notified?concurrentConsumers=2")
                    .withBody(sent)
                    .send();
        }
    }
}
