/** Who may open which mailbox: access tokens, refresh tokens, service accounts, and the token endpoint that issues them. */
@NullMarked
package io.github.camelgmail.test.oauth;

import org.jspecify.annotations.NullMarked;
