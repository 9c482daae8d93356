package io.github.camelgmail.test.http.admin;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.camelgmail.test.fault.FaultRule;
import io.github.camelgmail.test.fault.FaultStatus;
import io.github.camelgmail.test.fault.Faults;
import io.github.camelgmail.test.http.AdminAnswer;
import io.github.camelgmail.test.http.AdminRequest;
import io.github.camelgmail.test.http.AdminResource;
import io.github.camelgmail.test.http.ApiFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The faults: listed with what they have done, added one or several at a time, withdrawn one or all. */
final class FaultsResource implements AdminResource {

    private final Faults faults;

    FaultsResource(Faults faults) {
        this.faults = faults;
    }

    @Override
    public String name() {
        return "faults";
    }

    @Override
    public List<String> pages() {
        return List.of(
                "GET /__admin/faults",
                "POST /__admin/faults",
                "DELETE /__admin/faults",
                "GET /__admin/faults/{id}",
                "DELETE /__admin/faults/{id}");
    }

    @Override
    public Optional<AdminAnswer> answer(AdminRequest request) {
        if (request.is("GET")) {
            return Optional.of(AdminAnswer.ok(list(faults.rules())));
        }
        if (request.is("POST")) {
            return Optional.of(add(new Form(request.json(), "")));
        }
        if (request.is("DELETE")) {
            faults.clear();
            return Optional.of(AdminAnswer.done());
        }
        if (request.is("GET", 1)) {
            return Optional.of(
                    AdminAnswer.ok(FaultWriter.status(find(request.rest().get(0)))));
        }
        if (request.is("DELETE", 1)) {
            boolean unused = faults.remove(find(request.rest().get(0)).id());
            return Optional.of(AdminAnswer.done());
        }
        return Optional.empty();
    }

    /** Adds all rules or, when one of them cannot be used, none. */
    private AdminAnswer add(Form form) {
        Optional<List<Form>> several = form.forms("rules");
        List<FaultRule> rules = several.isPresent()
                ? several.get().stream().map(FaultReader::rule).toList()
                : List.of(FaultReader.rule(form));
        if (several.isPresent()) {
            form.requireNoMore();
        }
        rules.forEach(faults::check);
        List<Long> ids = new ArrayList<>();
        rules.forEach(rule -> ids.add(faults.add(rule)));
        Set<Long> added = Set.copyOf(ids);
        List<FaultStatus> shown = faults.rules().stream()
                .filter(status -> added.contains(status.id()))
                .collect(Collectors.toList());
        return new AdminAnswer(201, list(shown));
    }

    private FaultStatus find(String id) {
        return faults.rules().stream()
                .filter(status -> String.valueOf(status.id()).equals(id))
                .findFirst()
                .orElseThrow(() -> ApiFailure.of(404, "NOT_FOUND", "notFound", "There is no fault " + id));
    }

    private JsonObject list(List<FaultStatus> rules) {
        JsonArray items = new JsonArray();
        rules.forEach(status -> items.add(FaultWriter.status(status)));
        JsonObject body = new JsonObject();
        body.addProperty("seed", String.valueOf(faults.seed()));
        body.addProperty("allHappened", faults.allHappened());
        body.add("faults", items);
        return body;
    }
}
