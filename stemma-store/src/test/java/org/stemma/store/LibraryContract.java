package org.stemma.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stemma.dossier.Dossier;

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
    }
}
