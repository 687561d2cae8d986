package org.stemma.app.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.stemma.app.web.guard.Guard;

/** A body that is refused when more of it comes than is taken at once. */
final class Capped extends FilterInputStream {
    private final long most;
    private long left;

    Capped(InputStream in, long most) {
        super(in);
        this.most = most;
        left = most;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        if (b >= 0) {
            count(1);
        }
        return b;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int n = super.read(bytes, from, length);
        count(Math.max(0, n));
        return n;
    }

    private void count(int n) {
        left -= n;
        if (left < 0) {
            throw Guard.tooLong(most);
        }
    }
}
