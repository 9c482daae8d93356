package io.github.camelgmail.bench.report;

/** Whether a figure is what was promised. */
public enum Verdict {
    /** It is. */
    MET("yes"),
    /** It is not. */
    MISSED("**no**"),
    /** Nothing was promised, or this run could not tell. */
    OPEN("");

    private final String word;

    Verdict(String word) {
        this.word = word;
    }

    /** Met or missed. */
    public static Verdict of(boolean met) {
        return met ? MET : MISSED;
    }

    String word() {
        return word;
    }
}
