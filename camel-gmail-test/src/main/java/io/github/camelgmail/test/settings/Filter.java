package io.github.camelgmail.test.settings;

/**
 * A filter (Gmail's {@code Filter}).
 *
 * @param id the id that the server gave it
 * @param criteria which mail it is for
 * @param action what it does
 */
public record Filter(String id, FilterCriteria criteria, FilterAction action) {}
