/** Mail itself: reading what Gmail delivers, writing what Gmail sends; the only room that knows Jakarta Mail. */
@NullMarked
package io.github.camelgmail.component.message;

import org.jspecify.annotations.NullMarked;
