package org.stemma.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.app.Served;
import org.stemma.dossier.Dossier;

class InChromiumTest {
    private static final String MEASURE = """
            <!doctype html><body><p id="out"></p>%s<script>
            // Labels of the copy tree as they are really set: how many touch each other, another node or the edge.
            function meetings(d) {
              const boxes = [...d.querySelectorAll('.tree .name, .tree .node > .note, .tree circle')].map(e => e.getBBox());
              const edge = d.querySelector('.tree').viewBox.baseVal.width;
              let n = boxes.filter(b => b.x < 0 || b.x + b.width > edge).length;
              for (let i = 0; i < boxes.length; i++) for (let j = 0; j < i; j++) {
                const a = boxes[i], b = boxes[j];
                if (a.x < b.x + b.width && b.x < a.x + a.width && a.y + 2 < b.y + b.height && b.y + 2 < a.y + a.height) n++;
              }
              return n;
            }
            addEventListener('load', () => {
              let out = '';
              for (const f of document.querySelectorAll('iframe')) {
                const d = f.contentDocument.documentElement;
                out += f.width + ':' + (d.scrollWidth <= d.clientWidth ? 'fits' : 'overflows by ' + (d.scrollWidth - d.clientWidth))
                  + ':' + getComputedStyle(f.contentDocument.querySelector('h1')).fontWeight + ':' + meetings(f.contentDocument) + ' ';
              }
              document.querySelector('#out').textContent = out;
            });
            </script></body>""";

    @TempDir
    private Path directory;

    @Test
    void the_page_fits_a_phone_a_tablet_and_a_desk_its_style_is_let_through_and_no_labels_touch() throws Exception {
        Map<String, String> files = new HashMap<>();
        StringBuilder frames = new StringBuilder();
        StringBuilder expected = new StringBuilder();
        Dossier[] dossiers = {
            SampleDossier.dossier(),
            DossierPageTest.hostile(),
            DossierPageTest.big(),
            GrownDossier.of(20, new Random(4)),
            GrownDossier.of(60, new Random(5)),
            GrownDossier.of(120, new Random(6))
        };
        for (int i = 0; i < dossiers.length; i++) {
            String path = "/page" + i;
            files.put(path, DossierPageTest.page(PageSettings.quoted(), dossiers[i]));
            for (int width : List.of(360, 768, 1440)) {
                frames.append("<iframe src=\"" + path + "\" width=\"" + width + "\" height=\"900\"></iframe>");
                expected.append(width + ":fits:600:0 ");
            }
        }
        files.put("/", MEASURE.formatted(frames));

        assertThat(Served.out(directory, files)).isEqualTo(expected.toString().strip());
    }
}
