package org.stemma.bench.report;

/**
 * A number of a scorer's answer, with what it is held against.
 *
 * @param key where the scorer prints it, after {@link Numbers}: {@code direct.full.f1}
 * @param label what a reader calls it
 * @param floor what simple methods reach; empty when nobody measured one
 * @param peer what the best known program or paper reaches, and which; empty when there is none
 * @param goal of DESIGN on unseen data; empty when it sets none
 */
record Measure(String key, String label, String floor, String peer, String goal) {
    static Measure of(String key, String label, String floor, String peer, String goal) {
        return new Measure(key, label, floor, peer, goal);
    }

    static Measure of(String key, String label) {
        return new Measure(key, label, "", "", "");
    }
}
