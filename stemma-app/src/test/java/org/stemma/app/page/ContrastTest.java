package org.stemma.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ContrastTest {
    private static final double AA = 4.5;

    @Test
    void ink_stands_out_from_paper_in_light_and_in_dark() throws IOException {
        String css = css();
        int dark = css.indexOf("@media (prefers-color-scheme: dark)");
        check(css.substring(0, dark));
        check(css.substring(dark, css.indexOf("* { box-sizing")));
    }

    private static void check(String css) {
        Map<String, int[]> colours = colours(css, "--([a-z]+): #([0-9a-f]{6})");
        for (String ink : new String[] {"ink", "soft", "rubric"}) {
            for (String ground : new String[] {"paper", "leaf"}) {
                assertThat(contrast(named(colours, ink), named(colours, ground)))
                        .as(ink + " on " + ground)
                        .isGreaterThanOrEqualTo(AA);
            }
        }
        assertThat(contrast(named(colours, "ink"), named(colours, "glow"))).isGreaterThanOrEqualTo(AA);
        Map<String, int[]> hues = colours(css, "\\.(l[0-9]) \\{ --h: #([0-9a-f]{6})");
        assertThat(hues).hasSize(Edition.HUES);
        hues.forEach((name, hue) -> {
            int[] paper = named(colours, "paper");
            assertThat(contrast(hue, mix(hue, paper, .11)))
                    .as(name + " on its tint")
                    .isGreaterThanOrEqualTo(AA);
            assertThat(contrast(named(colours, "on"), hue))
                    .as("sign on " + name)
                    .isGreaterThanOrEqualTo(AA);
            assertThat(contrast(named(colours, "ink"), mix(hue, paper, .11))).isGreaterThanOrEqualTo(AA);
            assertThat(contrast(named(colours, "soft"), mix(hue, paper, .06))).isGreaterThanOrEqualTo(AA);
        });
    }

    private static Map<String, int[]> colours(String css, String pattern) {
        Map<String, int[]> out = new HashMap<>();
        Matcher m = Pattern.compile(pattern).matcher(css);
        while (m.find()) {
            int rgb = Integer.parseInt(m.group(2), 16);
            out.put(m.group(1), new int[] {rgb >> 16, (rgb >> 8) & 255, rgb & 255});
        }
        return out;
    }

    private static int[] named(Map<String, int[]> colours, String name) {
        return Objects.requireNonNull(colours.get(name), name);
    }

    private static int[] mix(int[] a, int[] b, double share) {
        int[] out = new int[3];
        for (int i = 0; i < 3; i++) {
            out[i] = (int) Math.round(a[i] * share + b[i] * (1 - share));
        }
        return out;
    }

    private static double contrast(int[] a, int[] b) {
        double x = luminance(a);
        double y = luminance(b);
        return (Math.max(x, y) + .05) / (Math.min(x, y) + .05);
    }

    private static double luminance(int[] rgb) {
        double[] weights = {.2126, .7152, .0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double c = rgb[i] / 255.0;
            sum += weights[i] * (c <= .04045 ? c / 12.92 : Math.pow((c + .055) / 1.055, 2.4));
        }
        return sum;
    }

    private static String css() throws IOException {
        try (InputStream in = DossierPage.class.getResourceAsStream("page.css")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
