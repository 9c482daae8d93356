/** Which notifications are let in, stated as tests. */
package io.github.camelgmail.component.consumer.notification;
