/** The quickstart: one route that saves attachments, labels and answers mail, and the embedded Gmail that feeds it. */
@NullMarked
package io.github.camelgmail.examples.quickstart;

import org.jspecify.annotations.NullMarked;
