package io.github.camelgmail.component.client;

import com.google.api.services.gmail.model.Message;
import org.jspecify.annotations.Nullable;

/**
 * A message that was read in RFC 5322 form.
 *
 * @param model what Gmail answered; of a large message without its {@code raw}
 * @param bytes took the decoded bytes of a large message, which are all written; null where {@code model} has them
 */
public record RawMessage<S>(Message model, @Nullable S bytes) {}
