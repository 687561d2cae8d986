package org.stemma.store.index;

import java.util.List;
import org.stemma.article.Part;

/** Five articles of an invented coast, in three languages, one without a date. */
final class Sample {
    private Sample() {}

    static List<IndexedArticle> articles() {
        return List.of(
                Given.article("ferry")
                        .titled("Ferries stop in Oresk")
                        .from("The Quillon Post", "quillonpost.example")
                        .on("2026-11-03")
                        .by("Mara Holt")
                        .agency("Nordwire")
                        .story("s1")
                        .part(Part.Kind.CAPTION, "The quay at dusk")
                        .saying("All ferries in the harbour of Oresk stood still on Tuesday.\n"
                                + "\u201cWe shall not sail,\u201d Mayor Ida Brandt told reporters, \u201cbefore the pumps are mended.\u201d\n"
                                + "Harbour master Olaf Renner said the talks had failed."),
                Given.article("tram")
                        .titled("Trams replace boats")
                        .from("Velm Echo")
                        .on("2026-11-04")
                        .story("s1")
                        .saying(
                                "The town of Oresk put more trams on its lines.\n"
                                        + "\u201cNobody will be left behind,\u201d said Olaf Renner in a statement. Brandt said nothing of the pumps."),
                Given.article("faehre")
                        .titled("F\u00e4hren stehen still")
                        .from("Hafenblatt")
                        .on("2026-11-04")
                        .in("de-AT")
                        .plain(
                                "Die Stra\u00dfen am Hafen waren leer, und \u0141ukasz wartete auf H\u00e4user der Bauern."),
                Given.article("pesca")
                        .titled("Los barcos no salen")
                        .from("Diario del Puerto")
                        .on("2026-10-30")
                        .in("es")
                        .plain("Los pescadores del puerto hablaron de las canciones y de los carros."),
                Given.article("old")
                        .titled("A note without a date")
                        .part(Part.Kind.FURNITURE, "Subscribe to our zeppelin newsletter")
                        .plain("The U.S. delegation counted 1,000 boats. The cease-fire held."));
    }
}
