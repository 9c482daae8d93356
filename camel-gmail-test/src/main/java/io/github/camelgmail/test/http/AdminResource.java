package io.github.camelgmail.test.http;

import java.util.List;
import java.util.Optional;

/** One kind of thing that can be seen and changed under {@code /__admin/}. Safe for use by several threads. */
public interface AdminResource {

    /** The first segment of its paths, such as {@code faults}; empty for {@code /__admin/} itself. */
    String name();

    /** What it answers, such as {@code GET /__admin/faults}, for those who asked for something else. */
    List<String> pages();

    /**
     * Answers a request.
     *
     * @return empty when there is no such page
     * @throws ApiFailure when the request cannot be followed
     * @throws IllegalArgumentException when a value in it is out of range; its text is shown
     */
    Optional<AdminAnswer> answer(AdminRequest request);
}
