"""Scores an exported model on held-out sets and writes the scores into its model.json.

    python score.py --data DIR --out ../../models/annotator-en [--dev]
"""

import argparse
import json
from pathlib import Path

from export import write_json
from lemma_rules import lemma_of
from metrics import score_lemmas, score_names, score_roles, score_senses, score_trees
from session import Session


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--dev", action="store_true", help="score the development set; write nothing")
    options = parser.parse_args()
    session = Session(options.out)
    if options.dev:
        print(json.dumps(score_treebank(session, options, "dev"), indent=1))
        return
    scores = {
        "conditions": "int8, gold tokenisation; batches by length of up to 8 sentences and 512 pieces; per cent",
        "ewtTest": score_treebank(session, options, "test"),
        "namesConll2003Test": score_unseen(session, options, "conll2003"),
        "namesRe3d": score_unseen(session, options, "re3d"),
    }
    print(json.dumps(scores, indent=1))
    write_json(options.out / "model.json", {**session.manifest, "scores": scores}, indent=1)


def score_treebank(session: Session, options, part: str) -> dict:
    """Every layer of EWT with its names from UNER."""
    gold = read(options.data / f"{part}.jsonl")
    analyses = session.analyze([sentence["words"] for sentence in gold])
    table = json.loads((options.out / "lemmas.json").read_text())
    senses = json.loads((options.out / "senses.json").read_text())
    return {
        **score_trees(gold, analyses),
        **score_roles(gold, analyses),
        "names": score_names(gold, analyses),
        "lemmasWithGoldTags": score_lemmas(gold, lambda form, upos: lemma_of(table, form, upos)),
        "sensesWithGoldLemmas": score_senses(gold, senses),
    }


def score_unseen(session: Session, options, name: str) -> dict:
    gold = read(options.data / f"{name}.jsonl")
    analyses = session.analyze([sentence["words"] for sentence in gold])
    return score_names(gold, analyses, mentions=name == "re3d")


def read(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.open()]


if __name__ == "__main__":
    main()
