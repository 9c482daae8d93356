package io.github.camelgmail.test.mailbox;

import org.jspecify.annotations.Nullable;

/**
 * A label. System labels have their name as id, user labels {@code Label_} and a number.
 *
 * @param id the id that never changes
 * @param name the name as Gmail shows it
 * @param type who made it
 * @param labelListVisibility null where Gmail gives none (most system labels)
 * @param messageListVisibility null where Gmail gives none
 * @param color null when none was chosen
 */
public record Label(
        String id,
        String name,
        LabelType type,
        @Nullable LabelListVisibility labelListVisibility,
        @Nullable MessageListVisibility messageListVisibility,
        @Nullable LabelColor color) {}
