package io.github.camelgmail.component.watch.preflight;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was looked at.
 *
 * @param what    its name, the same in all versions, such as {@code topic}
 * @param outcome how it is
 * @param detail  what was seen
 * @param cure    what to do: mostly a command, with the user's own names; null where there is nothing to do
 */
public record PreflightItem(
        String what,
        PreflightOutcome outcome,
        String detail,
        @Nullable String cure) {

    static PreflightItem ok(String what, String detail) {
        return new PreflightItem(what, PreflightOutcome.ok, detail, null);
    }

    static PreflightItem failed(String what, String detail, String cure) {
        return new PreflightItem(what, PreflightOutcome.failed, detail, cure);
    }

    static PreflightItem unknown(String what, String detail, String cure) {
        return new PreflightItem(what, PreflightOutcome.unknown, detail, cure);
    }

    /** Returns the same with something that may be done, though nothing need be. */
    PreflightItem advising(String advice) {
        return new PreflightItem(what, outcome, detail, advice);
    }

    /** Returns it as JSON has it. */
    Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("what", what);
        map.put("outcome", outcome.name());
        map.put("detail", detail);
        if (cure != null) {
            map.put("cure", cure);
        }
        return map;
    }

    @Override
    public String toString() {
        return "[" + outcome + "] " + what + ": " + detail + (cure == null ? "" : "\n    cure: " + cure);
    }
}
