package io.github.camelgmail.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the mailbox that a parameter of type {@link EmbeddedMailbox} is to be; one that is not there yet is created. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface MailboxOf {

    /** The address of the mailbox. */
    String value();
}
