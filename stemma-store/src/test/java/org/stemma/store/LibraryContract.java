package org.stemma.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stemma.Stemma;
import org.stemma.article.Article;
import org.stemma.article.Capture;
import org.stemma.article.Part;
import org.stemma.dossier.Dossier;
import org.stemma.store.index.SearchQuery;
import org.stemma.story.Move;

/** What every library does, whatever database it is in. */
abstract class LibraryContract {
    static final LibrarySettings SETTINGS = LibrarySettings.of(InstantSource.fixed(Given.NOW));

    Library library;

    /** A place where nothing is. */
    abstract Place empty();

    private Place place;

    @BeforeEach
    void open() {
        place = empty();
        library = Library.open(place, SETTINGS);
    }

    @AfterEach
    void close() {
        library.close();
    }

    void closeAndOpen() {
        library.close();
        library = Library.open(place, SETTINGS);
    }

    @Test
    void articles_of_one_event_are_one_story_and_others_another() {
        List<Entry> all = new ArrayList<>(Given.ferry());
        all.add(Given.symphony());

        List<Receipt> receipts = library.add(all);

        assertThat(receipts).extracting(Receipt::kind).containsOnly(Receipt.Kind.NEW);
        assertThat(receipts.subList(0, 3))
                .extracting(Receipt::story)
                .containsOnly(receipts.get(0).story());
        assertThat(receipts.get(3).story()).isNotEqualTo(receipts.get(0).story());
        assertThat(library.counts()).isEqualTo(new Counts(4, 4, 2, 4));
    }

    @Test
    void what_was_added_is_there_after_it_was_closed() {
        List<Receipt> receipts = library.add(Given.ferry());
        closeAndOpen();

        StoredArticle stored = library.article(receipts.get(1).article()).orElseThrow();

        assertThat(stored.article())
                .isEqualTo(Given.ferry().get(1).article().withId(receipts.get(1).article()));
        assertThat(stored.story()).isEqualTo(receipts.get(1).story());
        assertThat(stored.added()).isEqualTo(Given.NOW);
        assertThat(library.capture(stored.article().capture().sha256().orElseThrow()))
                .hasValue(Given.ferry().get(1).raw().orElseThrow());
        assertThat(library.revision()).isEqualTo(1);
    }

    @Test
    void one_that_was_made_ready_puts_what_comes_to_the_stories_of_what_was_there() {
        library.ready();
        List<Receipt> first = library.add(Given.ferry().subList(0, 2));
        closeAndOpen();
        library.ready();

        Receipt second = library.add(Given.ferry().subList(2, 3)).get(0);

        assertThat(second.story()).isEqualTo(first.get(0).story());
        assertThat(library.revision()).isEqualTo(2);
    }

    @Test
    void what_is_known_changes_nothing() {
        List<Receipt> first = library.add(Given.ferry());
        List<Receipt> second = library.add(Given.ferry());

        assertThat(second).extracting(Receipt::kind).containsOnly(Receipt.Kind.KNOWN);
        assertThat(second)
                .extracting(Receipt::article)
                .containsExactlyElementsOf(first.stream().map(Receipt::article).toList());
        assertThat(library.revision()).isEqualTo(1);
    }

    @Test
    void another_text_under_the_same_address_is_a_new_version() {
        Receipt first = library.add(List.of(Given.symphony())).get(0);
        Receipt second = library.add(List.of(Given.entry(
                        "http://www.musicpaper.example/lost-symphony/?utm_source=mail#top",
                        "Music Paper",
                        "2031-02-02",
                        "Lost symphony found in a cellar in Brask",
                        "A symphony by the composer Ilse Tandberg, believed lost since 1887, was found in a cellar in"
                                + " Brask. The score has four movements and 321 pages, not 312 as reported before.")))
                .get(0);

        assertThat(second.kind()).isEqualTo(Receipt.Kind.VERSION);
        assertThat(second.article()).isEqualTo(first.article());
        StoredArticle stored = library.article(first.article()).orElseThrow();
        assertThat(stored.versions()).extracting(StoredArticle.Version::number).containsExactly(1, 2);
        assertThat(stored.article().body()).contains("321");
        assertThat(library.version(first.article(), 1).orElseThrow().body()).contains("312 pages.");
        assertThat(library.add(List.of(Given.symphony())).get(0).kind())
                .as("the old text does not come back")
                .isEqualTo(Receipt.Kind.KNOWN);
    }

