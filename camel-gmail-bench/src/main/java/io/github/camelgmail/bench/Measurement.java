package io.github.camelgmail.bench;

/** One way to measure something. */
@FunctionalInterface
interface Measurement {

    /** Measures once. */
    double measure() throws Exception;
}
