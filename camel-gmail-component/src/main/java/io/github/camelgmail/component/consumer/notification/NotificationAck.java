package io.github.camelgmail.component.consumer.notification;

/** When a notification is acknowledged. */
public enum NotificationAck {
    /** Once the scan that it asked for has delivered what was found; a scan that fails lets the notification come again. */
    afterDelivery,
    /** At once. */
    onReceipt
}
