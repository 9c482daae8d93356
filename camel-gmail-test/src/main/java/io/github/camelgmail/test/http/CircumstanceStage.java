package io.github.camelgmail.test.http;

import io.github.camelgmail.test.clock.ServerClock;
import io.github.camelgmail.test.fault.Circumstance;
import io.github.camelgmail.test.fault.ClockJump;
import io.github.camelgmail.test.fault.ExpiredHistory;
import io.github.camelgmail.test.fault.IncomingCall;
import io.github.camelgmail.test.fault.Latency;
import io.github.camelgmail.test.fault.RevokedToken;
import io.github.camelgmail.test.mailbox.PostOffice;
import io.github.camelgmail.test.oauth.AuthorizationServer;
import java.time.Duration;

/** Changes what calls meet: the history, the caller's tokens, the clock, the time that an answer takes. */
final class CircumstanceStage {

    private final ServerClock clock;
    private final PostOffice postOffice;
    private final AuthorizationServer authorizationServer;
    private final Deliveries deliveries;

    CircumstanceStage(
            ServerClock clock, PostOffice postOffice, AuthorizationServer authorizationServer, Deliveries deliveries) {
        this.clock = clock;
        this.postOffice = postOffice;
        this.authorizationServer = authorizationServer;
        this.deliveries = deliveries;
    }

    /** Lets a circumstance come about; the history and the tokens are those of the caller, where it is known. */
    void arrange(Circumstance circumstance, Duration delay, IncomingCall call, WebRequest request) {
        if (circumstance instanceof Latency) {
            deliveries.current().holdBack(delay);
        } else if (circumstance instanceof ExpiredHistory) {
            postOffice.find(call.mailbox()).ifPresent(mailbox -> mailbox.history()
                    .expire());
        } else if (circumstance instanceof ClockJump jump) {
            clock.advance(jump.step());
        } else if (circumstance instanceof RevokedToken revoked) {
            revoke(revoked, call, request);
        }
    }

    private void revoke(RevokedToken revoked, IncomingCall call, WebRequest request) {
        Gatekeeper.token(request).ifPresent(authorizationServer.accessTokens()::revoke);
        if (revoked.refreshTokensToo()) {
            authorizationServer.refreshTokens().revokeAllOf(call.mailbox());
        }
    }
}
