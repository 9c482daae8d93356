package io.github.camelgmail.test.http.admin;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.AdminAnswer;
import io.github.camelgmail.test.http.AdminRequest;
import io.github.camelgmail.test.http.AdminResource;
import io.github.camelgmail.test.journal.Expectation;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Which methods are expected: shown with what was called besides, set, and taken back. */
final class ExpectationResource implements AdminResource {

    private final Expectation expectation;

    ExpectationResource(Expectation expectation) {
        this.expectation = expectation;
    }

    @Override
    public String name() {
        return "expectation";
    }

    @Override
    public List<String> pages() {
        return List.of("GET /__admin/expectation", "PUT /__admin/expectation", "DELETE /__admin/expectation");
    }

    @Override
    public Optional<AdminAnswer> answer(AdminRequest request) {
        if (request.is("DELETE")) {
            expectation.everything();
            return Optional.of(AdminAnswer.done());
        }
        if (request.is("PUT")) {
            Form form = new Form(request.json(), "");
            List<String> only = form.list("only").orElseThrow(() -> form.missing("only", "a list of methods"));
            form.requireNoMore();
            expectation.only(only);
        } else if (!request.is("GET")) {
            return Optional.empty();
        }
        JsonObject body = new JsonObject();
        body.addProperty("strict", expectation.isStrict());
        body.add("only", array(expectation.expected()));
        body.add("unexpected", array(expectation.unexpected()));
        return Optional.of(AdminAnswer.ok(body));
    }

    private static JsonArray array(Collection<String> texts) {
        JsonArray array = new JsonArray();
        texts.forEach(array::add);
        return array;
    }
}
