package org.stemma.app.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;

/**
 * Two spaces a level and a line feed for each value, down to some level; what lies deeper stays on its line.
 *
 * <p>Indented to the last level, a file of hundreds of articles is half white space.
 */
final class LinePrinter extends DefaultPrettyPrinter {
    private static final long serialVersionUID = 1L;

    private int levels;

    LinePrinter(int levels) {
        this.levels = levels;
        Indenter lines = new DefaultIndenter("  ", "\n");
        Indenter indenter = new Indenter() {
            @Override
            public void writeIndentation(JsonGenerator json, int level) throws IOException {
                if (level <= LinePrinter.this.levels) {
                    lines.writeIndentation(json, level);
                } else {
                    json.writeRaw(' ');
                }
            }

            @Override
            public boolean isInline() {
                return false;
            }
        };
        indentObjectsWith(indenter);
        indentArraysWith(indenter);
    }

    /** From now on down to this level. */
    void upTo(int level) {
        levels = level;
    }

    @Override
    public void writeEndObject(JsonGenerator json, int entries) throws IOException {
        if (_nesting > levels) {
            _nesting--;
            json.writeRaw(" }");
        } else {
            super.writeEndObject(json, entries);
        }
    }

    @Override
    public void writeEndArray(JsonGenerator json, int values) throws IOException {
        if (_nesting > levels) {
            _nesting--;
            json.writeRaw(" ]");
        } else {
            super.writeEndArray(json, values);
        }
    }
}
