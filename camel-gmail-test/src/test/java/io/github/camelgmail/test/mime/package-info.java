/** What the reading and rewriting of mail must do, sentence by sentence. */
@NullMarked
package io.github.camelgmail.test.mime;

import org.jspecify.annotations.NullMarked;
