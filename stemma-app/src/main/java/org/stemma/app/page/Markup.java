package org.stemma.app.page;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/** Words with tags between them: the one place where the page writes tags around untrusted text. */
final class Markup implements Content {
    private final StringBuilder html = new StringBuilder();

    /** The words, escaped. */
    static Markup of(String words) {
        return new Markup().text(words);
    }

    /** Opens an element; attribute names and values alternate, empty values are left out. */
    Markup open(String element, String... attributes) {
        html.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty()) {
                html.append(' ').append(attributes[i]).append("=\"");
                escape(attributes[i + 1]);
                html.append('"');
            }
        }
        html.append('>');
        return this;
    }

    /** Closes an element. */
    Markup close(String element) {
        html.append("</").append(element).append('>');
        return this;
    }

    /** Adds words, escaped. */
    Markup text(String words) {
        escape(words);
        return this;
    }

    /** Adds a block of data for programs, which no browser runs; its text must hold no tags. */
    Markup data(String type, String id, String json) {
        if (json.indexOf('<') >= 0) {
            throw new IllegalArgumentException("a tag in a block of data");
        }
        html.append("<script type=\"")
                .append(type)
                .append("\" id=\"")
                .append(id)
                .append("\">");
        html.append(json).append("</script>");
        return this;
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(html.toString());
    }

    @Override
    public boolean isEmptyContent() {
        return html.length() == 0;
    }

    @Override
    public String toString() {
        return html.toString();
    }

    private void escape(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(c);
            }
        }
    }
}
