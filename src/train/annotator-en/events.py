"""Labelled events as tensors: which words of a sentence tell one of which type, and which words name those who take part.

A sentence is one line of what cut_events.mjs writes: {"text", "words", "events": [{"word", "type", "roles": [{"role": "agent" |
"target", "word", "others"}]}], "ignore", "mentions"}. `others` are further words of the same actor, `ignore` words that tell the
same kind of event as one labelled elsewhere in the text, where each has one label: of neither is anything known.
"""

import random
import re
from pathlib import Path

import torch
from torch import Tensor

from batches import WordPieces, inputs_of

ONTOLOGY = Path(__file__).parents[2] / "ontology" / "events"
ROLES = ("agent", "target")
UNKNOWN = -100


def event_types() -> list[str]:
    """The event types of the ontology, in alphabetical order."""
    texts = (file.read_text() for file in sorted(ONTOLOGY.glob("*.yaml")))
    return sorted(name for text in texts for name in re.findall(r"^([A-Z_]+):$", text, re.MULTILINE))


def event_batches(sentences: list[dict], size: int, draw: random.Random) -> list[list[dict]]:
    """Batches of sentences of similar lengths, in random order."""
    keyed = sorted(((len(s["words"]) // 5, draw.random(), s) for s in sentences), key=lambda entry: entry[:2])
    batches = [[s for _, _, s in keyed[start : start + size]] for start in range(0, len(keyed), size)]
    draw.shuffle(batches)
    return batches


def event_targets(sentences: list[dict], types: dict[str, int]) -> tuple[Tensor, Tensor, Tensor]:
    """
    Gold of a batch: types [B, T] (0 none, UNKNOWN where nothing is known), index [M, 2] of the words that tell an event, and
    who takes part [M, T, 2] (1 takes part, 0 does not, -1 unknown).
    """
    width = max(len(s["words"]) for s in sentences)
    gold = torch.full((len(sentences), width), UNKNOWN)
    index, parts = [], []
    for row, sentence in enumerate(sentences):
        gold[row, : len(sentence["words"])] = 0
        gold[row, sentence["ignore"]] = UNKNOWN
        for event in sentence["events"]:
            gold[row, event["word"]] = types[event["type"]]
            index.append([row, event["word"]])
            parts.append(parts_of(event, len(sentence["words"]), width))
    shape = (len(parts), width, len(ROLES))
    return gold, torch.tensor(index, dtype=torch.long).reshape(-1, 2), torch.stack(parts) if parts else torch.zeros(shape)


def parts_of(event: dict, words: int, width: int) -> Tensor:
    target = torch.full((width, len(ROLES)), -1.0)
    target[:words] = 0
    for role in event["roles"]:
        target[role["others"], ROLES.index(role["role"])] = -1
    for role in event["roles"]:
        target[role["word"], ROLES.index(role["role"])] = 1
    return target


@torch.no_grad()
def add_vectors(model, sentences: list[dict], pieces: WordPieces) -> None:
    """Adds what the frozen annotator makes of each sentence: `shared` [P, size] and `top` [T, size], half precision."""
    order = sorted(range(len(sentences)), key=lambda index: len(sentences[index]["words"]))
    for start in range(0, len(order), 16):
        chosen = [sentences[index] for index in order[start : start + 16]]
        inputs = inputs_of([s["words"] for s in chosen], pieces)
        shared, words = model.words_of(*inputs[:-1])
        lengths = inputs[5].sum(1).tolist()
        for row, (sentence, own) in enumerate(zip(chosen, shared.split(lengths))):
            sentence["shared"] = own.half()
            sentence["top"] = words[row, : len(sentence["words"])].half()


def vectors_of(sentences: list[dict]) -> tuple[Tensor, Tensor]:
    """The vectors of a batch as the events of the model want them: [N, size] and [B, T, size]."""
    width = max(len(s["words"]) for s in sentences)
    padded = [torch.nn.functional.pad(s["top"].float(), (0, 0, 0, width - len(s["words"]))) for s in sentences]
    return torch.cat([s["shared"].float() for s in sentences]), torch.stack(padded)
