/** Type converters from {@link io.github.camelgmail.component.message.GmailMessage} to what routes ask for. */
@NullMarked
package io.github.camelgmail.component.convert;

import org.jspecify.annotations.NullMarked;
