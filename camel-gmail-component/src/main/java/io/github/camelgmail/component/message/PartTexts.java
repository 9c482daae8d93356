package io.github.camelgmail.component.message;

import com.google.api.services.gmail.model.MessagePart;
import org.jspecify.annotations.Nullable;

/** Gives the texts of a payload, which need not be in it. Safe for use by several threads. */
@FunctionalInterface
interface PartTexts {

    /** The decoded text of a leaf; null when it has none. */
    @Nullable
    String of(MessagePart leaf);

    /** The text that Gmail has put into the leaf itself. */
    static @Nullable String inPlace(MessagePart leaf) {
        String data = leaf.getBody() == null ? null : leaf.getBody().getData();
        return data == null ? null : Base64Url.decodeText(data);
    }
}
