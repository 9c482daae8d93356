/** What may be spent at Gmail: units a minute for each mailbox and for the project, and who goes first. */
@NullMarked
package io.github.camelgmail.component.client.quota;

import org.jspecify.annotations.NullMarked;
