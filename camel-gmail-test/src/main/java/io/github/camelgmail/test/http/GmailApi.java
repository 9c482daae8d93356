package io.github.camelgmail.test.http;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.fault.IncomingCall;
import io.github.camelgmail.test.journal.Expectation;
import io.github.camelgmail.test.journal.RequestCounters;
import io.github.camelgmail.test.mailbox.GmailFailure;
import io.github.camelgmail.test.mailbox.Mailbox;
import io.github.camelgmail.test.mime.Octets;
import io.github.camelgmail.test.oauth.Grant;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Carries calls of Gmail methods out, whether they come alone, in a batch or as uploads. Safe for use by several threads. */
final class GmailApi {

    private static final System.Logger LOG = System.getLogger(GmailApi.class.getName());

    private final Map<GmailMethod, GmailMethodHandler> handlers;
    private final Gatekeeper gatekeeper;
    private final FaultStage faults;
    private final QuotaGate quota;
    private final RequestCounters counters;
    private final Expectation expectation;
    private final Deliveries deliveries;

    GmailApi(
            Map<GmailMethod, GmailMethodHandler> handlers,
            Gatekeeper gatekeeper,
            FaultStage faults,
            QuotaGate quota,
            RequestCounters counters,
            Expectation expectation,
            Deliveries deliveries) {
        this.handlers = Map.copyOf(handlers);
        this.gatekeeper = gatekeeper;
        this.faults = faults;
        this.quota = quota;
        this.counters = counters;
        this.expectation = expectation;
        this.deliveries = deliveries;
    }

    /** Answers a request with a JSON body or none. */
    WebResponse answer(WebRequest request) {
        try {
            Route route = Routes.find(request.verb(), request.path())
                    .orElseThrow(() -> ApiFailure.noSuchMethod(request.verb(), request.path()));
            return answer(route, request, null);
        } catch (ApiFailure failure) {
            return WebResponse.of(failure);
        }
    }

    /**
     * Answers a request whose route is known.
     *
     * @param request its body is JSON, or empty
     * @param media the uploaded message, null when the request is no upload
     */
    WebResponse answer(Route route, WebRequest request, @Nullable Octets media) {
        return answer(route, request, media, outcome -> {});
    }

    /**
     * Answers a request whose outcome matters beyond its answer, for faults can put another answer in its place, or none.
     *
     * @param outcome hears what a call that was carried out led to; of no other
     */
    WebResponse answer(Route route, WebRequest request, @Nullable Octets media, Consumer<WebResponse> outcome) {
        String method = route.method().id();
        counters.call(method);
        Delivery delivery = deliveries.current();
        String mailbox = gatekeeper.callerOf(request);
        delivery.isCallOf(method, mailbox);
        if (!expectation.admits(method, request.toString())) {
            return WebResponse.of(unexpected(method));
        }
        IncomingCall call = new IncomingCall(method, request.path(), mailbox, delivery.part());
        return faults.answer(call, request, () -> {
            WebResponse real = carryOut(route, request, media);
            outcome.accept(real);
            return real;
        });
    }

    /**
     * Checks a request that will be carried out later.
     *
     * @throws ApiFailure when the caller may not make it
     */
    void authorize(Route route, WebRequest request) {
        gatekeeper.open(route.userId(), gatekeeper.admit(route.method(), request));
    }

    /** The address of the caller's mailbox; empty when its token is not valid. */
    String callerOf(WebRequest request) {
        return gatekeeper.callerOf(request);
    }

    private WebResponse carryOut(Route route, WebRequest request, @Nullable Octets media) {
        try {
            SharedParameters shared = SharedParameters.read(request.query());
            return shared.write(resource(route, request, media));
        } catch (ApiFailure failure) {
            return WebResponse.of(failure);
        } catch (GmailFailure failure) {
            return WebResponse.of(ApiFailure.of(failure));
        } catch (RuntimeException | StackOverflowError e) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "The embedded Gmail failed to answer " + route.method().id(),
                    e);
            return WebResponse.of(ApiFailure.internal());
        }
    }

    private @Nullable JsonObject resource(Route route, WebRequest request, @Nullable Octets media) {
        GmailMethod method = route.method();
        Grant grant = gatekeeper.admit(method, request);
        Mailbox mailbox = gatekeeper.open(route.userId(), grant);
        MethodParameters.check(method, request.query());
        GmailMethodHandler handler = handlers.get(method);
        if (handler == null) {
            throw ApiFailure.noSuchMethod(request.verb(), request.path());
        }
        return quota.pass(method, mailbox, () -> {
            JsonObject body = JsonText.read(request.content());
            RequestBodies.check(method, body);
            return handler.handle(
                    new GmailCall(method, mailbox, grant, route.variables(), request.query(), body, media));
        });
    }

    private ApiFailure unexpected(String method) {
        return ApiFailure.of(
                400,
                "FAILED_PRECONDITION",
                "unexpectedRequest",
                "Unexpected request: " + method + ". The test expects only " + expectation.expected());
    }
}
