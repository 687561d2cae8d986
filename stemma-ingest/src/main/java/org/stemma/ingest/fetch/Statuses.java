package org.stemma.ingest.fetch;

/** What servers' refusals mean for the user. */
final class Statuses {
    private Statuses() {}

    /** Words after a status, in brackets, with what the user can do; empty when there is nothing to say. */
    static String meaning(int status) {
        return switch (status) {
            case 401, 403 -> " (not allowed); if you may read it, save the page and name the file";
            case 402 ->
                " (payment required); paywalls are not bypassed: if you may read it, save the page and name the file";
            case 404, 410 -> " (not there)";
            case 429 -> " (too many requests); try again later";
            case 451 -> " (withheld for legal reasons)";
            default -> status >= 500 ? " (the server failed)" : "";
        };
    }

    /** What comes of asking again. */
    static NotFetched.Outlook outlook(int status) {
        boolean later = status >= 500 || status == 408 || status == 425 || status == 429;
        return later ? NotFetched.Outlook.LATER : status == 410 ? NotFetched.Outlook.GONE : NotFetched.Outlook.REFUSED;
    }
}
