package org.stemma.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.stemma.article.Account;
import org.stemma.article.Article;
import org.stemma.article.Capture;
import org.stemma.article.Part;

class FigureLabelTest {
    private static final Set<String> NEVER_LAST =
            Set.of("the", "a", "of", "in", "at", "for", "to", "and", "'s", "its", "their", "were", "had");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            The storm tore open two silos at the old mill of Ostley, police said. | silos at the old mill of Ostley
            The fire burnt about 900 tonnes of barley, most of it wet. | tonnes of barley
            Nurses said 17 people were being treated in hospital and at home. | people treated in hospital
            Nurses said about 300 villagers had been brought to safety. | villagers brought to safety
            The blast injured 17 people and closed the mill. | people injured
            The mill blast of 1908 killed 31 weavers. | weavers killed
            The blast closed the mill, injuring 14 people. | injuring people
            Officials said the number of injured had risen from 14 to 17 by noon. | number of injured
            The council sold the old harbour for $105 million to Velt Shipping. | council sold the old harbour
            A panel is to present its report within 60 days. | present its report
            It took 212 days for the siege to end with a parley. | days
            The rebels let go 17 Ardians for 300 crowns. | Ardians
            King Odrun spoke a day before the 40th anniversary of the siege. | day before the 40th anniversary
            They came months after the ruin of Odrun's newly built palace. | months after the ruin
            The millers were warned three times. | millers warned
            "In May, three times they paid the fine as rent." | times they paid the fine
            The court heard 17 of the weavers in March. | weavers
            Velt Mill shares rose 2.5 percent to $63.20 on Monday. | Velt Mill shares
            The 400-pound-plus bronze bell fell on Monday. | bronze bell
            Velt was paid a 50 percent premium. | premium
            A 24-year-old nurse was rescued. | age of nurse
            The choir is led by Odrun Velt, 46, who waved. | age of Odrun Velt
            The boats were stopped on lap 48. | lap
            The bear had the child for about 10 minutes. | child
            """)
    void names_what_is_counted(String sentence, String label) {
        assertThat(labels(sentence)).contains(label);
    }

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void ends_at_a_phrase_boundary_in_words_of_the_sentence(long seed) {
        Random random = new Random(seed);
        String[] words = {
            "people", "of", "the", "old", "harbour", "were", "injured", "in", "Odrun", "'s", "mill", "and", "silos",
            "for", "$40", "percent", "days", "after", "a", "fall", "sold", "by", "to", "their", "-", ",", "quickly"
        };
        StringBuilder s = new StringBuilder("Some 17");
        for (int i = 0; i < 20; i++) {
            s.append(' ').append(random.nextInt(7) == 0 ? "31" : words[random.nextInt(words.length)]);
        }
        String body = s.append('.').toString();

        for (FigureLabel.Label label : found(body)) {
            String[] parts = label.text().split("[ -]+");
            assertThat(parts.length).as(label.text()).isBetween(1, 9);
            assertThat(body).contains(parts);
            if (label.worth() > 1) {
                assertThat(NEVER_LAST).as(label.text()).doesNotContain(parts[parts.length - 1]);
            }
        }
    }

    private static List<String> labels(String body) {
        return found(body).stream().map(FigureLabel.Label::text).toList();
    }

    private static List<FigureLabel.Label> found(String body) {
        Article article = new Article(
                "x",
                new Capture("x", Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(Part.whole(Part.Kind.BODY, body)),
                Map.of());
        Account account = Account.of(article);
        CountedAccount counted = new CountedAccount(account, QuantityFinder.find(account.body()));
        return Mention.of(0, counted, new Context.Idf()).stream()
                .map(m -> FigureLabel.of(m, account.body().tokens()))
                .toList();
    }
}
