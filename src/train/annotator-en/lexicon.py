"""Counts behind `lemmas.json` and `senses.json`: which lemma a form has, which roleset a lemma."""

from collections import Counter, defaultdict

from corpora import Repository, read_skeleton
from lemma_rules import KINDS, sense_key, sense_keys
from roles import LEFT_OUT

LEMMA_TAGS = ("VERB", "NOUN", "AUX", "ADJ", "ADV", "PRON", "DET")
# OntoNotes and others: PropBank publishes their lemmas, tags and rolesets without their words.
SKELETONS = ("data/ontonotes", "data/oanc", "data/lorelei")


def count_lemmas(sentences: list[dict]) -> dict[str, dict[str, str]]:
    """UPOS → lower-case form → most frequent lemma; misspelt words and parts of broken words are left out."""
    counts: dict[tuple[str, str], Counter] = defaultdict(Counter)
    for sentence in sentences:
        broken = {head - 1 for head, label in zip(sentence["heads"], sentence["deprels"]) if label == "goeswith"}
        for index, (word, lemma, upos) in enumerate(zip(sentence["words"], sentence["lemmas"], sentence["upos"])):
            misspelt = index in broken or "Correct" in sentence["misc"][index]
            if upos == "AUX" or (upos in LEMMA_TAGS and not misspelt):
                counts[upos, word.lower().replace("’", "'")][lemma.lower()] += 1
    table: dict[str, dict[str, str]] = {upos: {} for upos in LEMMA_TAGS}
    for (upos, form), lemmas in sorted(counts.items()):
        table[upos][form] = lemmas.most_common(1)[0][0]
    return table


def count_senses(propbank: Repository, sentences: list[dict]) -> tuple[dict[str, str], list[str]]:
    """Key of `lemma_rules.sense_key` → most frequent roleset, and the verbs seen at least twice."""
    senses: dict[str, Counter] = defaultdict(Counter)
    verbs: Counter = Counter()
    for sentence in sentences:
        for predicate in sentence.get("predicates", []):
            lemma, upos = sentence["lemmas"][predicate["token"]].lower(), sentence["upos"][predicate["token"]]
            senses[sense_key(lemma, KINDS.get(upos, "o"), predicate["roleset"])][predicate["roleset"]] += 1
    for folder in SKELETONS:
        for text in propbank.read_many(propbank.files(folder, ".gold_skel")).values():
            for lemma, tag, roleset in skeleton_predicates(text):
                kind = {"V": "v", "N": "n", "J": "j"}.get(tag[0], "o")
                senses[sense_key(lemma, kind, roleset)][roleset] += 1
                verbs[lemma] += kind == "v"
    common = {key: counts.most_common(1)[0][0] for key, counts in sorted(senses.items())}
    return common, sorted(verb for verb, count in verbs.items() if count > 1 and verb.isascii() and verb.isalpha())


def skeleton_predicates(text: str) -> list[tuple[str, str, str]]:
    """(lemma, part of speech, roleset) of a skeleton file's predicates."""
    rows = [row for sentence in read_skeleton(text) for row in sentence if len(row) > 7]
    return [(row[6].lower(), row[4], row[7]) for row in rows if row[6] != "-" and "." in row[7] and row[7] not in LEFT_OUT]


def sense_of(sentence: dict, token: int, senses: dict[str, str]) -> str | None:
    """The lemma's usual roleset, a particle verb's before its verb's."""
    return next((senses[key] for key in sense_keys(sentence, token) if key in senses), None)