    @Test
    void a_card_tells_a_story_in_short() {
        library.add(Given.ferry());

        StoryCard card = library.stories(StoryQuery.newest(10)).get(0);

        assertThat(card.title()).isEqualTo("Ferry Almira runs aground off Velm");
        assertThat(card.articles()).isEqualTo(3);
        assertThat(card.outlets()).isEqualTo(2);
        assertThat(card.first()).isEqualTo(Instant.parse("2031-02-01T00:00:00Z"));
        assertThat(card.last()).isEqualTo(Instant.parse("2031-02-02T00:00:00Z"));
        assertThat(card.days()).containsEntry(LocalDate.parse("2031-02-01"), 2).hasSize(2);
    }

    @Test
    void findings_are_kept_as_they_were_found() {
        List<Receipt> receipts = library.add(Given.ferry());

        var kept = library.findingsOf(receipts.get(0).story());

        assertThat(kept).hasSize(3).allSatisfy(f -> {
            Entry given = Given.ferry().stream()
                    .filter(e -> e.article().body().equals(f.account().article().body()))
                    .findFirst()
                    .orElseThrow();
            assertThat(f.attributions()).isEqualTo(given.findings().attributions());
            assertThat(f.timexes()).isEqualTo(given.findings().timexes());
            assertThat(f.quantities()).isEqualTo(given.findings().quantities());
        });
    }

    @Test
    void a_dossier_is_made_once_and_again_when_its_story_has_changed() {
        List<Entry> ferry = Given.ferry();
        String story = library.add(ferry.subList(0, 2)).get(0).story();

        Dossier first = library.dossier(story).orElseThrow();
        library.add(List.of(Given.symphony()));
        Dossier again = library.dossier(story).orElseThrow();
        library.add(ferry);
        Dossier grown = library.dossier(story).orElseThrow();

        assertThat(again).isSameAs(first);
        assertThat(first.articles()).hasSize(2);
        assertThat(grown.articles()).hasSize(3);
        assertThat(library.story(story).orElseThrow().lineages().stream()
                        .mapToInt(i -> i)
                        .sum())
                .isEqualTo(3);
    }

    @Test
    void a_dossier_stays_at_hand_when_its_story_has_changed_and_says_of_which_revision_it_is() {
        List<Entry> ferry = Given.ferry();
        String story = library.add(ferry.subList(0, 2)).get(0).story();
        assertThat(library.madeAt(story)).isEmpty();
        assertThat(library.made(story)).isEmpty();

        Dossier first = library.dossier(story).orElseThrow();
        long then = library.revision();
        library.add(ferry);

        assertThat(library.madeAt(story)).hasValue(then);
        assertThat(library.made(story)).hasValue(new MadeDossier(then, first));
        Dossier grown = library.dossier(story).orElseThrow();
        assertThat(library.made(story)).hasValue(new MadeDossier(library.revision(), grown));
    }

    @Test
    void nothing_older_than_a_correction_is_at_hand() {
        Receipt first = library.add(Given.ferry()).get(0);
        library.dossier(first.story());

        long correction = library.correct(new Correction.MoveArticle(first.article(), Optional.empty()));
        assertThat(library.made(first.story())).isEmpty();
        assertThat(library.dossier(first.story()).orElseThrow().articles()).hasSize(2);

        library.undo(correction);
        assertThat(library.madeAt(first.story())).isEmpty();
        assertThat(library.dossier(first.story()).orElseThrow().articles()).hasSize(3);
    }

    @Test
    void what_a_served_library_has_made_is_at_hand_when_it_is_opened_again_by_the_same_build() {
        library.close();
        library = Library.open(place, SETTINGS.served("one"));
        String story = library.add(Given.ferry()).get(0).story();
        Dossier made = library.dossier(story).orElseThrow();
        library.close();

        library = Library.open(place, SETTINGS.served("one"));
        assertThat(library.madeAt(story)).hasValue(library.revision());
        assertThat(DossierCodec.pack(library.dossier(story).orElseThrow())).isEqualTo(DossierCodec.pack(made));

        library.close();
        library = Library.open(place, SETTINGS.served("another"));
        assertThat(library.madeAt(story)).isEmpty();
    }

