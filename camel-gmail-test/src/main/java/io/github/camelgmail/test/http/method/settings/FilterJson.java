package io.github.camelgmail.test.http.method.settings;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.method.JsonFields;
import io.github.camelgmail.test.settings.Filter;
import io.github.camelgmail.test.settings.FilterAction;
import io.github.camelgmail.test.settings.FilterCriteria;
import io.github.camelgmail.test.settings.FilterCriteria.SizeComparison;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code Filter} as JSON. */
final class FilterJson {

    private FilterJson() {}

    static JsonObject write(Filter filter) {
        JsonObject json = new JsonObject();
        json.addProperty("id", filter.id());
        json.add("criteria", write(filter.criteria()));
        json.add("action", write(filter.action()));
        return json;
    }

    static FilterCriteria criteria(JsonObject filter) {
        JsonObject json = Objects.requireNonNullElseGet(JsonFields.object(filter, "criteria"), JsonObject::new);
        return new FilterCriteria(
                JsonFields.text(json, "from"),
                JsonFields.text(json, "to"),
                JsonFields.text(json, "subject"),
                JsonFields.text(json, "query"),
                JsonFields.text(json, "negatedQuery"),
                JsonFields.isTrue(json, "hasAttachment"),
                JsonFields.isTrue(json, "excludeChats"),
                JsonFields.int32(json, "size"),
                EnumJson.read(json, "sizeComparison", SizeComparison.class));
    }

    static FilterAction action(JsonObject filter) {
        JsonObject json = Objects.requireNonNullElseGet(JsonFields.object(filter, "action"), JsonObject::new);
        return new FilterAction(
                JsonFields.texts(json, "addLabelIds"),
                JsonFields.texts(json, "removeLabelIds"),
                JsonFields.text(json, "forward"));
    }

    private static JsonObject write(FilterCriteria criteria) {
        JsonObject json = new JsonObject();
        addText(json, "from", criteria.from());
        addText(json, "to", criteria.to());
        addText(json, "subject", criteria.subject());
        addText(json, "query", criteria.query());
        addText(json, "negatedQuery", criteria.negatedQuery());
        addTruth(json, "hasAttachment", criteria.hasAttachment());
        addTruth(json, "excludeChats", criteria.excludeChats());
        if (criteria.size() != null && criteria.sizeComparison() != null) {
            json.addProperty("size", criteria.size());
            json.addProperty("sizeComparison", EnumJson.write(criteria.sizeComparison()));
        }
        return json;
    }

    private static JsonObject write(FilterAction action) {
        JsonObject json = new JsonObject();
        addIds(json, "addLabelIds", action.addLabelIds());
        addIds(json, "removeLabelIds", action.removeLabelIds());
        addText(json, "forward", action.forward());
        return json;
    }

    private static void addText(JsonObject json, String name, @Nullable String text) {
        if (text != null) {
            json.addProperty(name, text);
        }
    }

    private static void addTruth(JsonObject json, String name, boolean truth) {
        if (truth) {
            json.addProperty(name, true);
        }
    }

    private static void addIds(JsonObject json, String name, Collection<String> ids) {
        if (!ids.isEmpty()) {
            json.add(name, JsonFields.array(ids));
        }
    }
}
