package io.github.camelgmail.component;

import io.github.camelgmail.test.settings.AccountSettings;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** Other operations of {@code gmail:settings}, which bring an account to where the operation under test begins. */
final class SettingsCalls {

    private final OperationRun run;

    private SettingsCalls(OperationRun run) {
        this.run = run;
    }

    static SettingsCalls of(OperationRun run) {
        return new SettingsCalls(run);
    }

    /** Alice's settings, as the embedded Gmail has them. */
    static AccountSettings own(OperationRun run) {
        return run.gmail().settings(GmailRoutes.ALICE);
    }

    /** Calls the operation under test, which must answer with a list. */
    static List<?> listed(OperationRun run) {
        return run.answer(List.class);
    }

    /** Calls an operation that takes nothing but its body, and returns the answer. */
    Object answer(String operation, @Nullable Object body) {
        return answer(operation, body, Map.of());
    }

    /** Calls an operation, and returns the answer. */
    Object answer(String operation, @Nullable Object body, Map<String, Object> headers) {
        Exchange exchange = run.routes()
                .context()
                .createProducerTemplate()
                .request("gmail:settings?operation=" + operation, in -> {
                    in.getMessage().setBody(body);
                    headers.forEach(in.getMessage()::setHeader);
                });
        if (exchange.getException() != null) {
            throw new AssertionError(operation + " was to succeed", exchange.getException());
        }
        return exchange.getMessage().getBody();
    }
}
