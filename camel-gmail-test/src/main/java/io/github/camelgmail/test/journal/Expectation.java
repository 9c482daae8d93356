package io.github.camelgmail.test.journal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which Gmail methods a test expects to be called, and what was called besides. Until methods are named, everything is expected. Batches,
 * uploads and requests for tokens are judged by the methods that they carry. Safe for use by several threads.
 */
public final class Expectation {

    private static final int MOST_REMEMBERED = 100;

    private final Set<String> known;
    private final Object lock = new Object();
    private List<String> expected = List.of();
    private boolean strict;
    private final List<String> unexpected = new ArrayList<>();
    private long unexpectedCalls;

    /**
     * Expects everything.
     *
     * @param known the methods that there are
     */
    public Expectation(Set<String> known) {
        this.known = Set.copyOf(known);
    }

    /**
     * Expects these methods and no other, until {@link #everything()}.
     *
     * @param methods such as {@code messages.get}, or patterns such as {@code messages.*}; none at all expects no call
     * @throws IllegalArgumentException when one of them is no method of Gmail and matches none
     */
    public void only(Collection<String> methods) {
        for (String method : methods) {
            if (known.stream().noneMatch(name -> matches(method, name))) {
                throw new IllegalArgumentException("no such method: " + method
                        + "; give one such as messages.get, or a pattern such as messages.*");
            }
        }
        synchronized (lock) {
            expected = List.copyOf(methods);
            strict = true;
            unexpected.clear();
            unexpectedCalls = 0;
        }
    }

    /** Expects everything again, and forgets what was not expected. */
    public void everything() {
        synchronized (lock) {
            expected = List.of();
            strict = false;
            unexpected.clear();
            unexpectedCalls = 0;
        }
    }

    /** Whether only named methods are expected. */
    public boolean isStrict() {
        synchronized (lock) {
            return strict;
        }
    }

    /** The methods and patterns that are expected, where not everything is. */
    public List<String> expected() {
        synchronized (lock) {
            return expected;
        }
    }

    /**
     * Judges a call, and remembers it when it is not expected.
     *
     * @param method the method, or {@code unknown}
     * @param description verb and path
     * @return whether the call may go on
     */
    public boolean admits(String method, String description) {
        synchronized (lock) {
            if (!strict || expected.stream().anyMatch(pattern -> matches(pattern, method))) {
                return true;
            }
            unexpectedCalls++;
            if (unexpected.size() < MOST_REMEMBERED) {
                unexpected.add(method + " (" + description + ")");
            }
            return false;
        }
    }

    /** The calls that were not expected, as "method (verb path)", oldest first, the first hundred of them. */
    public List<String> unexpected() {
        synchronized (lock) {
            return List.copyOf(unexpected);
        }
    }

    /**
     * Checks that nothing unexpected was called.
     *
     * @throws AssertionError when something was; its text lists the calls
     */
    public void verify() {
        synchronized (lock) {
            if (unexpectedCalls == 0) {
                return;
            }
            String calls = unexpected.stream().map(call -> "\n  " + call).collect(Collectors.joining());
            long more = unexpectedCalls - unexpected.size();
            throw new AssertionError(unexpectedCalls + " unexpected request" + (unexpectedCalls == 1 ? "" : "s")
                    + " to the embedded Gmail, which expected only " + expected + ":" + calls
                    + (more == 0 ? "" : "\n  and " + more + " more"));
        }
    }

    private static boolean matches(String pattern, String method) {
        return pattern.equals(method)
                || (pattern.indexOf('*') >= 0
                        && Pattern.matches(Pattern.quote(pattern).replace("*", "\\E.*\\Q"), method));
    }
}
