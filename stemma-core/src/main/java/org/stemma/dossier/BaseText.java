package org.stemma.dossier;

/**
 * Why a witness is the base text of an apparatus: the earliest of the fullest that are no copies.
 *
 * @param siglum the witness
 * @param independent how many witnesses were candidates: one for each lineage
 * @param copies how many witnesses were left aside, since their lineage has an earlier one
 * @param asFull how many candidates are nearly as full as the fullest, this one included
 */
public record BaseText(String siglum, int independent, int copies, int asFull) {
    /** The reason in words: {@code the fullest of 3 independent witnesses, 2 copies left aside}. */
    public String reason() {
        String among = independent == 1
                ? "the first of its lineage"
                : asFull > 1
                        ? "the earliest of the " + asFull + " fullest among " + independent + " independent witnesses"
                        : "the fullest of " + independent + " independent witnesses";
        return copies == 0
                ? among
                : among + ", " + (copies == 1 ? "1 other of the same lineage" : copies + " others of the same lineages")
                        + " left aside";
    }
}
