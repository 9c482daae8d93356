package io.github.camelgmail.test.quota;

/** Gmail's quota references: what they charge, and what they allow. */
public enum Tariff {
    /** Projects created from May 2026 on. */
    OF_2026(6_000),
    /** Projects that were in use before. */
    OF_2025(15_000);

    /** The units that a project may spend in one minute, under both. */
    public static final long UNITS_PER_PROJECT_MINUTE = 1_200_000;

    private final int unitsPerMinute;

    Tariff(int unitsPerMinute) {
        this.unitsPerMinute = unitsPerMinute;
    }

    /** The units that a user may spend in one minute. */
    public int unitsPerMinute() {
        return unitsPerMinute;
    }
}
