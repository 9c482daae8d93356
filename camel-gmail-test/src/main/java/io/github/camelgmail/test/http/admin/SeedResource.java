package io.github.camelgmail.test.http.admin;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.fault.Faults;
import io.github.camelgmail.test.http.AdminAnswer;
import io.github.camelgmail.test.http.AdminRequest;
import io.github.camelgmail.test.http.AdminResource;
import java.util.List;
import java.util.Optional;

/** The seed of all random choices: shown, and set for the faults that are added from then on. */
final class SeedResource implements AdminResource {

    private final Faults faults;

    SeedResource(Faults faults) {
        this.faults = faults;
    }

    @Override
    public String name() {
        return "seed";
    }

    @Override
    public List<String> pages() {
        return List.of("GET /__admin/seed", "PUT /__admin/seed");
    }

    @Override
    public Optional<AdminAnswer> answer(AdminRequest request) {
        if (request.is("PUT")) {
            Form form = new Form(request.json(), "");
            String seed =
                    form.text("seed").orElseThrow(() -> form.missing("seed", "a whole number, written as a text"));
            form.requireNoMore();
            faults.seed(number(seed, form));
        } else if (!request.is("GET")) {
            return Optional.empty();
        }
        JsonObject body = new JsonObject();
        body.addProperty("seed", String.valueOf(faults.seed()));
        return Optional.of(AdminAnswer.ok(body));
    }

    /** Reads a text, for a JSON number has not room for 64 bits in every language. */
    private static long number(String text, Form form) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw form.wrong("seed", "a whole number, written as a text");
        }
    }
}
