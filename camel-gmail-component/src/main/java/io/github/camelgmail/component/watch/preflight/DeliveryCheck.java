package io.github.camelgmail.component.watch.preflight;

import io.github.camelgmail.component.client.SubscriptionName;
import io.github.camelgmail.component.watch.preflight.PreflightOptions.Push;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks whether a subscription brings notifications to where the route takes them. */
final class DeliveryCheck {

    private static final String WHAT = "delivery";

    private final SubscriptionName name;
    private final SubscriptionFields subscription;
    private final SubscriptionFields push;
    private final @Nullable Push wanted;

    DeliveryCheck(SubscriptionName name, SubscriptionFields subscription, @Nullable Push wanted) {
        this.name = name;
        this.subscription = subscription;
        this.push = subscription.part("pushConfig");
        this.wanted = wanted;
    }

    PreflightItem item() {
        String stored = Stream.of("bigqueryConfig", "cloudStorageConfig", "bigtableConfig")
                .filter(subscription::has)
                .findFirst()
                .orElse(null);
        if (stored != null) {
            return PreflightItem.failed(
                    WHAT,
                    "It writes what is published away (" + stored + "), and notifies nobody",
                    "Make another subscription of the topic, and name that in notificationSubscription");
        }
        return wanted == null ? pulled() : pushed(wanted);
    }

    private PreflightItem pulled() {
        String endpoint = push.text("pushEndpoint");
        return endpoint == null
                ? PreflightItem.ok(WHAT, "It is pulled from")
                : PreflightItem.failed(
                        WHAT,
                        "It pushes to " + Commands.withoutSecrets(endpoint) + ", so nothing can be pulled",
                        "Set notificationEndpoint if it should, or have it pulled from: " + Commands.pull(name));
    }

    private PreflightItem pushed(Push to) {
        String endpoint = push.text("pushEndpoint");
        if (endpoint == null) {
            return misled("It is pulled from, and pushes nothing", to);
        }
        if (!endpoint.equals(to.endpoint())) {
            return misled("It pushes to " + Commands.withoutSecrets(endpoint), to);
        }
        return proven(to, endpoint);
    }

    private PreflightItem proven(Push to, String endpoint) {
        SubscriptionFields token = push.part("oidcToken");
        String account = token.text("serviceAccountEmail");
        if (account == null) {
            return to.unproven()
                    ? PreflightItem.ok(WHAT, "It pushes to notificationEndpoint, without a token, which is wanted so")
                    : misled("It pushes without a token, and such a push is refused", withAccount(to));
        }
        if (to.serviceAccount() != null && !account.equals(to.serviceAccount())) {
            return misled("Its tokens are for the account " + account, to);
        }
        String audience = token.text("audience") == null ? endpoint : token.text("audience");
        String expected = to.audience() == null ? to.endpoint() : to.audience();
        return expected.equals(audience)
                ? PreflightItem.ok(WHAT, "It pushes to notificationEndpoint, with tokens of " + account)
                : misled("The audience of its tokens is " + Commands.withoutSecrets(String.valueOf(audience)), to);
    }

    private static Push withAccount(Push to) {
        return to.serviceAccount() != null
                ? to
                : new Push(to.endpoint(), "ACCOUNT@PROJECT.iam.gserviceaccount.com", to.audience(), false);
    }

    private PreflightItem misled(String detail, Push to) {
        return PreflightItem.failed(WHAT, detail, Commands.push(name, to));
    }
}
