"""Scores of analyses against gold sentences: pure functions, all in per cent."""

from collections import Counter

from lexicon import sense_of
from names import NORP, TITLES, name_spans

MAIN_ROLES = ("ARG0", "ARG1", "ARG2", "ARGM-TMP", "ARGM-LOC", "ARGM-NEG")


def f1(gold: Counter, predicted: Counter) -> dict[str, float]:
    """Precision, recall and F1 of two multisets."""
    met = sum((gold & predicted).values())
    precision, recall = met / max(1, sum(predicted.values())), met / max(1, sum(gold.values()))
    score = 2 * precision * recall / (precision + recall) if met else 0.0
    return {"precision": percent(precision), "recall": percent(recall), "f1": percent(score)}


def percent(share: float) -> float:
    return round(100 * share, 1)


def score_trees(gold: list[dict], analyses: list[dict]) -> dict[str, float]:
    """Accuracy of tags, heads (UAS) and heads with labels (LAS) over all words, punctuation included."""
    met, total = Counter(), 0
    for sentence, found in zip(gold, analyses):
        for index in range(len(sentence["words"])):
            same_head = sentence["heads"][index] == found["heads"][index]
            met["upos"] += sentence["upos"][index] == found["upos"][index]
            met["xpos"] += sentence["xpos"][index] == found["xpos"][index]
            met["uas"] += same_head
            met["las"] += same_head and sentence["deprels"][index] == found["deprels"][index]
            total += 1
    return {name: percent(met[name] / total) for name in ("upos", "xpos", "uas", "las")}


def score_roles(gold: list[dict], analyses: list[dict]) -> dict[str, object]:
    """F1 of predicates, and of (predicate, role, head word of the argument), over the sentences with PropBank's layer."""
    predicates, arguments = (Counter(), Counter()), (Counter(), Counter())
    for number, (sentence, found) in enumerate(zip(gold, analyses)):
        if "predicates" not in sentence:
            continue
        for side, source in enumerate((sentence, found)):
            for predicate in source["predicates"]:
                predicates[side][number, predicate["token"]] += 1
                for role, head in predicate["arguments"]:
                    arguments[side][number, predicate["token"], role, head] += 1
    by_role = {role: f1(*(only_role(side, role) for side in arguments))["f1"] for role in MAIN_ROLES}
    return {"predicates": f1(*predicates)["f1"], "arguments": f1(*arguments)["f1"], "byRole": by_role}


def only_role(arguments: Counter, role: str) -> Counter:
    return Counter({key: count for key, count in arguments.items() if key[2] == role})


def score_names(gold: list[dict], analyses: list[dict], mentions: bool = False) -> dict[str, object]:
    """F1 of exact PER, ORG and LOC names; GPE counts as LOC.

    `mentions`: for corpora that mark whole noun phrases. Names are the mentions without a lower-case word, less their
    articles and titles; what is found inside other mentions does not count, and a GPE may meet an ORG.
    """
    wanted, found = Counter(), Counter()
    for number, (sentence, analysis) in enumerate(zip(gold, analyses)):
        if "gold_names" not in sentence:
            continue
        own, loose = gold_names(sentence, mentions)
        wanted += Counter((number, *span) for span in own)
        for start, end, kind in analysis["names"]:
            inside = any(first <= start and end <= last for first, last, _ in loose)
            if kind in ("PER", "ORG", "LOC", "GPE") and not inside:
                acts = mentions and kind == "GPE" and (start, end, "ORG") in own
                found[number, start, end, "ORG" if acts else "LOC" if kind == "GPE" else kind] += 1
    by_type = {kind: f1(*(only_type(side, kind) for side in (wanted, found)))["f1"] for kind in ("PER", "ORG", "LOC")}
    return {**f1(wanted, found), "byType": by_type}


def gold_names(sentence: dict, mentions: bool) -> tuple[list[tuple], list[tuple]]:
    """The names of a gold sentence, and its mentions that are no mere names."""
    spans = name_spans(sentence["gold_names"])
    if not mentions:
        return spans, []
    trimmed = [(trim(sentence["words"], span), span) for span in spans]
    is_name = [all(is_name_word(word) for word in sentence["words"][short[0] : short[1]]) for short, _ in trimmed]
    own = [short for (short, _), named in zip(trimmed, is_name) if named]
    return own, [span for (_, span), named in zip(trimmed, is_name) if not named]


def trim(words: list[str], span: tuple[int, int, str]) -> tuple[int, int, str]:
    """Without leading articles and, of a person, titles and nationalities."""
    start, end, kind = span
    ahead = TITLES | NORP if kind == "PER" else set()
    while start < end - 1 and (words[start].lower() in ("the", "a", "an") or words[start] in ahead):
        start += 1
    return start, end, kind


def is_name_word(word: str) -> bool:
    return not word[0].islower() or word in ("of", "the", "for", "and", "al", "bin")


def only_type(names: Counter, kind: str) -> Counter:
    return Counter({key: count for key, count in names.items() if key[3] == kind})


def score_lemmas(gold: list[dict], lemma_of) -> dict[str, float]:
    """Accuracy of `lemma_of(form, upos)` with gold tags, letter case aside; rare spellings (goeswith, typos) included."""
    met, total = Counter(), Counter()
    for sentence in gold:
        for word, lemma, upos in zip(sentence["words"], sentence["lemmas"], sentence["upos"]):
            if upos in ("VERB", "NOUN", "ADJ", "ADV", "AUX"):
                total[upos] += 1
                met[upos] += lemma_of(word, upos) == lemma.lower()
    return {upos: percent(met[upos] / total[upos]) for upos in sorted(total)}


def score_senses(gold: list[dict], senses: dict[str, str]) -> float:
    """Accuracy of the lemma's usual roleset, with gold lemmas."""
    pairs = [(sense_of(sentence, p["token"], senses), p["roleset"]) for sentence in gold for p in sentence.get("predicates", [])]
    return percent(sum(found == roleset for found, roleset in pairs) / max(1, len(pairs)))

