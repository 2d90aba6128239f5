"""Writes a trained annotator as an int8 ONNX graph with its labels, vocabulary and word tables.

    python export.py --data DIR --out ../../models/annotator-en

DIR holds annotator.pt, which train.py wrote, and the word counts of prepare.py. Every file is renamed into place, the
manifest last, so that a reader never sees half a file.
"""

import argparse
import hashlib
import json
import shutil
import tempfile
from pathlib import Path

import torch

from batches import INPUTS, MAX_PIECES, WordPieces, inputs_of
from inflect import lemma_table
from model import CASE_SHAPES, Annotator, read_config
from pretrained import encoder_folder

SOURCES = Path(__file__).with_name("sources.json")
OUTPUTS = ["upos", "xpos", "names", "arcs", "labels", "predicates", "role_index", "roles", "event_types", "event_index", "event_roles"]
AXES = {
    **{name: {0: "N"} for name in ("pieces", "cases", "positions", "places")},
    **{name: {0: "B", 1: "P"} for name in ("slots", "mask")},
    **{name: {0: "B", 1: "T"} for name in ("first", "last", "word_mask", "upos", "xpos", "names", "predicates")},
    **{name: {0: "B", 1: "T", 2: "H"} for name in ("arcs", "labels")},
    "role_index": {0: "K"},
    "roles": {0: "K", 1: "T"},
    "event_types": {0: "M"},
    "event_index": {0: "M"},
    "event_roles": {0: "M", 1: "T"},
}


def export(data: Path, out: Path) -> None:
    """Exports the checkpoint and the word tables in `data` to the model folder `out`."""
    out.mkdir(parents=True, exist_ok=True)
    known, verbs, senses = (json.loads((data / f"{name}.json").read_text()) for name in ("lemmas", "verbs", "senses"))
    write_json(out / "lemmas.json", lemma_table(known, verbs))
    write_json(out / "senses.json", senses)
    export_model(data, out)


def export_model(data: Path, out: Path) -> None:
    """The checkpoint alone: graph, vocabulary and manifest."""
    model, saved = load_checkpoint(data)
    with tempfile.TemporaryDirectory() as folder:
        raw, small = Path(folder) / "raw.onnx", Path(folder) / "model.onnx"
        export_graph(model, raw)
        quantise(raw, small)
        shutil.copy(small, out / "model.onnx.new")
    (out / "model.onnx.new").rename(out / "model.onnx")
    shutil.copy(encoder_folder() / "vocab.txt", out / "vocab.txt.new")
    (out / "vocab.txt.new").rename(out / "vocab.txt")
    write_json(out / "model.json", manifest(out, saved), indent=1)


def load_checkpoint(data: Path) -> tuple[Annotator, dict]:
    """The trained model, and what was saved with it."""
    saved = torch.load(data / "annotator.pt")
    model = Annotator(read_config(encoder_folder()), {layer: len(values) for layer, values in saved["labels"].items()})
    model.load_state_dict(saved["state"])
    return model.eval(), saved


def export_graph(model: Annotator, path: Path) -> None:
    """Writes the graph in fp32."""
    sample = inputs_of([["Police", "arrested", "two", "men", "."], ["They", "left", "."]], WordPieces(encoder_folder() / "vocab.txt"))
    torch.onnx.export(
        model, sample, str(path), opset_version=17, input_names=list(INPUTS), output_names=OUTPUTS, dynamic_axes=AXES, dynamo=False
    )


def quantise(raw: Path, small: Path) -> None:
    """
    Dynamic int8 with a scale for each channel: a quarter of the size, and more than twice as fast with VNNI. Weights keep
    seven bits: processors without VNNI add two products in 16 bits, which eight bits overflow, so that the same text would
    be read in another way there (onnxruntime, "Quantize ONNX models", reduce_range).
    """
    from onnxruntime.quantization import QuantType, quantize_dynamic
    from onnxruntime.quantization.shape_inference import quant_pre_process

    clean = raw.with_name("clean.onnx")
    quant_pre_process(str(raw), str(clean), skip_symbolic_shape=True)
    quantize_dynamic(str(clean), str(small), per_channel=True, reduce_range=True, weight_type=QuantType.QInt8)


def manifest(out: Path, saved: dict) -> dict:
    """`model.json`: what a program needs to know to run the graph."""
    labels, facts = saved["labels"], saved["facts"]
    digest = hashlib.sha256((out / "model.onnx").read_bytes()).hexdigest()
    return {
        "name": "annotator-en",
        "version": f"{facts.get('events', facts)['date']}-{digest[:8]}",
        "file": "model.onnx",
        "sha256": digest,
        "vocabulary": "vocab.txt",
        "lowercase": True,
        "stripAccents": True,
        "maxPieces": MAX_PIECES,
        **{layer: sorted(values, key=values.get) for layer, values in labels.items()},
        "learned": saved.get("learned", []),
        "caseShapes": ["special", *(f"{shape}{place}" for shape in CASE_SHAPES for place in ("", "-first"))],
        "training": facts,
        "scores": saved.get("scores", {}),
        "data": json.loads(SOURCES.read_text()),
    }


def write_json(path: Path, value: object, indent: int | None = None) -> None:
    fresh = path.with_suffix(".json.new")
    fresh.write_text(json.dumps(value, ensure_ascii=False, indent=indent) + "\n")
    fresh.rename(path)


def main() -> None:
    parser = argparse.ArgumentParser(description="Export a checkpoint.")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    export(options.data, options.out)


if __name__ == "__main__":
    main()
