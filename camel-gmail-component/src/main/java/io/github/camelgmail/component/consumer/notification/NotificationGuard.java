package io.github.camelgmail.component.consumer.notification;

import io.github.camelgmail.component.auth.PushTokenVerifier;
import io.github.camelgmail.component.auth.TokenVerdict;
import io.github.camelgmail.component.watch.MalformedNotificationException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import org.apache.camel.Exchange;
import org.apache.camel.util.URISupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets only notifications in. What comes by HTTP is answered with a status alone; what comes otherwise is to be acknowledged also
 * where it is refused, since it would be no better the next time. Safe for use by many threads.
 */
final class NotificationGuard {

    private static final Logger LOG = LoggerFactory.getLogger(NotificationGuard.class);

    private final NotificationSettings settings;
    private final Complaints complaints;
    private final String place;

    NotificationGuard(NotificationSettings settings) {
        this(settings, Clock.systemUTC());
    }

    NotificationGuard(NotificationSettings settings, Clock clock) {
        this.settings = settings;
        this.complaints = new Complaints(LOG, clock);
        this.place = URISupport.sanitizeUri(settings.uri());
    }

    /** Returns whether an exchange may come in by its method and token; where not, it is answered, and done. */
    boolean admits(Exchange exchange) {
        boolean http = HttpAnswer.isAwaited(exchange);
        if (http && !isPost(exchange)) {
            complain("the HTTP method is not POST");
            HttpAnswer.give(exchange, Refusal.WRONG_METHOD.status(), "Allow", "POST");
            return false;
        }
        return !needsToken(http) || hasToken(exchange);
    }

    private static boolean isPost(Exchange exchange) {
        Object method = exchange.getIn().getHeader(Exchange.HTTP_METHOD);
        return method == null || method.toString().toUpperCase(Locale.ROOT).equals("POST");
    }

    private boolean needsToken(boolean http) {
        return switch (settings.tokens()) {
            case ALWAYS -> true;
            case OF_HTTP -> http;
            case NEVER -> false;
        };
    }

    private boolean hasToken(Exchange exchange) {
        PushTokenVerifier verifier = settings.verifier();
        if (verifier == null) {
            refuse(
                    exchange,
                    Refusal.UNAUTHENTICATED,
                    "it came by HTTP, and no token can be verified. Set"
                            + " notificationAudience and notificationServiceAccount as they are set at the push subscription");
            return false;
        }
        TokenVerdict verdict = verifier.verify(authorization(exchange));
        if (verdict != TokenVerdict.VALID) {
            refuse(exchange, refusal(verdict), verdict.explanation());
        }
        return verdict == TokenVerdict.VALID;
    }

    /** Kafka and others have header fields as bytes. Several of them are none. */
    private static @Nullable String authorization(Exchange exchange) {
        Object value = exchange.getIn().getHeader("Authorization");
        if (value instanceof byte[] bytes) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        return value instanceof String text ? text : null;
    }

    private static Refusal refusal(TokenVerdict verdict) {
        if (verdict == TokenVerdict.UNVERIFIABLE) {
            return Refusal.UNVERIFIABLE;
        }
        return verdict.isGoogles() ? Refusal.FORBIDDEN : Refusal.UNAUTHENTICATED;
    }

    /** Answers an exchange whose body is no notification. It is done then. */
    void refuse(Exchange exchange, MalformedNotificationException why) {
        refuse(exchange, refusal(why), String.valueOf(why.getMessage()));
    }

    private static Refusal refusal(MalformedNotificationException e) {
        return switch (e.defect()) {
            case TOO_LARGE -> Refusal.TOO_LARGE;
            case NOT_JSON -> Refusal.UNREADABLE;
            case NOT_GMAILS -> Refusal.NOT_GMAILS;
        };
    }

    private void refuse(Exchange exchange, Refusal refusal, String why) {
        complain(why);
        if (refusal == Refusal.UNAUTHENTICATED) {
            HttpAnswer.give(exchange, refusal.status(), "WWW-Authenticate", "Bearer");
        } else {
            HttpAnswer.give(exchange, refusal.status());
        }
    }

    /** Says that a notification was passed over, as its mailbox is none of the feed's. */
    void complainOfUnknownMailbox() {
        complaints.raise(
                "Passed over a notification at " + place
                        + ": userId does not name its mailbox. Add the mailbox to userId, or end its watch by gmail:watch?operation=stop.");
    }

    /** The text is constant, so that what strangers send gives no more lines than there are texts. */
    private void complain(String why) {
        complaints.raise("Refused a notification at " + place + ": " + why + ".");
    }
}
