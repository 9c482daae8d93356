/** What watches and their notifications are, stated as tests. */
package io.github.camelgmail.component.watch;
