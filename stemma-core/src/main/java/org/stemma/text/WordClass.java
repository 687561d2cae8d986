package org.stemma.text;

/** Part of speech of a token: the Penn Treebank's tags, those that news needs no difference between taken together. */
public enum WordClass {
    /** Marks and symbols. */
    MARK("", ".", ",", ":", "``", "''", "-LRB-", "-RRB-", "#", "$", "SYM", "LS"),
    /** Singular noun. */
    NOUN("NN"),
    /** Plural noun. */
    NOUNS("NNS"),
    /** Proper noun. */
    NAME("NNP", "NNPS"),
    /** Bare verb. */
    BARE("VB"),
    /** Past tense. */
    PAST("VBD"),
    /** Present, third person. */
    THIRD("VBZ"),
    /** Present, other persons. */
    PRESENT("VBP"),
    /** Gerund or present participle. */
    ING("VBG"),
    /** Past participle. */
    PARTICIPLE("VBN"),
    /** Modal. */
    MODAL("MD"),
    /** Adjective. */
    ADJECTIVE("JJ", "JJR", "JJS"),
    /** Adverb. */
    ADVERB("RB", "RBR", "RBS"),
    /** Particle. */
    PARTICLE("RP"),
    /** Preposition or subordinating conjunction. */
    PREPOSITION("IN"),
    /** Determiner. */
    DETERMINER("DT", "PDT"),
    /** Personal pronoun. */
    PRONOUN("PRP"),
    /** Possessive pronoun. */
    POSSESSIVE("PRP$", "WP$"),
    /** The possessive clitic. */
    GENITIVE("POS"),
    /** Coordinating conjunction. */
    AND("CC"),
    /** Number. */
    NUMBER("CD"),
    /** To. */
    TO("TO"),
    /** Who, which, when. */
    WH("WDT", "WP", "WRB"),
    /** There as a subject, interjections, foreign words. */
    OTHER("EX", "UH", "FW");

    private static final WordClass[] ALL = values();

    private final String[] penn;

    WordClass(String... penn) {
        this.penn = penn;
    }

    /** The class with this ordinal. */
    public static WordClass at(int ordinal) {
        return ALL[ordinal];
    }

    /** The class of a Penn Treebank tag; unknown tags are {@link #OTHER}. */
    public static WordClass ofPenn(String tag) {
        for (WordClass c : ALL) {
            for (String p : c.penn) {
                if (p.equals(tag)) {
                    return c;
                }
            }
        }
        return OTHER;
    }
}
