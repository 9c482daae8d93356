package io.github.camelgmail.component.producer.operation;

import com.google.api.services.gmail.model.WatchRequest;
import com.google.api.services.gmail.model.WatchResponse;
import io.github.camelgmail.component.GmailConstants;
import io.github.camelgmail.component.client.GmailMethod;
import io.github.camelgmail.component.watch.preflight.Preflight;
import io.github.camelgmail.component.watch.preflight.PreflightOptions;
import io.github.camelgmail.component.watch.preflight.WatchPreflight;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of {@code gmail:watch}. */
final class WatchOperations {

    static final List<OperationEntry> ENTRIES = List.of(
            OperationEntry.answering(
                            "watch",
                            GmailMethod.WATCH,
                            "`watchTopic`, `watchLabels`, `watchLabelFilter`, or a `WatchRequest` as body; labels by name or id",
                            "a `WatchResponse`; `CamelGmailWatchExpiration`",
                            WatchOperations::watch)
                    .checking(context -> LabelLookup.check(context, Parameter.WATCH_LABELS))
                    .checking(Choice.WATCH_LABEL_FILTER::check),
            OperationEntry.silent("stop", GmailMethod.STOP, "nothing", "the body stays", call -> call.client()
                    .watch()
                    .stop()),
            OperationEntry.answering(
                            "preflight",
                            GmailMethod.GET_PROFILE,
                            "`watchTopic`, or a `WatchRequest` as body; `notificationSubscription`,"
                                    + " `notificationEndpoint`, `notificationServiceAccount`, `notificationAudience`,"
                                    + " `tryWatch`",
                            "a `WatchPreflight`: whether notifications are set up, item by item with the cure",
                            WatchOperations::preflight)
                    .checking(context -> {
                        PreflightOptions unused = context.preflight().get();
                    }));

    private WatchOperations() {}

    private static WatchResponse watch(OperationCall call) {
        WatchRequest request = request(call);
        List<String> labels = TextList.of(request.getLabelIds());
        WatchResponse watch = call.labels()
                .with(labels, ids -> call.client().watch().watch(request.setLabelIds(ids.isEmpty() ? null : ids)));
        if (watch.getExpiration() != null) {
            call.message().setHeader(GmailConstants.WATCH_EXPIRATION, Instant.ofEpochMilli(watch.getExpiration()));
        }
        return watch;
    }

    private static WatchPreflight preflight(OperationCall call) {
        PreflightOptions options = call.context().preflight().get();
        return new Preflight(call.client(), options).look(topic(call), () -> {
            WatchResponse unused = watch(call);
        });
    }

    /** Whatever goes to watch can go to preflight before. */
    private static @Nullable String topic(OperationCall call) {
        String topic = call.parameter(Parameter.WATCH_TOPIC);
        return topic == null && !isEmpty(call.message().getBody())
                ? call.resource(WatchRequest.class).getTopicName()
                : topic;
    }

    private static boolean isEmpty(@Nullable Object body) {
        return body == null || body.equals("");
    }

    /** Parameters win over the body, which may be of another step where they name the topic. */
    private static WatchRequest request(OperationCall call) {
        String topic = call.parameter(Parameter.WATCH_TOPIC);
        Object body = call.message().getBody();
        if (topic == null && isEmpty(body)) {
            topic = call.required(Parameter.WATCH_TOPIC);
        }
        boolean inBody = topic == null || body instanceof WatchRequest;
        WatchRequest request = inBody ? ResourceInput.copy(call.resource(WatchRequest.class)) : new WatchRequest();
        List<String> labels = call.words(Parameter.WATCH_LABELS);
        String filter = Choice.WATCH_LABEL_FILTER.in(call);
        if (topic != null) {
            request.setTopicName(topic);
        }
        if (!labels.isEmpty()) {
            request.setLabelIds(labels);
        }
        if (filter != null) {
            request.setLabelFilterBehavior(filter);
        }
        return request;
    }
}
