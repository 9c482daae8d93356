package io.github.camelgmail.component.producer.operation;

import com.google.api.services.gmail.model.Label;
import io.github.camelgmail.component.GmailConstants;
import io.github.camelgmail.component.client.ResourceJson;
import io.github.camelgmail.component.message.GmailMessage;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The label that an exchange is about, or that is to be made.
 *
 * @param parameter the name or id in the header {@code CamelGmailLabel} or the option
 * @param resource  the body where it is a label, a map, or the JSON of one
 * @param text      the body where it is another text, such as a name
 */
record LabelInput(
        @Nullable String parameter,
        @Nullable Label resource,
        @Nullable String text) {

    static LabelInput of(OperationCall call) {
        String parameter = call.parameter(Parameter.LABEL);
        Object body = call.message().getBody();
        if (body instanceof Map<?, ?>) {
            return new LabelInput(parameter, call.resource(Label.class), null);
        }
        String text = body == null || body instanceof GmailMessage
                ? null
                : call.message().getBody(String.class);
        return text != null && text.stripLeading().startsWith("{")
                ? new LabelInput(parameter, ResourceJson.read(text, Label.class), null)
                : new LabelInput(parameter, null, text);
    }

    /**
     * Returns the name or id of a label that exists, or is to exist: of the parameter, else of the body.
     *
     * @throws IllegalArgumentException if the exchange names none
     */
    String nameOrId() {
        return Stream.of(parameter, inBody())
                .flatMap(Stream::ofNullable)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The exchange names no label. Set the header "
                        + GmailConstants.LABEL + ", the option label or the body to a label's name or id."));
    }

    private @Nullable String inBody() {
        if (resource == null) {
            return text;
        }
        return resource.getId() == null ? resource.getName() : resource.getId();
    }

    /**
     * Returns what a label is to be.
     *
     * @throws IllegalArgumentException if the body is no label
     */
    Label content() {
        if (resource == null) {
            throw new IllegalArgumentException("The body is no Label. Give the client's " + Label.class.getName()
                    + ", a Map of its fields or their JSON.");
        }
        return resource;
    }

    /** Returns the label to create: that of the body, else one of the name that the exchange gives. */
    Label created() {
        return resource == null ? new Label().setName(nameOrId()) : resource;
    }
}
