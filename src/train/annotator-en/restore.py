"""Takes the checkpoint back from a shipped graph, so that its events can be trained on without training its grammar anew.

    python src/train/annotator-en/restore.py --model src/models/annotator-en --data DIR

Writes DIR/annotator.pt. Its weights are those of the int8 graph: exporting them again gives the same file.
"""

import argparse
import json
import re
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from model import Annotator, read_config
from pretrained import encoder_folder

LAYERS = ("upos", "xpos", "names", "deprels", "roles", "events")
EMBEDDINGS = ("words", "positions", "cases")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--data", type=Path, required=True)
    options = parser.parse_args()
    manifest = json.loads((options.model / "model.json").read_text())
    labels = {layer: {value: index for index, value in enumerate(manifest[layer])} for layer in LAYERS}
    model = Annotator(read_config(encoder_folder()), {layer: len(values) for layer, values in labels.items()})
    model.load_state_dict(state_of(onnx.load(options.model / manifest["file"])))
    saved = {"state": model.state_dict(), "labels": labels, "facts": manifest["training"], "learned": manifest["learned"], "scores": manifest["scores"]}
    options.data.mkdir(parents=True, exist_ok=True)
    torch.save(saved, options.data / "annotator.pt")


def state_of(graph: onnx.ModelProto) -> dict[str, torch.Tensor]:
    """The parameters of an exported graph, by their names in model.py."""
    values = {each.name: numpy_helper.to_array(each) for each in graph.graph.initializer}
    state = {name: value for name, value in values.items() if re.search(r"\.(bias|norm\d?\.weight)$", name)}
    for node in graph.graph.node:
        if node.op_type == "MatMulInteger":
            state[f"{module_of(node.name)}.weight"] = plain(values, node.input[1].removesuffix("_quantized")).T
    for name in EMBEDDINGS:
        state[f"encoder.{name}.weight"] = plain(values, f"encoder.{name}.weight")
    # Constants that the export has folded: the embedding of the first sentence (there is no second), and the root.
    first, root = (next(value for name, value in values.items() if name.startswith(kind)) for kind in ("onnx::Add_", "onnx::Expand_"))
    state["encoder.types.weight"] = np.stack([first.reshape(-1), np.zeros(first.size, first.dtype)])
    state["root"] = root.reshape(-1)
    return {name: torch.tensor(np.ascontiguousarray(value)) for name, value in state.items()}


def plain(values: dict[str, np.ndarray], name: str) -> np.ndarray:
    """A quantised tensor as the floats that it stands for."""
    quantised, zero = values[f"{name}_quantized"].astype(np.float32), values[f"{name}_zero_point"].astype(np.float32)
    return (quantised - zero) * values[f"{name}_scale"]


def module_of(node: str) -> str:
    """`/arc_dep/arc_dep.0/MatMul_quant` is `arc_dep.0`; the parts of the events come without that name before them."""
    parts = re.sub(r"(/MatMul|/Gemm_MatMul)_quant$", "", node).strip("/").split("/")
    kept = [part for part, after in zip(parts, [*parts[1:], ""]) if not after.startswith(f"{part}.")]
    if re.fullmatch(r"layers\.\d+", kept[-1]):
        kept.append("qkv")
    if re.fullmatch(r"layers\.\d+|kind[.\d]*|(teller|part)(\.0|_bias)|role_1", kept[0]):
        kept = ["events", kept[0].replace("role_1", "role"), *kept[1:]]
    return ".".join(kept)


if __name__ == "__main__":
    main()
