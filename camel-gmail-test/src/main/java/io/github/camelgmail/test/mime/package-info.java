/** Internet mail as Gmail sees it: RFC 5322 bytes parsed into the part tree that the Gmail API shows. */
@NullMarked
package io.github.camelgmail.test.mime;

import org.jspecify.annotations.NullMarked;
