package org.stemma.app.tei;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.app.Served;
import org.stemma.collation.Witness;
import org.stemma.collation.Word;
import org.stemma.collation.Words;
import org.stemma.dossier.CollatedUtterance;
import org.stemma.dossier.CriticalText;
import org.stemma.dossier.Dossier;

/** The TEI export as CETEIcean, the TEI community's reader for browsers, shows it. */
class CeteiceanTest {
    /** For each passage the words of each witness, taken from the readings that are seen; and what points to nothing. */
    private static final String PAGE = """
            <!doctype html><body><div id="tei"></div><pre id="out"></pre><script src="/CETEI.js"></script><script>
            const pointers = e => (e.getAttribute('wit') || '').split(' ').filter(p => p);
            const seen = e => e.checkVisibility();
            function spell(node, siglum) {
              if (node.nodeType === Node.TEXT_NODE) return node.data;
              const name = node.localName;
              if (name === 'tei-witdetail') return '';
              if (/^tei-(lem|rdg)$/.test(name) && !(seen(node) && pointers(node).includes('#' + siglum))) return '';
              return [...node.childNodes].map(n => spell(n, siglum)).join('');
            }
            new CETEI().getHTML5('/story.xml', data => {
              const tei = document.getElementById('tei');
              tei.append(data);
              const witnesses = [...tei.querySelectorAll('tei-witness')].map(w => w.id);
              const passages = {};
              for (const div of tei.querySelectorAll('tei-div[type=passage]')) {
                passages[div.id] = {};
                for (const w of witnesses) passages[div.id][w] = spell(div.querySelector('tei-p'), w);
              }
              const lost = [...tei.querySelectorAll('[wit]')].flatMap(pointers)
                .filter(p => document.getElementById(p.slice(1))?.localName !== 'tei-witness');
              document.getElementById('out').textContent = JSON.stringify({ witnesses, passages, lost });
            });
            </script></body>""";

    @TempDir
    private Path directory;

    @Test
    void shows_every_witness_and_every_reading_and_each_siglum_leads_to_its_witness() throws Exception {
        List<Dossier> dossiers = new ArrayList<>();
        for (int seed = 1; seed <= 12; seed++) {
            dossiers.add(RandomWitnesses.dossier(seed));
        }
        ByteArrayOutputStream tei = new ByteArrayOutputStream();
        DossierTei.write(dossiers, tei);
        Map<String, String> files = new HashMap<>();
        files.put("/", PAGE);
        files.put("/CETEI.js", Served.script(CeteiceanTest.class, "CETEI.js"));
        files.put("/story.xml", tei.toString(StandardCharsets.UTF_8));

        JsonNode shown = new ObjectMapper().readTree(Served.out(directory, files));

        assertThat(shown.get("lost")).isEmpty();
        int witnesses = 0;
        int checked = 0;
        for (Dossier d : dossiers) {
            witnesses += d.sigla().size();
            for (CollatedUtterance u : d.utterances()) {
                for (int p = 0; p < u.passages().size(); p++) {
                    Optional<CriticalText> text = u.passages().get(p).text();
                    String id = d.id() + "-" + u.utterance().id() + "-p" + (p + 1);
                    for (Witness w : text.map(t -> t.apparatus().witnesses()).orElse(List.of())) {
                        String spelt = shown.at("/passages/" + id + "/" + d.id() + "-" + w.siglum())
                                .asText();
                        assertThat(keys(spelt)).as("%s of %s", w, id).isEqualTo(keys(w.text()));
                        checked++;
                    }
                }
            }
        }
        assertThat(shown.get("witnesses")).hasSizeGreaterThanOrEqualTo(witnesses);
        assertThat(checked).isGreaterThan(100);
    }

    private static List<String> keys(String words) {
        return Words.of(words).stream().map(Word::key).toList();
    }
}
