package org.stemma.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Finds the article among a page's runs of text, and says of every other run why it is none of it. */
final class HtmlBody {
    private final List<HtmlBlock> blocks;
    private final Apart apart;
    private final Hints hints;

    private HtmlBody(List<HtmlBlock> blocks, Apart apart, Hints hints) {
        this.blocks = blocks;
        this.apart = apart;
        this.hints = hints;
    }

    /**
     * All runs of a page in order.
     *
     * @param apart what is named for something else
     */
    static List<PageBlock> of(Element root, List<HtmlBlock> blocks, Apart apart, Hints hints) {
        return new HtmlBody(blocks, apart, hints).in(Container.of(root, blocks, apart, hints));
    }

    private List<PageBlock> in(Element container) {
        List<HtmlBlock> inside = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        List<PageBlock> out = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            HtmlBlock block = blocks.get(i);
            Optional<Dropped> reason = apart.reason(block.element());
            boolean within = block.element() == container || Ancestors.isBelow(block.element(), container);
            if (within && reason.isEmpty()) {
                inside.add(block);
                places.add(i);
            }
            out.add(new PageBlock(block.form(), block.text(), reason.or(() -> Optional.of(Dropped.FURNITURE)), false));
        }
        List<PageBlock> article = article(inside, container);
        for (int k = 0; k < article.size(); k++) {
            out.set(places.get(k), article.get(k));
        }
        return out;
    }

    private List<PageBlock> article(List<HtmlBlock> inside, Element container) {
        Kinds kinds = new Kinds(inside, container, hints);
        List<PageBlock> out = new ArrayList<>();
        int from = headlineEnd(inside);
        for (int i = 0; i < inside.size(); i++) {
            HtmlBlock block = inside.get(i);
            Optional<Dropped> dropped = i < from ? Optional.of(Dropped.FURNITURE) : kinds.dropped(block);
            out.add(new PageBlock(block.form(), block.text(), dropped, true));
        }
        return Edges.trimmed(out);
    }

    /** After the last heading that is the headline or an {@code h1}, if it stands near the start. */
    private int headlineEnd(List<HtmlBlock> inside) {
        int total = inside.stream().mapToInt(HtmlBlock::length).sum();
        int before = 0;
        int end = 0;
        for (int i = 0; i < inside.size() && before * 5 < total; i++) {
            HtmlBlock block = inside.get(i);
            if (block.element().normalName().equals("h1")
                    || Letters.same(block.text().text(), hints.title())) {
                end = i + 1;
            }
            before += block.length();
        }
        return end;
    }
}
