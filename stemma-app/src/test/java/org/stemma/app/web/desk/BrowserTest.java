package org.stemma.app.web.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.app.web.RunningDesk;

/** The desk as people use it: in a browser, with the mouse, with the keyboard alone, and where scripts are off. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BrowserTest {
    private static final String UPLOADED = """
            ---
            outlet: Quay Gazette
            published: 2025-09-15
            title: Velm dockers return to the silos after the blast
            ---

            Dockers went back to the grain terminal at Velm on Monday, a day after a dust explosion tore open two silos.

            "We will not touch a conveyor before the inspectors have signed," said Milan Hruby of the dockers' union. %s
            """;

    private static final int MOST_TABS = 120;

    private static final String AXE = Browsing.resource("/axe.min.js");

    /** What is wrong with the page for people who use it in other ways, of what axe calls serious or worse. */
    private static final String FINDINGS = """
            async only => {
              document.querySelectorAll('details').forEach(d => d.open = true);
              const found = await axe.run(document,
                { resultTypes: ['violations'], ...(only && { runOnly: { type: 'rule', values: [only] } }) });
              if (!found.passes.some(p => p.id === 'color-contrast')) return ['no contrast was looked at: '
                + found.incomplete.map(i => i.id + ' ' + i.nodes.length)];
              return found.violations.filter(v => ['serious', 'critical'].includes(v.impact))
                .map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.target.join(' ') + ' ' + n.html.slice(0, 160)).join(' | '));
            }""";

    private static Optional<Browsing> browsing = Optional.empty();
    private static Optional<RunningDesk> shared = Optional.empty();

    @TempDir
    private static Path directory;

    private final List<Page> windows = new ArrayList<>();

    @BeforeAll
    static void start() {
        browsing = Optional.of(Browsing.start());
        RunningDesk desk = RunningDesk.over(directory.resolve("library"));
        Browsing.sample(desk);
        // Not before: the page of a story that was made when half of it was there is shown until it is renewed.
        desk.keepRenewing();
        shared = Optional.of(desk);
    }

    @AfterAll
    static void stop() {
        shared.ifPresent(RunningDesk::close);
        browsing.ifPresent(Browsing::close);
    }

    @BeforeEach
    void calm() {
        browsing.orElseThrow().complaints().clear();
    }

    @AfterEach
    void close() {
        windows.forEach(w -> w.context().close());
    }

    @Order(1)
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_reader_goes_from_the_list_to_a_correction_and_back_with_and_without_script(boolean script) {
        Page page = window(new Browser.NewContextOptions().setJavaScriptEnabled(script));
        page.navigate("/");
        page.locator(".stories h2 a").filter(with("Velm")).first().click();
        assertThat(page.locator("h1")).hasCount(1);

        Locator utterance =
                page.locator("details.utterance").filter(having(page, "ol.app")).first();
        utterance.locator("summary").click();
        assertThat(utterance.locator("ol.app").first()).isVisible();
        utterance.locator(".carriers a").first().click();
        thenIsAt(page, "#");

        page.locator(".text h3 a").nth(1).click();
        thenIsAt(page, "/articles/");
        assertThat(page.locator(".prose p").first()).isVisible();

        page.locator("a[href^='/compare']").first().click();
        assertThat(page.locator("h1")).hasText("Side by side");
        assertThat(page.locator("table.compare tbody tr").first()).isVisible();

        page.locator("#seek").fill("said:fine");
        page.locator("#seek").press("Enter");
        assertThat(page.locator(".hits mark").first()).isVisible();

        page.locator("nav a[href='/add']").click();
        page.locator("#files").setInputFiles(file("gazette.md", UPLOADED.formatted(script ? "First." : "Second.")));
        page.locator("form[enctype] button").click();
        assertThat(page.locator("[role=status] h2")).hasText("One article");
        page.locator("[role=status] a[href^='/stories/']").click();

        page.locator("a[href='#correct']").click();
        page.locator("summary").filter(with("belongs elsewhere")).click();
        page.locator("#move-article").selectOption(option(page, "Quay Gazette"));
        page.locator("form:has(#move-article) button").click();
        thenIsAt(page, "/corrections$");
        Locator made = page.locator(".hits > li").first();
        assertThat(made).containsText("moved to");
        made.locator("button").click();
        assertThat(page.locator(".hits > li").first()).containsText("taken back");
        assertThat(browsing.orElseThrow().complaints()).isEmpty();
    }

    @Test
    @Order(2)
    void the_same_goes_by_the_keyboard_alone() {
        Page page = window(new Browser.NewContextOptions());
        page.navigate("/");
        page.keyboard().press("j");
        thenFocusIsOn(page, ".stories h2 a");
        while (!String.valueOf(page.evaluate("document.activeElement.textContent"))
                .contains("Velm")) {
            page.keyboard().press("j");
        }
        page.keyboard().press("o");
        thenIsAt(page, "/stories/");

        page.keyboard().press("j");
        thenFocusIsOn(page, "details.utterance > summary");
        page.keyboard().press("o");
        assertThat(page.locator("details.utterance[open] .panel").first()).isVisible();
        tabTo(page, ".carriers a");
        page.keyboard().press("Enter");
        tabTo(page, ".text h3 a");
        page.keyboard().press("Enter");
        thenIsAt(page, "/articles/");

        tabTo(page, "a[href^='/compare']");
        page.keyboard().press("Enter");
        thenIsAt(page, "/compare");

        page.keyboard().press("/");
        thenFocusIsOn(page, "#seek");
        page.keyboard().type("silo");
        page.keyboard().press("Enter");
        assertThat(page.locator(".hits mark").first()).isVisible();
        page.waitForLoadState();
        page.keyboard().press("j");
        thenFocusIsOn(page, ".hits h2 a");

        page.keyboard().press("?");
        assertThat(page.locator("dialog.keys")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog.keys")).isHidden();
        uploadByKeyboard(page);
        correctByKeyboard(page);
        assertThat(browsing.orElseThrow().complaints()).isEmpty();
    }

    private void uploadByKeyboard(Page page) {
        // With a listener from the start the browser never opens a chooser of its own, however fast the key comes.
        page.onFileChooser(c -> {});
        page.navigate("/add");
        tabTo(page, "#files");
        FileChooser chooser = page.waitForFileChooser(() -> page.keyboard().press("Space"));
        chooser.setFiles(file("gazette.md", UPLOADED.formatted("Third.")));
        tabTo(page, "form[enctype] button");
        page.keyboard().press("Enter");
        assertThat(page.locator("[role=status] h2")).hasText("One article");
        tabTo(page, "[role=status] a[href^='/stories/']");
        page.keyboard().press("Enter");
        thenIsAt(page, "/stories/");
    }

    private void correctByKeyboard(Page page) {
        tabTo(page, "a[href='#correct']");
        page.keyboard().press("Enter");
        tabTo(page, ".correcting summary");
        page.keyboard().press("Enter");
        tabTo(page, "#move-article");
        tabTo(page, "form:has(#move-article) button");
        page.keyboard().press("Enter");
        thenIsAt(page, "/corrections$");
        tabTo(page, ".hits button");
        page.keyboard().press("Enter");
        assertThat(page.locator(".hits > li").first()).containsText("taken back");
    }

    @Test
    @Order(3)
    void a_page_that_has_changed_says_so_and_does_not_change_by_itself() throws Exception {
        Page page = window(new Browser.NewContextOptions());
        page.navigate("/");
        String before = page.locator(".stories").innerText();
        page.waitForTimeout(200);

        desk().add(
                        "late.md",
                        "# Lighthouse of Orm is lit\n\nIt was lit on Monday after nine dark years, its keeper said.");

        assertThat(page.locator(".changed a")).isVisible();
        assertThat(page.locator(".stories").innerText()).isEqualTo(before);
        page.locator(".changed a").click();
        assertThat(page.locator(".stories")).containsText("Orm");
    }

    @Test
    @Order(4)
    void every_page_fits_every_width_and_has_no_serious_finding_light_or_dark() throws Exception {
        Page page = window(new Browser.NewContextOptions());
        page.addInitScript(AXE);
        List<String> wrong = new ArrayList<>();
        for (String path : pages()) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            page.navigate(path);
            findings(page, "").forEach(f -> wrong.add(path + " " + f));
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            findings(page, "color-contrast").forEach(f -> wrong.add(path + ", dark: " + f));
            for (int width : List.of(1440, 768, 360)) {
                page.setViewportSize(width, 800);
                int over = (int)
                        page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
                if (over > 0) {
                    wrong.add(path + " is " + over + " px wider than " + width);
                }
            }
            page.setViewportSize(1280, 800);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    @Order(5)
    void both_articles_are_in_sight_side_by_side_on_a_phone() throws Exception {
        Page page = window(new Browser.NewContextOptions().setViewportSize(360, 800));
        page.navigate(pages().get(4));
        for (Locator cell : page.locator("table.compare tr.both td").all()) {
            BoundingBox box = cell.boundingBox();
            assertThat(box.x + box.width).isBetween(300.0, 361.0);
        }
    }

    /** Every kind of page, with something on it. */
    private static List<String> pages() throws Exception {
        RunningDesk desk = desk();
        desk.submit("/feeds", "feeds=" + RunningDesk.encoded("https://quay.example/feed"));
        String story = desk.page("/").select(".stories h2 a:contains(Velm)").attr("href");
        List<String> articles = desk.page(story).select(".text h3 a").eachAttr("href");
        String first = articles.get(0);
        return List.of(
                "/",
                story,
                first,
                first + "/versions/1",
                desk.page(first).select("a[href^=/compare]").attr("href"),
                "/search?q=silo",
                "/search?q=" + RunningDesk.encoded("\"silo"),
                "/quotes?speaker=verrin",
                "/add",
                "/feeds",
                "/corrections",
                "/nothing/here");
    }

    @SuppressWarnings("unchecked")
    private static List<String> findings(Page page, String only) {
        return (List<String>) page.evaluate(FINDINGS, only);
    }

    private Page window(Browser.NewContextOptions like) {
        Page page = browsing.orElseThrow().window(desk(), like);
        windows.add(page);
        return page;
    }

    private static RunningDesk desk() {
        return shared.orElseThrow();
    }

    private static Locator.FilterOptions with(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static Locator.FilterOptions having(Page page, String selector) {
        return new Locator.FilterOptions().setHas(page.locator(selector));
    }

    private static FilePayload file(String name, String text) {
        return new FilePayload(name, "text/markdown", text.getBytes(StandardCharsets.UTF_8));
    }

    /** The value of the first choice that says this. */
    private static String option(Page page, String says) {
        return page.locator("#move-article option").filter(with(says)).first().getAttribute("value");
    }

    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < MOST_TABS; i++) {
            page.keyboard().press("Tab");
            if (isOn(page, selector)) {
                return;
            }
        }
        throw new AssertionError(page.url() + ": no way to " + selector + " by the keyboard");
    }

    /** An address changes before the new page listens to keys. */
    private static void thenIsAt(Page page, String address) {
        assertThat(page).hasURL(Pattern.compile(address));
        page.waitForLoadState();
    }

    private static void thenFocusIsOn(Page page, String selector) {
        assertThat(isOn(page, selector))
                .as(page.url() + " focus on " + selector)
                .isTrue();
    }

    private static boolean isOn(Page page, String selector) {
        return (boolean) page.evaluate("s => document.activeElement.matches(s)", selector);
    }
}
