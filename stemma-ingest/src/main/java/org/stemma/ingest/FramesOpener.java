package org.stemma.ingest;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Path;

/** Opens a file of Zstandard frames at an offset of what it unpacks to. */
record FramesOpener(Path file, Archives.Run run) implements WarcPages.Opener {
    /** Few: it has to be unpacked from its start to go on anywhere. */
    private static final int MOST_BREAKS = 50;

    @Override
    public ReadableByteChannel start() throws IOException {
        return Channels.newChannel(Packed.frames(file, run::reachedPacked));
    }

    @Override
    public ReadableByteChannel at(long offset) throws IOException {
        return open(offset, Packed.frames(file, run::reachedPacked));
    }

    @Override
    public ReadableByteChannel behind(long offset) throws IOException {
        return open(offset, Packed.frames(file, run::reachedPacked).forgiving());
    }

    private static ReadableByteChannel open(long offset, ZstdFrames in) throws IOException {
        try {
            return Channels.newChannel(in.at(offset));
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    @Override
    public long secondPlace() {
        // Of a damaged frame nothing may be left.
        return 0;
    }

    @Override
    public int mostBreaks() {
        return MOST_BREAKS;
    }
}
