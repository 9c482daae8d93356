package io.github.camelgmail.test.http.method;

import com.google.gson.JsonObject;
import java.util.List;

/**
 * Which labels a request puts on and takes off.
 *
 * @param added {@code addLabelIds}
 * @param removed {@code removeLabelIds}
 */
record LabelChange(List<String> added, List<String> removed) {

    static LabelChange read(JsonObject body) {
        return new LabelChange(JsonFields.texts(body, "addLabelIds"), JsonFields.texts(body, "removeLabelIds"));
    }
}
