package io.github.camelgmail.test.mime;

/** Where the bytes of {@link Octets} are. Immutable; safe for use by several threads. */
sealed interface OctetSource permits HeapOctets, SpooledFile {

    byte at(int index);

    /** Copies a stretch that lies within the source. */
    void copy(int from, byte[] target, int offset, int length);
}
