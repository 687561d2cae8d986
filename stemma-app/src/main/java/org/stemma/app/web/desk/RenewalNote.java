package org.stemma.app.web.desk;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says on a story's page that the story has changed since the page was made. */
final class RenewalNote {
    /** Where the page has room for it; an article's words are escaped and cannot look like that. */
    private static final Pattern ROOM =
            Pattern.compile("<p class=\"renewing\" hidden data-articles=\"(\\d{1,9})\"></p>");

    private RenewalNote() {}

    /**
     * The page with the note.
     *
     * @param articles of the story now
     */
    static byte[] on(byte[] page, int articles) {
        String html = new String(page, StandardCharsets.UTF_8);
        Matcher room = ROOM.matcher(html);
        if (!room.find()) {
            return page;
        }
        String note = "<p class=\"renewing\" role=\"status\">Being renewed: "
                + since(articles - Integer.parseInt(room.group(1))) + ".</p>";
        return (html.substring(0, room.start()) + note + html.substring(room.end())).getBytes(StandardCharsets.UTF_8);
    }

    private static String since(int more) {
        if (more <= 0) {
            return "the story has changed since this page was made";
        }
        return more == 1 ? "1 new article since this page was made" : more + " new articles since this page was made";
    }
}
