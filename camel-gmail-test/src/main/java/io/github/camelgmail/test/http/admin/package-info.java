/** What can be seen and changed under {@code /__admin/}: one class a resource. */
@NullMarked
package io.github.camelgmail.test.http.admin;

import org.jspecify.annotations.NullMarked;
