"""Trains the annotator and writes the model folder.

    python src/train/annotator-en/train.py --data DIR --out src/models/annotator-en [--epochs 5] [--seed 9] [--device cuda]
"""

import argparse
import json
import random
import time
from collections import Counter
from datetime import date
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn

from batches import WordPieces, inputs_of, make_batches, noise, targets_of
from events import event_types
from export import export
from model import Annotator, load_encoder, read_config
from names import TAGS
from pretrained import encoder_folder

WEIGHTS = {"upos": 1.0, "xpos": 1.0, "arcs": 1.0, "deprels": 1.0, "names": 1.5, "predicates": 1.0, "roles": 3.0}
BUDGET, WARM_UP, CLIP = 1600, 0.05, 2.0
ROLES = 36


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--seed", type=int, default=9)
    parser.add_argument("--device", default="cpu")
    options = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(options.seed)
    sentences = [json.loads(line) for line in (options.data / "train.jsonl").open()]
    labels = inventory(sentences)
    folder = encoder_folder()
    pieces = WordPieces(folder / "vocab.txt")
    model = Annotator(read_config(folder), {layer: len(values) for layer, values in labels.items()})
    load_encoder(model, load_file(folder / "model.safetensors"))
    model.events.requires_grad_(False)
    model.encoder.words.weight.requires_grad_(False)
    start = time.time()
    fit(model.to(options.device), sentences, labels, pieces, options)
    minutes = round((time.time() - start) / 60, 1)
    facts = {"date": date.today().isoformat(), "seed": options.seed, "minutes": minutes, "epochs": options.epochs, "device": options.device}
    torch.save({"state": model.cpu().state_dict(), "labels": labels, "facts": facts}, options.data / "annotator.pt")
    export(options.data, options.out)


def inventory(sentences: list[dict]) -> dict[str, dict[str, int]]:
    """Label → index for each layer, the most frequent first; rare labels are left out."""
    counts: dict[str, Counter] = {layer: Counter() for layer in ("upos", "xpos", "deprels", "roles")}
    for sentence in sentences:
        for layer in ("upos", "xpos", "deprels"):
            counts[layer].update(sentence.get(layer, []))
        for predicate in sentence.get("predicates", []):
            counts["roles"].update(role for role, _ in predicate["arguments"])
    kept = {layer: [value for value, n in sorted(c.items(), key=lambda e: (-e[1], e[0])) if n >= 5] for layer, c in counts.items()}
    kept["roles"] = ["_", *kept["roles"][: ROLES - 1]]
    kept["names"] = TAGS
    kept["events"] = ["_", *event_types()]
    return {layer: {value: index for index, value in enumerate(values)} for layer, values in kept.items()}


def fit(model: Annotator, sentences: list[dict], labels: dict, pieces: WordPieces, options) -> None:
    """Trains for the given epochs."""
    optimizer, peaks = optimizer_of(model)
    draw = random.Random(options.seed)
    start = time.time()
    model.train()
    for epoch in range(options.epochs):
        batches = epoch_batches(sentences, pieces, draw)
        for done, batch in enumerate(batches):
            progress = (epoch + done / len(batches)) / options.epochs
            for group, peak in zip(optimizer.param_groups, peaks):
                group["lr"] = peak * schedule(progress)
            words = [noise(sentence["words"], draw) for sentence in batch]
            inputs = [tensor.to(options.device) for tensor in inputs_of(words, pieces)]
            gold = {layer: tensor.to(options.device) for layer, tensor in targets_of(batch, labels).items()}
            losses = losses_of(model, inputs, gold)
            optimizer.zero_grad(set_to_none=True)
            sum(WEIGHTS[name] * loss for name, loss in losses.items()).backward()
            nn.utils.clip_grad_norm_(model.parameters(), CLIP)
            optimizer.step()
            if done % 100 == 0:
                shown = " ".join(f"{name} {loss.item():.3f}" for name, loss in losses.items())
                print(f"{time.time() - start:6.0f} s  epoch {epoch + done / len(batches):.2f}  {shown}", flush=True)


def optimizer_of(model: Annotator) -> tuple[torch.optim.Optimizer, list[float]]:
    """AdamW with a slow rate for the pretrained weights and a fast one for the new, and the two peak rates."""
    encoder = [p for n, p in model.named_parameters() if n.startswith("encoder.") and p.requires_grad and "cases" not in n]
    heads = [p for n, p in model.named_parameters() if not n.startswith("encoder.") or "cases" in n]
    optimizer = torch.optim.AdamW([{"params": encoder, "lr": 2.5e-4}, {"params": heads, "lr": 1e-3}], weight_decay=0.01)
    return optimizer, [group["lr"] for group in optimizer.param_groups]


def epoch_batches(sentences: list[dict], pieces: WordPieces, draw: random.Random) -> list[list[dict]]:
    chosen = [s for s in sentences if s["set"] not in ("btc", "wnut17") or draw.random() < 0.25]
    trees = [s for s in chosen if s["set"] == "ud"]
    names = [s for s in chosen if s["set"] != "ud"]
    batches = make_batches(trees, pieces, BUDGET, draw) + make_batches(names, pieces, BUDGET, draw)
    draw.shuffle(batches)
    return batches


def schedule(progress: float) -> float:
    """Linear warm-up, then linear decay; `progress` runs from 0 to 1."""
    return progress / WARM_UP if progress < WARM_UP else max(0.0, (1 - progress) / (1 - WARM_UP))


def losses_of(model: Annotator, inputs: list[Tensor], gold: dict[str, Tensor]) -> dict[str, Tensor]:
    with torch.autocast(inputs[0].device.type, dtype=torch.bfloat16):
        words = model.dropout(model.words_of(*inputs[:-1])[1])
        losses = tree_losses(model, words, inputs[-1], gold) if (gold["heads"] >= 0).any() else {}
        if gold["names"].any():
            losses["names"] = name_loss(model.names(words).float(), gold["names"])
        if (gold["predicates"] >= 0).any():
            losses |= role_losses(model, words, gold)
    return losses


def tree_losses(model: Annotator, words: Tensor, word_mask: Tensor, gold: dict[str, Tensor]) -> dict[str, Tensor]:
    arcs, heads = model.arcs(words, word_mask)
    labels = model.labels_at(words, heads, gold["heads"].clamp(min=0))
    return {
        "upos": cross(model.upos(words), gold["upos"]),
        "xpos": cross(model.xpos(words), gold["xpos"]),
        "arcs": cross(arcs, gold["heads"]),
        "deprels": cross(labels, gold["deprels"]),
    }


def cross(scores: Tensor, gold: Tensor) -> Tensor:
    return nn.functional.cross_entropy(scores.float().flatten(0, -2), gold.flatten(), ignore_index=-100)


def name_loss(scores: Tensor, allowed: Tensor) -> Tensor:
    """-log of the summed probability of the tags that the corpus allows; words without labels are left out."""
    known = allowed.any(-1)
    permitted = scores.masked_fill(~allowed, -1e4).logsumexp(-1)
    return (scores.logsumexp(-1) - permitted)[known].mean()


def role_losses(model: Annotator, words: Tensor, gold: dict[str, Tensor]) -> dict[str, Tensor]:
    known = gold["predicates"] >= 0
    scores = model.predicate(words).squeeze(-1).float()
    losses = {"predicates": nn.functional.binary_cross_entropy_with_logits(scores[known], gold["predicates"][known].float())}
    if len(gold["index"]):
        losses["roles"] = cross(model.roles(words, gold["index"]), gold["roles"])
    return losses


if __name__ == "__main__":
    main()
