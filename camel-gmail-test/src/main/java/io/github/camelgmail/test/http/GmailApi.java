package io.github.camelgmail.test.http;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.fault.IncomingCall;
import io.github.camelgmail.test.journal.RequestCounters;
import io.github.camelgmail.test.mailbox.GmailFailure;
import io.github.camelgmail.test.mailbox.Mailbox;
import io.github.camelgmail.test.oauth.Grant;
import io.github.camelgmail.test.quota.QuotaMeter;
import io.github.camelgmail.test.quota.Tariff;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Carries calls of Gmail methods out, whether they come alone, in a batch or as uploads. Safe for use by several threads. */
final class GmailApi {

    private static final System.Logger LOG = System.getLogger(GmailApi.class.getName());

    private final Map<GmailMethod, GmailMethodHandler> handlers;
    private final Gatekeeper gatekeeper;
    private final FaultStage faults;
    private final QuotaMeter quota;
    private final RequestCounters counters;

    GmailApi(
            Map<GmailMethod, GmailMethodHandler> handlers,
            Gatekeeper gatekeeper,
            FaultStage faults,
            QuotaMeter quota,
            RequestCounters counters) {
        this.handlers = Map.copyOf(handlers);
        this.gatekeeper = gatekeeper;
        this.faults = faults;
        this.quota = quota;
        this.counters = counters;
    }

    /** Answers a request with a JSON body or none. */
    WebResponse answer(WebRequest request, boolean inBatch) {
        try {
            Route route = Routes.find(request.verb(), request.path())
                    .orElseThrow(() -> ApiFailure.noSuchMethod(request.verb(), request.path()));
            return answer(route, request, null, inBatch);
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
    WebResponse answer(Route route, WebRequest request, byte @Nullable [] media, boolean inBatch) {
        counters.call(route.method().id());
        IncomingCall call = new IncomingCall(route.method().id(), request.path(), inBatch);
        return faults.answer(call, () -> carryOut(route, request, media));
    }

    /**
     * Checks a request that will be carried out later.
     *
     * @throws ApiFailure when the caller may not make it
     */
    void authorize(Route route, WebRequest request) {
        gatekeeper.open(route.userId(), gatekeeper.admit(route.method(), request));
    }

    private WebResponse carryOut(Route route, WebRequest request, byte @Nullable [] media) {
        try {
            return response(request.query(), resource(route, request, media));
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

    private @Nullable JsonObject resource(Route route, WebRequest request, byte @Nullable [] media) {
        GmailMethod method = route.method();
        Grant grant = gatekeeper.admit(method, request);
        Mailbox mailbox = gatekeeper.open(route.userId(), grant);
        charge(method, mailbox);
        GmailMethodHandler handler = handlers.get(method);
        if (handler == null) {
            throw ApiFailure.noSuchMethod(request.verb(), request.path());
        }
        JsonObject body = JsonText.read(request.body());
        return handler.handle(new GmailCall(method, mailbox, grant, route.variables(), request.query(), body, media));
    }

    private void charge(GmailMethod method, Mailbox mailbox) {
        int units = quota.tariff().map(method::units).orElse(0);
        if (!quota.charge(mailbox.address(), units)) {
            throw ApiFailure.quotaExceeded();
        }
        counters.quotaUnits(method.units(Tariff.OF_2026), method.units(Tariff.OF_2025));
    }

    private static WebResponse response(QueryParameters query, @Nullable JsonObject resource) {
        if (resource == null) {
            return WebResponse.empty(204);
        }
        boolean indented = query.first("prettyPrint").isEmpty() || query.isTrue("prettyPrint");
        JsonObject shown = query.first("fields")
                .map(fields -> FieldMask.parse(fields).select(resource))
                .orElse(resource);
        return WebResponse.json(200, shown, indented);
    }
}
