package org.stemma.story;

/**
 * A live article: one that the stream remembers.
 *
 * @param id of the article
 * @param arrival its place in the order of arrival
 * @param stamp the stream's day when it arrived
 * @param report what it says
 */
record Member(String id, long arrival, double stamp, Report report) {
    void write(SnapshotBytes.Writer out) {
        out.text(id);
        out.number(arrival);
        out.day(stamp);
        out.day(report.day());
        out.text(report.language());
        report.vector().write(out);
    }

    static Member read(SnapshotBytes.Reader in) {
        String id = in.text();
        long arrival = in.number();
        double stamp = in.day();
        double day = in.day();
        String language = in.text();
        return new Member(id, arrival, stamp, new Report(Vector.read(in), day, language));
    }
}
