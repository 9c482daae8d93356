/** What a received mail turns into, stated as tests. */
package io.github.camelgmail.component.consumer;
