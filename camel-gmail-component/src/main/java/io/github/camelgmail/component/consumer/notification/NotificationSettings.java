package io.github.camelgmail.component.consumer.notification;

import io.github.camelgmail.component.auth.PushTokenVerifier;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where notifications come from, and what they do.
 *
 * @param uri      the endpoint that receives them
 * @param ack      when they are acknowledged
 * @param silence  how long after it was last looked at a mailbox is looked at without a notification
 * @param verifier verifies tokens; null where there is none, so that everything is refused that needs one
 * @param tokens   which notifications need a token
 */
public record NotificationSettings(
        String uri,
        NotificationAck ack,
        Duration silence,
        @Nullable PushTokenVerifier verifier,
        TokenDemand tokens) {}
