package io.github.camelgmail.test.mime;

/**
 * Bytes in the heap.
 *
 * @param array never modified
 */
record HeapOctets(byte[] array) implements OctetSource {

    @Override
    public byte at(int index) {
        return array[index];
    }

    @Override
    public void copy(int from, byte[] target, int offset, int length) {
        System.arraycopy(array, from, target, offset, length);
    }
}
