package io.github.camelgmail.component.consumer;

/** Has a notification come again, as its mailbox was not scanned to the end. It is no fault, and tells where it comes from in words. */
final class NotScannedException extends RuntimeException {

    NotScannedException(String why) {
        super(why, null, false, false);
    }
}
