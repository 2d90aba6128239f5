"""Checks an exported model: its shapes, its fp32 graph against PyTorch, its int8 graph against both.

    python check_export.py --data DIR --out ../../models/annotator-en
"""

import argparse
import tempfile
from pathlib import Path

import numpy as np
import onnxruntime
import torch

from batches import INPUTS, inputs_of
from export import OUTPUTS, export_graph, load_checkpoint
from session import Session

SENTENCES = [
    ["Kassym", "-", "Jomart", "Tokayev", "met", "Xi", "Jinping", "in", "Beijing", "."],
    ["Police", "did", "n't", "arrest", "the", "protesters", "who", "had", "gathered", "outside", "parliament", "."],
    ["Café"],
    ["."],
]
NO_PREDICATE = [["."], [":", ")"]]
TOLERANCE, AGREEMENT = 1e-3, 0.95


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    session = Session(options.out)
    model, _ = load_checkpoint(options.data)
    with tempfile.TemporaryDirectory() as folder:
        export_graph(model, Path(folder) / "raw.onnx")
        full = onnxruntime.InferenceSession(str(Path(folder) / "raw.onnx"))
        for batch in (SENTENCES, SENTENCES[:1], SENTENCES[2:3], NO_PREDICATE):
            inputs = inputs_of(batch, session.pieces)
            check_full(model, full, inputs)
            check_shapes(session, session.run(batch), batch)
    check_agreement(model, session)
    print("ok")


def check_full(model, graph: onnxruntime.InferenceSession, inputs: tuple[torch.Tensor, ...]) -> None:
    """The fp32 graph gives what PyTorch gives."""
    with torch.no_grad():
        expected = dict(zip(OUTPUTS, model(*inputs)))
    found = dict(zip(OUTPUTS, graph.run(OUTPUTS, {name: tensor.numpy() for name, tensor in zip(INPUTS, inputs)})))
    for name, tensor in expected.items():
        assert found[name].shape == tuple(tensor.shape), f"{name}: {found[name].shape}, expected {tuple(tensor.shape)}"
        assert np.allclose(found[name], tensor.numpy(), atol=TOLERANCE, rtol=TOLERANCE), f"{name} differs"


def check_shapes(session: Session, outputs: dict[str, np.ndarray], batch: list[list[str]]) -> None:
    """The int8 graph keeps the contract of the model's README.md, with no predicate too."""
    rows, words, found = len(batch), max(map(len, batch)), len(outputs["role_index"])
    told = len(outputs["event_index"])
    labels = session.manifest
    expected = {
        "upos": (np.int64, (rows, words)),
        "xpos": (np.int64, (rows, words)),
        "names": (np.float32, (rows, words, len(labels["names"]))),
        "arcs": (np.float32, (rows, words, words + 1)),
        "labels": (np.int64, (rows, words, words + 1)),
        "predicates": (np.float32, (rows, words)),
        "role_index": (np.int64, (found, 2)),
        "roles": (np.float32, (found, words, len(labels["roles"]))),
        "event_types": (np.float32, (told, len(labels["events"]))),
        "event_index": (np.int64, (told, 2)),
        "event_roles": (np.float32, (told, words, 2)),
    }
    for name, (kind, shape) in expected.items():
        assert outputs[name].dtype == kind and outputs[name].shape == shape, f"{name}: {outputs[name].dtype} {outputs[name].shape}"
    above = np.argwhere(outputs["predicates"] > 0)
    assert np.array_equal(outputs["role_index"], above), "role_index is not the words with predicates > 0, row by row"


def check_agreement(model, session: Session) -> None:
    """int8 and fp32 choose the same tags and heads nearly always."""
    inputs = inputs_of(SENTENCES[:2], session.pieces)
    mask = inputs[-1].numpy().astype(bool)
    outputs = session.run(SENTENCES[:2])
    with torch.no_grad():
        expected = dict(zip(OUTPUTS, (tensor.numpy() for tensor in model(*inputs))))
    same = [(outputs["upos"] == expected["upos"])[mask]]
    same += [(outputs[name].argmax(-1) == expected[name].argmax(-1))[mask] for name in ("names", "arcs")]
    share = float(np.concatenate(same).mean())
    assert share >= AGREEMENT, f"int8 agrees with fp32 on {share:.1%} of choices, expected {AGREEMENT:.0%}"


if __name__ == "__main__":
    main()
