package org.stemma.text;

import java.util.Arrays;

/**
 * The features of one sequence: for each place a row of hashes.
 *
 * <p>A feature is an int made by {@link #hash(int, int, int)}; what it says is known only to who makes it. The buffer is
 * made once and used for sequence after sequence ({@link #clear()}), so that reading a text allocates nothing.
 */
public final class FeatureRows {
    private int[] hashes = new int[1024];
    private int[] ends = new int[64];
    private int rows;
    private int used;

    /** Mixes a template's number with up to two values. */
    public static int hash(int template, int a, int b) {
        int h = template * 0x9E3779B9 + 0x7F4A7C15;
        h = mix(h ^ a);
        return mix(h ^ (b * 0x85EBCA6B + 0x165667B1));
    }

    private static int mix(int x) {
        int h = x;
        h ^= h >>> 16;
        h *= 0x7FEB352D;
        h ^= h >>> 15;
        h *= 0x846CA68B;
        return h ^ (h >>> 16);
    }

    /** Forgets all rows. */
    public void clear() {
        rows = 0;
        used = 0;
    }

    /** Adds a feature to the row being written. */
    public void add(int hash) {
        if (used == hashes.length) {
            hashes = Arrays.copyOf(hashes, used * 2);
        }
        hashes[used++] = hash;
    }

    /** Adds a feature made of a template and one value. */
    public void add(int template, int a) {
        add(hash(template, a, 0));
    }

    /** Adds a feature made of a template and two values. */
    public void add(int template, int a, int b) {
        add(hash(template, a, b));
    }

    /** Ends the row. */
    public void next() {
        if (rows == ends.length) {
            ends = Arrays.copyOf(ends, rows * 2);
        }
        ends[rows++] = used;
    }

    /** How many rows there are. */
    public int size() {
        return rows;
    }

    int start(int row) {
        return row == 0 ? 0 : ends[row - 1];
    }

    int end(int row) {
        return ends[row];
    }

    int at(int k) {
        return hashes[k];
    }

    /** Of all rows, one behind the other; more room than is used. Not to be changed. */
    int[] hashes() {
        return hashes;
    }

    /** A copy that keeps only what is there. */
    public FeatureRows copy() {
        FeatureRows c = new FeatureRows();
        c.hashes = Arrays.copyOf(hashes, Math.max(1, used));
        c.ends = Arrays.copyOf(ends, Math.max(1, rows));
        c.rows = rows;
        c.used = used;
        return c;
    }
}
