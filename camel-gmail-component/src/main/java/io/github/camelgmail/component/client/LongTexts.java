package io.github.camelgmail.component.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON (RFC 8259) with its long strings cut off, so that whoever parses it cannot fill the heap with them. A string
 * that is cut goes elsewhere, all of it, decoded.
 */
final class LongTexts extends InputStream {

    /** What a parser reads ahead must not have a cut string in it, or nobody knows which one was cut. */
    static final int SHORTEST_CUT = 16 * 1024;

    private static final int BLOCK = 8192;

    /** Opens what takes a string that is cut; it is closed at the end of the string. */
    @FunctionalInterface
    interface Rest {
        OutputStream open() throws IOException;
    }

    private final InputStream in;
    private final int longest;
    private final long budget;
    private final Rest rest;
    private final byte[] block = new byte[BLOCK];
    private int position;
    private int limit;
    private long passed;

    private final ByteArrayOutputStream head = new ByteArrayOutputStream();
    private @Nullable OutputStream cutting;
    private boolean inString;
    private boolean escaped;
    private int hexLeft;
    private int code;
    private boolean cut;

    /**
     * @param longest how many bytes of a string are not cut
     * @param budget how many bytes may be passed on before no string is longer than {@link #SHORTEST_CUT}
     * @param rest takes each string that is cut
     */
    LongTexts(InputStream in, int longest, long budget, Rest rest) {
        this.in = in;
        this.longest = Math.max(longest, SHORTEST_CUT);
        this.budget = budget;
        this.rest = rest;
    }

    /** Whether the string that was parsed last was cut; to be asked once for each. */
    boolean wasCut() {
        boolean was = cut;
        cut = false;
        return was;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = 0;
        while (count < length) {
            int c = nextByte();
            if (c < 0) {
                break;
            }
            if (inString ? passesInString(c) : passesOutside(c)) {
                bytes[offset + count] = (byte) c;
                count++;
            }
        }
        passed += count;
        return count == 0 && length > 0 ? -1 : count;
    }

    private int nextByte() throws IOException {
        if (position == limit) {
            limit = Math.max(0, in.read(block, 0, block.length));
            position = 0;
        }
        return position == limit ? -1 : block[position++] & 0xff;
    }

    private boolean passesOutside(int c) {
        if (c == '"') {
            inString = true;
            head.reset();
        }
        return true;
    }

    private boolean passesInString(int c) throws IOException {
        boolean passes = cutting == null;
        if (hexLeft > 0) {
            code = code * 16 + Character.digit(c, 16);
            hexLeft--;
            take(code, hexLeft == 0);
        } else if (escaped) {
            escaped = false;
            code = 0;
            hexLeft = c == 'u' ? 4 : 0;
            take(unescaped(c), c != 'u');
        } else if (c == '"') {
            endString();
            return true;
        } else {
            escaped = c == '\\';
            take(c, !escaped);
        }
        return passes;
    }

    private static int unescaped(int c) {
        return switch (c) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> c;
        };
    }

    private void take(int c, boolean complete) throws IOException {
        if (!complete) {
            return;
        }
        if (cutting != null) {
            cutting.write(c);
            return;
        }
        head.write(c);
        // The budget may run out in the middle of a string that is longer than the shortest cut already.
        if (head.size() >= (passed > budget ? SHORTEST_CUT : longest)) {
            cutting = rest.open();
            head.writeTo(cutting);
        }
    }

    private void endString() throws IOException {
        inString = false;
        if (cutting != null) {
            cutting.close();
            cutting = null;
            cut = true;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
