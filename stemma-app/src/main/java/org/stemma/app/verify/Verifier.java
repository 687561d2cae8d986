package org.stemma.app.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stemma.app.proof.DossierFile;
import org.stemma.article.Article;

/** Proves a dossier file, or finds what cannot be proven. */
public final class Verifier {
    private Verifier() {}

    /** Tests whether a file hangs together. */
    public static Verification inside(DossierFile file) {
        return verify(file, Optional.empty());
    }

    /** Tests whether a file hangs together and whether its citations stand in these articles. */
    public static Verification against(DossierFile file, List<Article> articles) {
        return verify(file, Optional.of(articles));
    }

    /** The ids of the articles that a file speaks of, in its order. */
    public static List<String> articles(DossierFile file) {
        return new DataClaims(file.data(), new ArrayList<>())
                .articles().stream().map(Claims.Account::id).toList();
    }

    private static Verification verify(DossierFile file, Optional<List<Article>> articles) {
        Claims claims = claims(file);
        return new Verification(
                file.name(),
                file.page().isPresent(),
                claims.articles().size(),
                claims.citations().size(),
                claims.shown().size(),
                file.seal(),
                Inside.faults(claims),
                articles.map(given -> new Against(given).hold(claims)).orElse(List.of()));
    }

    /** What a file claims. */
    static Claims claims(DossierFile file) {
        return file.page().map(page -> PageClaims.of(file, page)).orElseGet(() -> JsonClaims.of(file));
    }
}
