package io.github.camelgmail.component.producer.operation;

import com.google.api.services.gmail.model.WatchRequest;
import com.google.api.services.gmail.model.WatchResponse;
import io.github.camelgmail.component.GmailConstants;
import io.github.camelgmail.component.client.GmailMethod;
import java.time.Instant;
import java.util.List;

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
                    .stop()));

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

    /** Parameters win over the body, which may be of another step where they name the topic. */
    private static WatchRequest request(OperationCall call) {
        String topic = call.parameter(Parameter.WATCH_TOPIC);
        Object body = call.message().getBody();
        if (topic == null && (body == null || body.equals(""))) {
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
