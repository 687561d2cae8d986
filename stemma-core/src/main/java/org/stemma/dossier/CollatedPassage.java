package org.stemma.dossier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stemma.attribution.Attribution;
import org.stemma.attribution.Carrier;
import org.stemma.attribution.Passage;
import org.stemma.collation.Apparatus;
import org.stemma.collation.Witness;

/**
 * A passage of an utterance with its apparatus.
 *
 * @param passage the words that carry it
 * @param text its words in all witnesses, when two or more articles carry it in quotation marks
 */
public record CollatedPassage(Passage passage, Optional<CriticalText> text) {
    /** The apparatus of its text. */
    public Optional<Apparatus> apparatus() {
        return text.map(CriticalText::apparatus);
    }

    /**
     * For each witness of the apparatus the carrier whose words it has: the same words, of an article whose siglum begins
     * the witness's. Empty without apparatus.
     *
     * @param dossier the passage's
     */
    public List<Optional<Carrier>> witnesses(Dossier dossier) {
        Map<String, List<Carrier>> bySiglum = new HashMap<>();
        for (Carrier c : passage.carriers()) {
            bySiglum.computeIfAbsent(dossier.sigla().getOrDefault(c.article(), c.article()), s -> new ArrayList<>())
                    .add(c);
        }
        List<Optional<Carrier>> out = new ArrayList<>();
        for (Witness w : apparatus().map(Apparatus::witnesses).orElse(List.of())) {
            String siglum = w.siglum();
            String shorter = siglum.substring(0, Math.max(0, siglum.length() - 1));
            List<Carrier> own = bySiglum.getOrDefault(
                    siglum, isOf(siglum, shorter) ? bySiglum.getOrDefault(shorter, List.of()) : List.of());
            Optional<Carrier> carrier =
                    own.stream().filter(c -> isWitness(c, w, dossier)).findFirst();
            carrier.ifPresent(own::remove);
            out.add(carrier);
        }
        return List.copyOf(out);
    }

    private static boolean isWitness(Carrier c, Witness w, Dossier dossier) {
        return c.attribution().kind() != Attribution.Kind.INDIRECT
                && isOf(w.siglum(), dossier.sigla().getOrDefault(c.article(), c.article()))
                && w.text()
                        .equals(c.text(dossier.of(c.article()).account().body().text()));
    }

    /** True when a witness is of the article with this siglum: {@code A1} and {@code A1b} are of {@code A1}, {@code A12} is not. */
    public static boolean isOf(String witness, String siglum) {
        return witness.equals(siglum)
                || (witness.length() == siglum.length() + 1
                        && witness.startsWith(siglum)
                        && !Character.isDigit(witness.charAt(witness.length() - 1)));
    }
}