    @Test
    void a_library_that_is_served_tells_the_names_of_files_without_their_directories() {
        Article article = Given.article("https://a.example/1", "Post", "2031-02-01", "Ferry", "A ferry sank off Velm.")
                .withCapture(new Capture("/home/somebody/news/ferry.jsonl#7", Optional.empty()));
        Receipt receipt =
                library.add(List.of(Entry.of(Stemma.analyse(article)))).get(0);
        assertThat(library.article(receipt.article())
                        .orElseThrow()
                        .article()
                        .capture()
                        .name())
                .isEqualTo("/home/somebody/news/ferry.jsonl#7");

        library.close();
        library = Library.open(place, SETTINGS.served("one"));

        List<Article> told = List.of(
                library.article(receipt.article()).orElseThrow().article(),
                library.version(receipt.article(), 1).orElseThrow(),
                library.findingsOf(receipt.story()).get(0).account().article(),
                library.dossier(receipt.story()).orElseThrow().articles().get(0));
        assertThat(told).extracting(a -> a.capture().name()).containsOnly("ferry.jsonl#7");
        assertThat(new Capture("https://a.example/news/1", Optional.empty())
                        .bare()
                        .name())
                .as("an address stays whole")
                .isEqualTo("https://a.example/news/1");
    }

    @Test
    void independent_texts_are_counted_once_and_a_list_that_counts_none_knows_them_then() {
        library.add(Given.ferry());
        StoryQuery all = StoryQuery.newest(10);
        assertThat(library.listed(all).get(0).lineages()).isEmpty();

        List<Integer> counted = library.stories(all).get(0).lineages();

        assertThat(counted.stream().mapToInt(i -> i).sum()).isEqualTo(3);
        assertThat(library.listed(all).get(0).lineages()).isEqualTo(counted);
        closeAndOpen();
        assertThat(library.listed(all).get(0).lineages()).isEqualTo(counted);
        library.add(List.of(Given.symphony()));
        closeAndOpen();
        assertThat(library.listed(all)).extracting(c -> c.lineages().isEmpty()).containsExactlyInAnyOrder(false, true);
    }

    @Test
    void changes_tell_which_stories_are_new() {
        library.add(Given.ferry());
        long before = library.revision();
        String story = library.add(List.of(Given.symphony())).get(0).story();

        assertThat(library.changesSince(before)).containsExactly(new Change(before + 1, story));
        assertThat(library.changesSince(library.revision())).isEmpty();
    }

    @Test
    void feeds_are_remembered() {
        FeedState feed = FeedState.fresh("https://harbourpost.example/feed", "Harbour Post", Given.NOW);
        library.saveFeed(feed);
        closeAndOpen();

        assertThat(library.feeds()).containsExactly(feed);

        library.forgetFeed("https://another.example/feed");
        assertThat(library.feeds()).hasSize(1);
        library.forgetFeed(feed.address());
        closeAndOpen();
        assertThat(library.feeds()).isEmpty();
    }

    /** The story of every article, by its address. */
    static Map<String, String> storyOf(Library library) {
        Map<String, String> out = new TreeMap<>();
        for (StoryCard card : library.stories(StoryQuery.newest(10_000))) {
            for (String id : library.articlesOf(card.id())) {
                out.put(library.article(id).orElseThrow().article().url().orElseThrow(), card.id());
            }
        }
        return out;
    }

    static void addInBatches(Library library, List<Entry> entries, int size) {
        for (int i = 0; i < entries.size(); i += size) {
            library.add(entries.subList(i, Math.min(entries.size(), i + size)));
        }
    }

    @Test
    void stories_do_not_depend_on_batches_or_on_when_the_library_was_closed() {
        long seed = 7;
        List<Entry> all = Given.newsroom(new Random(seed), 30, 600);
        Random random = new Random(seed);
        for (int i = 0; i < all.size(); ) {
            int size = Math.min(all.size() - i, 1 + random.nextInt(150));
            library.add(all.subList(i, i + size));
            i += size;
            if (random.nextBoolean()) {
                closeAndOpen();
            }
        }
        Map<String, String> stopped = storyOf(library);
        try (Library straight = Library.open(empty(), SETTINGS)) {
            addInBatches(straight, all, 600);

            assertThat(stopped).as("seed %d", seed).isEqualTo(storyOf(straight)).hasSize(600);
        }
        assertThat(library.check(Steps.NONE)).isEmpty();
    }

