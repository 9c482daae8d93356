/** What mail does on its way in and on its way out, stated as tests. */
package io.github.camelgmail.component.message;
