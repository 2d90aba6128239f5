"""Turns sentences into padded tensors. The word-piece and case rules are mirrored in src/annotate/word-pieces.ts."""

import random
import unicodedata
from pathlib import Path

import torch

from model import CASE_SHAPES

MAX_PIECES = 192
INPUTS = ("pieces", "cases", "positions", "slots", "places", "mask", "first", "last", "word_mask")


class WordPieces:
    """BERT's uncased WordPiece, one word at a time; pieces are cached by word."""

    def __init__(self, vocabulary: Path):
        self.ids = {piece: index for index, piece in enumerate(vocabulary.read_text().splitlines())}
        self.cache: dict[str, list[int]] = {}

    def of(self, word: str) -> list[int]:
        if word not in self.cache:
            self.cache[word] = self._cut(word) or [self.ids["[UNK]"]]
        return self.cache[word]

    def _cut(self, word: str) -> list[int]:
        text = "".join(c for c in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(c) != "Mn")
        pieces: list[int] = []
        for part in split_punctuation(text):
            pieces += self._greedy(part)
        return pieces

    def _greedy(self, part: str) -> list[int]:
        found, start = [], 0
        while start < len(part):
            end = len(part)
            while end > start and ("##" if start else "") + part[start:end] not in self.ids:
                end -= 1
            if end == start:
                return [self.ids["[UNK]"]]
            found.append(self.ids[("##" if start else "") + part[start:end]])
            start = end
        return found


def is_punctuation(character: str) -> bool:
    code = ord(character)
    ascii_mark = 33 <= code <= 47 or 58 <= code <= 64 or 91 <= code <= 96 or 123 <= code <= 126
    return ascii_mark or unicodedata.category(character).startswith("P")


def split_punctuation(text: str) -> list[str]:
    parts, word = [], ""
    for character in text:
        if is_punctuation(character) or character.isspace():
            if word:
                parts.append(word)
            word = ""
            if not character.isspace():
                parts.append(character)
        else:
            word += character
    return [*parts, word] if word else parts


def case_shape(word: str, is_first: bool) -> int:
    """1 + 2 x shape + whether the word opens its sentence; 0 is kept for padding and special pieces."""
    letters = [c for c in word if c.isalpha()]
    digits = any(c.isdigit() for c in word)
    if not letters:
        shape = "digits" if digits else "punctuation"
    elif digits:
        shape = "alphanumeric"
    elif all(c.islower() for c in letters):
        shape = "lower"
    elif len(letters) == 1:
        shape = "capital"
    elif all(c.isupper() for c in letters):
        shape = "upper"
    elif letters[0].isupper() and all(c.islower() for c in letters[1:]):
        shape = "title"
    else:
        shape = "mixed"
    return 1 + 2 * CASE_SHAPES.index(shape) + int(is_first)


def encode(words: list[str], pieces: WordPieces) -> dict:
    """Piece ids with [CLS] and [SEP], case ids, and each word's first and last piece."""
    ids, cases, first, last = [pieces.ids["[CLS]"]], [0], [], []
    for index, word in enumerate(words):
        own = pieces.of(word)
        first.append(len(ids))
        ids += own
        cases += [case_shape(word, index == 0)] * len(own)
        last.append(len(ids) - 1)
    return {"ids": [*ids, pieces.ids["[SEP]"]], "cases": [*cases, 0], "first": first, "last": last}


def noise(words: list[str], draw: random.Random) -> list[str]:
    """Sometimes a sentence comes in capitals, in title case or without capitals, as headlines and posts do."""
    chance = draw.random()
    if chance < 0.04:
        return [word.upper() for word in words]
    if chance < 0.07:
        return [word.capitalize() for word in words]
    if chance < 0.09:
        return [word.lower() for word in words]
    return words


def pad(rows: list[list[int]], value: int = 0) -> torch.Tensor:
    width = max(len(row) for row in rows)
    return torch.tensor([row + [value] * (width - len(row)) for row in rows], dtype=torch.long)


def inputs_of(sentences: list[list[str]], pieces: WordPieces) -> tuple[torch.Tensor, ...]:
    """The nine inputs of the graph (README.md of the model)."""
    coded = [encode(words, pieces) for words in sentences]
    lengths = [len(code["ids"]) for code in coded]
    starts = [sum(lengths[:row]) for row in range(len(coded))]
    width = max(lengths)
    flat = lambda rows: torch.tensor([value for row in rows for value in row], dtype=torch.long)
    moved = lambda field: pad([[start + index for index in code[field]] for code, start in zip(coded, starts)])
    return (
        flat(code["ids"] for code in coded),
        flat(code["cases"] for code in coded),
        flat(range(length) for length in lengths),
        pad([list(range(start, start + length)) for start, length in zip(starts, lengths)]),
        flat(range(row * width, row * width + length) for row, length in enumerate(lengths)),
        pad([[1] * length for length in lengths]),
        moved("first"),
        moved("last"),
        pad([[1] * len(code["first"]) for code in coded]),
    )


def targets_of(sentences: list[dict], labels: dict[str, dict[str, int]]) -> dict[str, torch.Tensor]:
    """Gold tensors; -100 where a sentence lacks a layer."""
    width = max(len(s["words"]) for s in sentences)
    blank = lambda: torch.full((len(sentences), width), -100, dtype=torch.long)
    gold = {"upos": blank(), "xpos": blank(), "heads": blank(), "deprels": blank(), "predicates": blank()}
    names = torch.zeros((len(sentences), width, len(labels["names"])), dtype=torch.bool)
    index, roles = [], []
    for row, sentence in enumerate(sentences):
        length = len(sentence["words"])
        if "heads" in sentence:
            gold["heads"][row, :length] = torch.tensor(sentence["heads"])
            for layer in ("upos", "xpos", "deprels"):
                known = labels[layer]
                gold[layer][row, :length] = torch.tensor([known.get(value, -100) for value in sentence[layer]])
        for position, allowed in enumerate(sentence.get("names", [])):
            names[row, position, allowed] = True
        if "predicates" not in sentence:
            continue
        gold["predicates"][row, :length] = 0
        for predicate in sentence["predicates"]:
            gold["predicates"][row, predicate["token"]] = 1
            index.append([row, predicate["token"]])
            target = [0] * length + [-100] * (width - length)
            for role, head in predicate["arguments"]:
                target[head] = labels["roles"].get(role, -100)
            roles.append(target)
    gold["names"] = names
    gold["index"] = torch.tensor(index, dtype=torch.long).reshape(-1, 2)
    gold["roles"] = torch.tensor(roles, dtype=torch.long).reshape(-1, width)
    return gold


def make_batches(sentences: list[dict], pieces: WordPieces, budget: int, draw: random.Random) -> list[list[dict]]:
    """Batches of about `budget` pieces, of similar lengths, in random order."""
    sized = [(sum(len(pieces.of(word)) for word in s["words"]) + 2, draw.random(), s) for s in sentences]
    sized = sorted((entry for entry in sized if entry[0] <= MAX_PIECES), key=lambda entry: (entry[0] // 4, entry[1]))
    batches, batch = [], []
    for size, _, sentence in sized:
        if batch and size * (len(batch) + 1) > budget:
            batches.append(batch)
            batch = []
        batch.append(sentence)
    batches.append(batch)
    draw.shuffle(batches)
    return batches