    @Test
    void an_article_that_a_later_look_finds_elsewhere_moves_with_its_card_and_its_place_in_the_search() {
        Random random = new Random(11);
        List<Entry> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            all.add(Given.report(random, "https://made-up.example/a" + i, 1, 0));
        }
        // A notice of one event that also tells much of another is put to the only story there is.
        all.add(Given.bare(
                "https://made-up.example/n",
                Given.day(0),
                Given.own(2, 0) + " " + Given.own(2, 1) + " " + Given.own(2, 9),
                Given.text(random, 2, 80) + Given.text(random, 1, 110)));
        for (int i = 0; i < 6; i++) {
            all.add(Given.report(random, "https://made-up.example/b" + i, 2, 0));
        }
        List<Receipt> receipts = library.add(all);
        String notice = receipts.get(4).article();
        String first = receipts.get(0).story();
        String second = receipts.get(10).story();
        assertThat(receipts.get(4).story()).isEqualTo(first).isNotEqualTo(second);
        long before = library.revision();

        List<Move> moves = library.settle();

        assertThat(moves).containsExactly(new Move(notice, first, second, Move.Cause.FITS_BETTER));
        assertThat(library.articlesOf(first)).hasSize(4);
        assertThat(library.articlesOf(second)).hasSize(7).contains(notice);
        assertThat(library.story(first).orElseThrow().articles()).isEqualTo(4);
        assertThat(library.changesSince(before)).extracting(Change::story).containsExactlyInAnyOrder(first, second);
        assertThat(library.search(SearchQuery.of("story:" + second)).total()).isEqualTo(7);
        assertThat(library.check(Steps.NONE)).isEmpty();
    }

    @Test
    void a_story_of_sixty_days_stays_one_story() {
        List<Entry> strike = new ArrayList<>();
        List<Entry> other = new ArrayList<>();
        for (int day = 0; day < 60; day++) {
            String date = LocalDate.parse("2031-02-01").plusDays(day).toString();
            strike.add(Given.bare(
                    "https://coastherald.example/strike/" + day,
                    date,
                    "Dockers' strike in Norhaven, day " + (day + 1),
                    "The dockers' strike in Norhaven went into day " + (day + 1)
                            + " as the union leader Tilda Brask and"
                            + " the harbour board of Norhaven met again about wages. Ships are waiting off Velm, and the"
                            + " harbour board says that the strike costs it " + (3 + day) + " million crowns."));
            other.add(Given.bare(
                    "https://coastherald.example/other/" + day,
                    date,
                    "Orchestra number " + day + " plays in Tarn",
                    "An orchestra with " + (40 + day) + " fiddlers played waltzes for guests of hotel " + day
                            + " in Tarn."));
        }
        List<String> stories = new ArrayList<>();
        for (int day = 0; day < 60; day += 10) {
            library.add(strike.subList(day, day + 10)).forEach(r -> stories.add(r.story()));
            library.add(other.subList(day, day + 10));
            closeAndOpen();
        }
        library.settle();

        assertThat(stories).containsOnly(stories.get(0));
        StoryCard card = library.story(stories.get(0)).orElseThrow();
        assertThat(card.articles()).isEqualTo(60);
        assertThat(card.days()).hasSize(60);
        assertThat(card.last()).isEqualTo(Instant.parse("2031-04-01T00:00:00Z"));
    }

    @Test
    void what_was_put_right_by_hand_holds_and_can_be_taken_back() {
        List<Entry> all = new ArrayList<>(Given.ferry());
        all.add(Given.symphony());
        List<Receipt> receipts = library.add(all);
        String ferry = receipts.get(0).story();
        String music = receipts.get(3).story();
        String article = receipts.get(2).article();

        long moved = library.correct(new Correction.MoveArticle(article, Optional.of(music)));
        closeAndOpen();
        library.settle();
        assertThat(library.articlesOf(music)).hasSize(2).contains(article);
        library.undo(moved);
        assertThat(library.articlesOf(ferry)).hasSize(3);

        long split = library.correct(new Correction.SplitStory(ferry, List.of(article)));
        assertThat(library.articlesOf(ferry)).hasSize(2);
        library.undo(split);
        assertThat(library.articlesOf(ferry)).hasSize(3);

        long merged = library.correct(new Correction.MergeStories(ferry, music));
        assertThat(library.story(music).orElseThrow().id()).isEqualTo(ferry);
        assertThat(library.articlesOf(music)).hasSize(4);
        closeAndOpen();
        library.undo(merged);
        assertThat(library.articlesOf(ferry)).hasSize(3);

        assertThat(library.corrections()).hasSize(3).allMatch(Corrected::undone);
        assertThat(library.check(Steps.NONE)).isEmpty();
    }

    @Test
    void speakers_are_one_when_a_person_says_so() {
        String story = library.add(Given.ferry()).get(0).story();
        List<String> names = library.findingsOf(story).stream()
                .flatMap(f -> f.attributions().stream())
                .flatMap(a -> a.speaker().asName().stream())
                .distinct()
                .toList();
        assertThat(names).isNotEmpty();

        long number = library.correct(new Correction.MergeSpeakers(story, "Somebody Else", names.get(0)));
        assertThat(library.findingsOf(story))
                .flatExtracting(f -> f.attributions())
                .extracting(a -> a.speaker().asName())
                .contains(Optional.of("Somebody Else"))
                .doesNotContain(Optional.of(names.get(0)));
        library.undo(number);

        assertThat(library.findingsOf(story))
                .flatExtracting(f -> f.attributions())
                .extracting(a -> a.speaker().asName())
                .doesNotContain(Optional.of("Somebody Else"));
    }

    @Test
    void a_block_that_was_left_out_comes_back_as_a_version_where_it_stood() {
        Article article = Given.article("https://coastherald.example/b", "Coast Herald", "2031-02-01", "T", "x");
        Article parted = new Article(
                "x",
                article.capture(),
                article.outlet(),
                article.published(),
                article.url(),
                article.language(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(
                        new Part(
                                Part.Kind.BODY,
                                "One was first.\nThree was last.",
                                List.of(new Part.Stretch(0, 0, 14), new Part.Stretch(15, 30, 15))),
                        new Part(Part.Kind.FURNITURE, "Two was here.", List.of(new Part.Stretch(0, 15, 13)))),
                Map.of());
        String id =
                library.add(List.of(Entry.of(Stemma.analyse(parted)))).get(0).article();

        long number = library.correct(new Correction.RestoreBlock(id, 1));
        Article restored = library.article(id).orElseThrow().article();
        assertThat(restored.body()).isEqualTo("One was first.\nTwo was here.\nThree was last.");
        assertThat(restored.parts()).hasSize(1);
        assertThat(restored.parts().get(0).map())
                .containsExactly(
                        new Part.Stretch(0, 0, 14), new Part.Stretch(15, 15, 13), new Part.Stretch(29, 30, 15));
        library.undo(number);

        assertThat(library.article(id).orElseThrow().article().parts()).isEqualTo(parted.parts());
        assertThat(library.article(id).orElseThrow().versions()).hasSize(3);
        assertThat(library.check(Steps.NONE)).isEmpty();
    }

    @Test
    void marks_are_kept_with_the_batch_they_came_with() {
        library.add(Given.ferry(), Map.of("/archive.jsonl", "@120"));
        closeAndOpen();

        assertThat(library.mark("/archive.jsonl")).hasValue("@120");
        assertThat(library.mark("/other.jsonl")).isEmpty();
    }

    @Test
    void two_programs_write_one_library_in_turn() {
        List<Entry> all = Given.newsroom(new Random(3), 10, 80);
        try (Library other = Library.open(place, SETTINGS)) {
            for (int i = 0; i < all.size(); i += 20) {
                (i % 40 == 0 ? library : other).add(all.subList(i, i + 20));
            }
            assertThat(other.counts()).isEqualTo(library.counts());
            assertThat(library.counts().articles()).isEqualTo(80);
        }
        Map<String, String> inTurn = storyOf(library);
        try (Library alone = Library.open(empty(), SETTINGS)) {
            addInBatches(alone, all, 20);
            assertThat(inTurn).isEqualTo(storyOf(alone));
        }
        assertThat(library.check(Steps.NONE)).isEmpty();
    }

    @Test
    void what_is_added_is_found_at_once() {
        String id = library.add(List.of(Given.symphony())).get(0).article();
        assertThat(library.search(SearchQuery.of("Tandberg")).hits())
                .extracting(h -> h.article())
                .containsExactly(id);
        library.reindex(Steps.NONE);
        assertThat(library.search(SearchQuery.of("Tandberg")).total()).isEqualTo(1);
    }
}
