/** What the owner of a mailbox sets, and what that does to mail: filters, forwarding, the vacation answer, aliases and keys. */
@NullMarked
package io.github.camelgmail.test.settings;

import org.jspecify.annotations.NullMarked;
