package io.github.camelgmail.test.http;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Lets some bytes through and then fails, so that the connection closes within the body. */
final class CutOffStream extends FilterOutputStream {

    private long left;

    CutOffStream(OutputStream out, long kept) {
        super(out);
        this.left = kept;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int passing = (int) Math.min(left, length);
        out.write(bytes, offset, passing);
        left -= passing;
        if (passing < length || left == 0) {
            out.flush();
            throw new IOException("a staged fault cut the body off");
        }
    }
}
