"""Runs an exported model as the program does: batches of similar lengths, one thread."""

import json
from pathlib import Path

import numpy as np
import onnxruntime

from batches import INPUTS, WordPieces, inputs_of
from decode import best_heads, best_roles, best_tags, spans_of

MAX_SENTENCES, MAX_PIECES = 8, 512


class Session:
    """An exported model folder, opened."""

    def __init__(self, folder: Path):
        self.manifest = json.loads((folder / "model.json").read_text())
        self.pieces = WordPieces(folder / self.manifest["vocabulary"])
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        self.graph = onnxruntime.InferenceSession(str(folder / self.manifest["file"]), options)

    def run(self, sentences: list[list[str]]) -> dict[str, np.ndarray]:
        """The graph's outputs by name, for one batch."""
        inputs = {name: tensor.numpy() for name, tensor in zip(INPUTS, inputs_of(sentences, self.pieces))}
        names = [output.name for output in self.graph.get_outputs()]
        return dict(zip(names, self.graph.run(names, inputs)))

    def analyze(self, sentences: list[list[str]]) -> list[dict]:
        """One analysis for each sentence, in their order."""
        results: list[dict] = [{} for _ in sentences]
        for chosen in self.batches(sentences):
            outputs = self.run([sentences[index] for index in chosen])
            for row, index in enumerate(chosen):
                results[index] = self.decode(outputs, row, len(sentences[index]))
        return results

    def batches(self, sentences: list[list[str]]) -> list[list[int]]:
        """Indices of the sentences, by length, in batches of limited size."""
        sizes = [2 + sum(len(self.pieces.of(word)) for word in words) for words in sentences]
        batches: list[list[int]] = []
        for index in sorted(range(len(sentences)), key=lambda index: (sizes[index], index)):
            fits = batches and len(batches[-1]) < MAX_SENTENCES and sizes[index] * (len(batches[-1]) + 1) <= MAX_PIECES
            if fits:
                batches[-1].append(index)
            else:
                batches.append([index])
        return batches

    def decode(self, outputs: dict[str, np.ndarray], row: int, words: int) -> dict:
        """Labels of one sentence. `heads` count from 1, 0 is the root; `names` are (start, end, type)."""
        labels = self.manifest
        columns = best_heads(outputs["arcs"][row, :words, : words + 1])
        path = best_tags(outputs["names"][row, :words], labels["names"])
        return {
            "upos": [labels["upos"][index] for index in outputs["upos"][row, :words]],
            "xpos": [labels["xpos"][index] for index in outputs["xpos"][row, :words]],
            "heads": columns,
            "deprels": [labels["deprels"][outputs["labels"][row, word, column]] for word, column in enumerate(columns)],
            "names": spans_of(path, labels["names"]),
            "predicates": [
                {"token": int(word), "arguments": best_roles(outputs["roles"][k, :words], labels["roles"], int(word))}
                for k, (sentence, word) in enumerate(outputs["role_index"])
                if sentence == row
            ],
        }
