package io.github.camelgmail.component;

import io.github.camelgmail.test.EmbeddedGmail;
import io.github.camelgmail.test.fault.Fault;
import io.github.camelgmail.test.fault.FaultRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What goes wrong with the requests of one mail: a few kinds of faults, each on one kind of request and so and so often.
 *
 * @param rules the rules
 */
record SendFaults(List<FaultRule> rules) {

    private static final int MOST_RULES = 6;

    private static final List<String> METHODS = List.of(
            "messages.send",
            "drafts.create",
            "drafts.send",
            "drafts.get",
            "drafts.list",
            "messages.list",
            "messages.get",
            "upload",
            "batch",
            "*");

    private static final List<Fault> FAULTS = List.of(
            Fault.droppedConnection(),
            Fault.droppedConnection().afterTheEffect(),
            Fault.unavailable(),
            Fault.unavailable().afterTheEffect(),
            Fault.backendError().afterTheEffect(),
            Fault.bodyCutAfter(0),
            Fault.bodyCutAt(0.5),
            Fault.rawAnswer(502, "text/html", "<html>Bad Gateway</html>"),
            Fault.tooManyRequests());

    /** Puts other faults into the server for each seed. */
    static SendFaults drawnBy(long seed, EmbeddedGmail gmail) {
        Random random = new Random(seed);
        gmail.faults().seed(seed);
        SendFaults faults = new SendFaults(rules(random));
        faults.rules().forEach(gmail.faults()::add);
        return faults;
    }

    private static List<FaultRule> rules(Random random) {
        List<FaultRule> rules = new ArrayList<>();
        for (int i = 1 + random.nextInt(MOST_RULES); i > 0; i--) {
            String method = METHODS.get(random.nextInt(METHODS.size()));
            Fault fault = FAULTS.get(random.nextInt(FAULTS.size()));
            FaultRule rule = fault.on(method);
            rules.add(random.nextBoolean() ? rule.times(1 + random.nextInt(8)) : rule.withProbability(0.5));
        }
        return rules;
    }
}
