"""Bootstrap intervals of the attribution scores: articles are drawn with replacement, 1,000 times, from a fixed seed.

    python3 attribution_intervals.py EVAL_DIR GOLD.jsonl PRED.jsonl TEXT_DIR [--cues FILE]

EVAL_DIR holds attribution_score.py, whose own counts are used.
"""
import argparse
import os
import random
import sys

ROWS = (('quoted spans with the right speaker', 'speaker'), ('whole direct attribution', 'direct'),
        ('whole attribution, all kinds', 'all'), ('content exact', 'exact'), ('content tokens', 'tokens'),
        ('quoted spans found', 'found'))


def counts(result):
    """Right, predicted and gold of each measure, undone from precision and recall of one article."""
    def of(x):
        return (x['p'] * x['pred'], x['pred'], x['r'] * x['gold'], x['gold'])
    return {'speaker': of(result['quoted']['speaker_f1']), 'direct': of(result['direct']['full']),
            'all': of(result['all']['full']), 'exact': of(result['all']['content_exact']),
            'tokens': of(result['all']['content_tokens']), 'found': of(result['quoted']['found'])}


def f1(parts):
    right_p, pred, right_r, gold = (sum(x) for x in zip(*parts))
    p = right_p / pred if pred else 0.0
    r = right_r / gold if gold else 0.0
    return 2 * p * r / (p + r) if p + r else 0.0


def main():
    o = argparse.ArgumentParser(description=__doc__)
    for name in ('eval', 'gold', 'pred', 'texts'):
        o.add_argument(name)
    o.add_argument('--cues')
    o = o.parse_args()
    sys.path.insert(0, o.eval)
    import attribution_score as scorer
    pred = scorer.read(o.pred)
    gold = scorer.read(o.gold, set(pred))
    cues = set(open(o.cues, encoding='utf-8').read().lower().split()) if o.cues else None
    articles = []
    for doc in sorted(gold):
        with open(os.path.join(o.texts, doc + '.txt'), encoding='utf-8', newline='') as f:
            text = {doc: f.read()}
        articles.append(counts(scorer.score({doc: gold[doc]}, {doc: pred[doc]}, text, False, cues)))
    draw = random.Random(1)
    samples = [[draw.randrange(len(articles)) for _ in articles] for _ in range(1000)]
    for title, key in ROWS:
        each = [a[key] for a in articles]
        spread = sorted(f1([each[i] for i in s]) for s in samples)
        print('%-38s F1 %.3f   95 %% interval %.3f to %.3f' % (title, f1(each), spread[25], spread[974]))


if __name__ == '__main__':
    main()
