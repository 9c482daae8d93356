package io.github.camelgmail.component.client;

import com.google.api.services.gmail.Gmail;
import com.google.api.services.gmail.GmailRequest;
import com.google.api.services.gmail.model.Message;
import java.io.IOException;

/** Builds the request that is made for each of many messages; safe to repeat. */
@FunctionalInterface
interface MessageCall {

    GmailRequest<Message> request(Gmail.Users users, String userId, String messageId) throws IOException;
}
