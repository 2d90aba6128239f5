"""Trains the events of an annotator whose grammar is trained, and writes the model folder anew.

    node src/train/annotator-en/cut_events.mjs tests/gold/events/train.jsonl > DIR/events.jsonl
    python src/train/annotator-en/train_events.py --data DIR --out src/models/annotator-en [--epochs 10] [--hold REGEX]

DIR holds annotator.pt, which train.py or restore.py wrote. Nothing but the events changes. With --hold the texts whose id matches are not
learned from, but scored after every epoch.
"""

import argparse
import json
import random
import re
import time
from collections import Counter
from datetime import date
from pathlib import Path

import torch
from torch import Tensor, nn

from batches import WordPieces, inputs_of
from events import add_vectors, event_batches, event_targets, vectors_of
from export import export_model, load_checkpoint
from model import Annotator
from pretrained import encoder_folder

SIZE, WARM_UP, CLIP = 16, 0.1, 2.0
RATES = {"layers": 1e-4, "heads": 1e-3}
TYPES_WEIGHT = 10.0
# From so many labels on a type is known well enough to say where it is not.
OFTEN = 200


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=10)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--hold")
    options = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(options.seed)
    model, saved = load_checkpoint(options.data)
    model.events.copy_layers(model.encoder)
    sentences = [json.loads(line) for line in (options.data / "events.jsonl").open()]
    held = [s for s in sentences if options.hold and re.search(options.hold, s["text"])]
    used = [s for s in sentences if not (options.hold and re.search(options.hold, s["text"]))]
    pieces = WordPieces(encoder_folder() / "vocab.txt")
    add_vectors(model, sentences, pieces)
    print(len(used), "sentences", flush=True)
    fit(model, used, held, saved["labels"]["events"], pieces, options)
    saved["state"] = model.state_dict()
    saved["learned"] = often(used)
    saved["facts"]["events"] = {"date": date.today().isoformat(), "sentences": len(used), "events": sum(len(s["events"]) for s in used), "epochs": options.epochs}
    torch.save(saved, options.data / "annotator.pt")
    export_model(options.data, options.out)


def often(sentences: list[dict]) -> list[str]:
    """The types with enough labels, in alphabetical order."""
    counts = Counter(event["type"] for sentence in sentences for event in sentence["events"])
    return sorted(name for name, count in counts.items() if count >= OFTEN)


def fit(model: Annotator, used: list[dict], held: list[dict], types: dict[str, int], pieces: WordPieces, options) -> None:
    layers = list(model.events.layers.parameters())
    heads = [p for name, p in model.events.named_parameters() if not name.startswith("layers.")]
    optimizer = torch.optim.AdamW([{"params": layers, "lr": 0.0}, {"params": heads, "lr": 0.0}], weight_decay=0.01)
    draw = random.Random(options.seed)
    start = time.time()
    for epoch in range(options.epochs):
        model.events.train()
        batches = event_batches(used, SIZE, draw)
        for done, batch in enumerate(batches):
            rate = schedule((epoch + done / len(batches)) / options.epochs)
            for group, peak in zip(optimizer.param_groups, RATES.values()):
                group["lr"] = peak * rate
            kinds, roles = losses_of(model, batch, types, pieces)
            optimizer.zero_grad(set_to_none=True)
            (TYPES_WEIGHT * kinds + roles).backward()
            nn.utils.clip_grad_norm_(model.events.parameters(), CLIP)
            optimizer.step()
        model.events.eval()
        print(f"{time.time() - start:6.0f} s  epoch {epoch + 1}  types {kinds.item():.3f} roles {roles.item():.3f}", flush=True)
        if held:
            print("   held out:", score(model, held, types, pieces), flush=True)


def schedule(progress: float) -> float:
    """Linear warm-up, then linear decay; `progress` runs from 0 to 1."""
    return progress / WARM_UP if progress < WARM_UP else max(0.0, (1 - progress) / (1 - WARM_UP))


def tellers_of(model: Annotator, batch: list[dict], pieces: WordPieces) -> Tensor:
    _, _, _, slots, places, mask, first, last, _ = inputs_of([s["words"] for s in batch], pieces)
    shared, top = vectors_of(batch)
    return model.events.words_of(shared, slots, places, mask.to(torch.int32), first, last, top)


def losses_of(model: Annotator, batch: list[dict], types: dict[str, int], pieces: WordPieces) -> tuple[Tensor, Tensor]:
    """Cross entropy of the types a word; binary cross entropy of the participants, summed, an event."""
    gold, index, parts = event_targets(batch, types)
    words = tellers_of(model, batch, pieces)
    kinds = nn.functional.cross_entropy(model.events.kind(words).flatten(0, 1), gold.flatten())
    if not len(index):
        return kinds, kinds * 0
    known = parts >= 0
    scores = model.events.roles(words, index)
    roles = nn.functional.binary_cross_entropy_with_logits(scores[known], parts[known], reduction="sum")
    return kinds, roles / len(index)


@torch.no_grad()
def score(model: Annotator, sentences: list[dict], types: dict[str, int], pieces: WordPieces) -> dict[str, float]:
    """Words that tell an event, with their type (F1); heads of mentions that take part in labelled events (average precision)."""
    right, found, labelled, pairs = 0, 0, 0, []
    for batch in event_batches(sentences, SIZE, random.Random(0)):
        gold, index, parts = event_targets(batch, types)
        words = tellers_of(model, batch, pieces)
        best = model.events.kind(words).argmax(-1)
        known = gold >= 0
        found += int((best > 0)[known].sum())
        labelled += int((gold > 0).sum())
        right += int(((best == gold) & (gold > 0)).sum())
        scores = model.events.roles(words, index).sigmoid()
        for row, (sentence, _) in enumerate(index.tolist()):
            heads = batch[sentence]["mentions"]
            mine = parts[row, heads] >= 0
            pairs += zip(scores[row, heads][mine].tolist(), parts[row, heads][mine].tolist())
    return {"types": 2 * right / max(1, found + labelled), "participants": average_precision(pairs)}


def average_precision(pairs: list[tuple[float, float]]) -> float:
    hits, total = 0, 0.0
    for rank, (_, gold) in enumerate(sorted(pairs, reverse=True), 1):
        hits += int(gold)
        total += gold * hits / rank
    return total / max(1, hits)


if __name__ == "__main__":
    main()
