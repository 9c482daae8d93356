package io.github.camelgmail.component.message;

import java.util.Map;

/** A piece of an HTML document; comments, declarations and what is in scripts and style sheets are none. */
sealed interface HtmlToken {

    /**
     * Text between tags.
     *
     * @param source as it is written, with its character references
     */
    record Text(String source) implements HtmlToken {}

    /**
     * The beginning of an element.
     *
     * @param name in lower case
     * @param attributes names in lower case, values with their character references undone; of several with one name the
     *     first
     */
    record Start(String name, Map<String, String> attributes) implements HtmlToken {}

    /**
     * The end of an element.
     *
     * @param name in lower case
     */
    record End(String name) implements HtmlToken {}
}
