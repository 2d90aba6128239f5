"""The annotator: one compact encoder with a head for each layer of analysis.

Shapes: N word pieces of all sentences of a batch, one after another, so that no time goes into padding; B sentences,
P pieces and T words of the longest, K predicates, M words that may tell an event.
"""

import copy
import json
from pathlib import Path

import torch
from torch import Tensor, nn

ARC, LABEL, ROLE = 256, 128, 160
EVENT, PART = 256, 192
# Layers of the encoder that events share with grammar; the others are copied for them.
SHARED = 4
# A word may tell an event where its type is less surely none.
SURELY_NONE = 0.97
CASE_SHAPES = ["lower", "title", "upper", "capital", "mixed", "digits", "alphanumeric", "punctuation"]


class Attention(torch.autograd.Function):
    """Attention as one operator of onnxruntime, in the exported graph alone."""

    @staticmethod
    def forward(_, query: Tensor, key: Tensor, value: Tensor, bias: Tensor, mask: Tensor, heads: int) -> Tensor:
        return attend(query, key, value, bias, mask, heads)

    @staticmethod
    def symbolic(graph, query, key, value, bias, mask, heads):
        return graph.op("com.microsoft::MultiHeadAttention", query, key, value, bias, mask, num_heads_i=heads)


def attend(query: Tensor, key: Tensor, value: Tensor, bias: Tensor, mask: Tensor, heads: int) -> Tensor:
    """[B, P, size] of [B, P, size] each; bias [3 x size]; mask [B, P], 1 for pieces."""
    query, key, value = (
        (part + own).view(*part.shape[:2], heads, -1).transpose(1, 2)
        for part, own in zip((query, key, value), bias.chunk(3))
    )
    scores = query @ key.transpose(-1, -2) / (query.shape[-1] ** 0.5)
    scores = scores + (1.0 - mask.to(scores.dtype))[:, None, None, :] * -10000.0
    return (scores.softmax(-1) @ value).transpose(1, 2).flatten(2)


def rows(table: Tensor, index: Tensor) -> Tensor:
    """The rows of a table [N, size] at an index of any shape."""
    return nn.functional.embedding(index, table)


class Layer(nn.Module):
    """One layer of BERT (Devlin et al. 2019), post-norm."""

    def __init__(self, size: int, heads: int, inner: int):
        super().__init__()
        self.heads = heads
        self.qkv, self.out = nn.Linear(size, 3 * size), nn.Linear(size, size)
        self.norm1, self.norm2 = nn.LayerNorm(size, eps=1e-12), nn.LayerNorm(size, eps=1e-12)
        self.up, self.down = nn.Linear(size, inner), nn.Linear(inner, size)

    def forward(self, x: Tensor, slots: Tensor, places: Tensor, mask: Tensor) -> Tensor:
        parts = rows(nn.functional.linear(x, self.qkv.weight), slots).chunk(3, -1)
        mix = Attention.apply if torch.onnx.is_in_onnx_export() else attend
        mixed = mix(*parts, self.qkv.bias, mask, self.heads)
        x = self.norm1(x + self.out(rows(mixed.flatten(0, 1), places)))
        return self.norm2(x + self.down(nn.functional.gelu(self.up(x))))


class Encoder(nn.Module):
    """MiniLM-L6 with an embedding of each word's case shape, zero at first, added to the input."""

    def __init__(self, config: dict):
        super().__init__()
        size = config["hidden_size"]
        self.words = nn.Embedding(config["vocab_size"], size)
        self.positions = nn.Embedding(config["max_position_embeddings"], size)
        self.types = nn.Embedding(config["type_vocab_size"], size)
        self.cases = nn.Embedding(1 + 2 * len(CASE_SHAPES), size)
        nn.init.zeros_(self.cases.weight)
        self.norm = nn.LayerNorm(size, eps=1e-12)
        self.layers = nn.ModuleList(
            Layer(size, config["num_attention_heads"], config["intermediate_size"])
            for _ in range(config["num_hidden_layers"])
        )

    def forward(
        self, pieces: Tensor, cases: Tensor, positions: Tensor, slots: Tensor, places: Tensor, mask: Tensor
    ) -> tuple[Tensor, Tensor]:
        """Vectors [N, size] after the shared layers, and after all."""
        x = self.words(pieces) + self.positions(positions) + self.types.weight[0] + self.cases(cases)
        x = shared = self.norm(x)
        for number, layer in enumerate(self.layers, 1):
            x = layer(x, slots, places, mask)
            shared = x if number == SHARED else shared
        return shared, x


def perceptron(size: int, out: int, dropout: float = 0.15) -> nn.Sequential:
    return nn.Sequential(nn.Linear(size, out), nn.GELU(), nn.Dropout(dropout))


class Events(nn.Module):
    """
    Which words tell an event of which type, and which words name those who do it and to whom it is done. It reads with
    layers of its own above the shared ones, and sees the words as grammar sees them too.
    """

    def __init__(self, config: dict, types: int):
        super().__init__()
        size = config["hidden_size"]
        own = config["num_hidden_layers"] - SHARED
        self.layers = nn.ModuleList(
            Layer(size, config["num_attention_heads"], config["intermediate_size"]) for _ in range(own)
        )
        self.dropout = nn.Dropout(0.3)
        self.kind = nn.Sequential(perceptron(2 * size, EVENT, 0.3), nn.Linear(EVENT, types))
        self.teller, self.part = perceptron(2 * size, PART, 0.3), perceptron(2 * size, PART, 0.3)
        self.role = nn.Linear(PART, 2 * PART, bias=False)
        self.teller_bias, self.part_bias = nn.Linear(PART, 2), nn.Linear(PART, 2)

    def copy_layers(self, encoder: Encoder) -> None:
        """Starts from the layers that grammar has there."""
        for own, layer in zip(self.layers, encoder.layers[SHARED:]):
            own.load_state_dict(copy.deepcopy(layer.state_dict()))

    def words_of(self, shared: Tensor, slots: Tensor, places: Tensor, mask: Tensor, first: Tensor, last: Tensor, words: Tensor) -> Tensor:
        """[B, T, 2 x size]: shared [N, size] read on, beside the words [B, T, size] as grammar has them."""
        for layer in self.layers:
            shared = layer(shared, slots, places, mask)
        return self.dropout(torch.cat([(rows(shared, first) + rows(shared, last)) * 0.5, words], -1))

    def roles(self, words: Tensor, index: Tensor) -> Tensor:
        """[M, T, 2]: agent and target of the words at `index` [M, 2] (sentence, word)."""
        parts = self.part(words)
        tellers = self.teller(words[index[:, 0], index[:, 1]])
        crossed = self.role(tellers).view(-1, 2, PART) @ parts[index[:, 0]].transpose(1, 2)
        return crossed.transpose(1, 2) + self.teller_bias(tellers)[:, None] + self.part_bias(parts)[index[:, 0]]


class Annotator(nn.Module):
    """Encoder and heads; `forward` gives what the exported graph gives (README.md of the model)."""

    def __init__(self, config: dict, sizes: dict[str, int]):
        super().__init__()
        size = config["hidden_size"]
        self.sizes = sizes
        self.encoder = Encoder(config)
        self.dropout = nn.Dropout(0.15)
        self.upos, self.xpos = nn.Linear(size, sizes["upos"]), nn.Linear(size, sizes["xpos"])
        self.names, self.predicate = nn.Linear(size, sizes["names"]), nn.Linear(size, 1)
        self.root = nn.Parameter(torch.randn(size) * 0.02)
        self.arc_dep, self.arc_head = perceptron(size, ARC), perceptron(size, ARC)
        self.arc = nn.Linear(ARC, ARC)
        self.arc_bias = nn.Linear(ARC, 1)
        self.label_dep, self.label_head = perceptron(size, LABEL), perceptron(size, LABEL)
        self.label = nn.Linear(LABEL, sizes["deprels"] * LABEL, bias=False)
        self.label_dep_bias, self.label_head_bias = (nn.Linear(LABEL, sizes["deprels"]) for _ in range(2))
        self.role_pred, self.role_arg = perceptron(size, ROLE), perceptron(size, ROLE)
        self.role = nn.Linear(ROLE, sizes["roles"] * ROLE, bias=False)
        self.role_pred_bias, self.role_arg_bias = (nn.Linear(ROLE, sizes["roles"]) for _ in range(2))
        self.events = Events(config, sizes["events"])

    def words_of(self, pieces, cases, positions, slots, places, mask, first, last) -> tuple[Tensor, Tensor]:
        """The shared vectors of pieces [N, size]; words [B, T, size], each the mean of its first and last piece."""
        shared, x = self.encoder(pieces, cases, positions, slots, places, mask.to(torch.int32))
        return shared, (rows(x, first) + rows(x, last)) * 0.5

    def arcs(self, words: Tensor, word_mask: Tensor) -> tuple[Tensor, Tensor]:
        """Scores [B, T, T + 1], column 0 the root; and the words with the root before them [B, T + 1, size]."""
        root = self.root.to(words.dtype).expand(words.shape[0], 1, -1)
        heads = torch.cat([root, words], 1)
        candidates = self.arc_head(heads)
        scores = self.arc(self.arc_dep(words)) @ candidates.transpose(1, 2) + self.arc_bias(candidates).transpose(1, 2)
        mask = torch.cat([torch.ones_like(word_mask[:, :1]), word_mask], 1)
        return scores + (1.0 - mask.to(scores.dtype))[:, None, :] * -10000.0, heads

    def labels_all(self, words: Tensor, heads: Tensor) -> Tensor:
        """[B, T, T + 1, labels]"""
        dep, head = self.label_dep(words), self.label_head(heads)
        b, t, _ = dep.shape
        crossed = self.label(dep).view(b, t * self.sizes["deprels"], LABEL) @ head.transpose(1, 2)
        crossed = crossed.view(b, t, self.sizes["deprels"], -1).transpose(2, 3)
        return crossed + self.label_dep_bias(dep)[:, :, None] + self.label_head_bias(head)[:, None]

    def labels_at(self, words: Tensor, heads: Tensor, gold: Tensor) -> Tensor:
        """[B, T, labels] for one head column of each word."""
        dep, head = self.label_dep(words), self.label_head(heads)
        chosen = head.gather(1, gold.unsqueeze(-1).expand(-1, -1, LABEL))
        crossed = self.label(dep).view(*dep.shape[:2], self.sizes["deprels"], LABEL) @ chosen.unsqueeze(-1)
        return crossed.squeeze(-1) + self.label_dep_bias(dep) + self.label_head_bias(chosen)

    def roles(self, words: Tensor, index: Tensor) -> Tensor:
        """[K, T, roles] for the predicates at `index` [K, 2] (sentence, word)."""
        arguments = self.role_arg(words)
        predicates = self.role_pred(words[index[:, 0], index[:, 1]])
        crossed = self.role(predicates).view(-1, self.sizes["roles"], ROLE)
        scores = crossed @ arguments[index[:, 0]].transpose(1, 2)
        scores = scores.transpose(1, 2) + self.role_pred_bias(predicates)[:, None]
        return scores + self.role_arg_bias(arguments)[index[:, 0]]

    def forward(self, pieces, cases, positions, slots, places, mask, first, last, word_mask):
        shared, words = self.words_of(pieces, cases, positions, slots, places, mask, first, last)
        arcs, heads = self.arcs(words, word_mask)
        labels = self.labels_all(words, heads).argmax(-1)
        predicates = self.predicate(words).squeeze(-1) + (1.0 - word_mask.to(words.dtype)) * -10000.0
        index = (predicates > 0).nonzero()
        roles = self.roles(words, index)
        tellers = self.events.words_of(shared, slots, places, mask.to(torch.int32), first, last, words)
        kinds = self.events.kind(tellers).softmax(-1)
        event_index = (((kinds[:, :, 0] < SURELY_NONE) | (predicates > 0)) & (word_mask > 0)).nonzero()
        parts = self.events.roles(tellers, event_index).sigmoid()
        return (
            self.upos(words).argmax(-1),
            self.xpos(words).argmax(-1),
            self.names(words),
            arcs,
            labels,
            predicates,
            index,
            roles,
            kinds[event_index[:, 0], event_index[:, 1]],
            event_index,
            parts,
        )


def load_encoder(model: Annotator, weights: dict[str, Tensor]) -> None:
    """Copies the published MiniLM weights into the encoder; every one of them must be there."""
    encoder = model.encoder
    pairs = {
        "embeddings.word_embeddings.weight": encoder.words.weight,
        "embeddings.position_embeddings.weight": encoder.positions.weight,
        "embeddings.token_type_embeddings.weight": encoder.types.weight,
        "embeddings.LayerNorm.weight": encoder.norm.weight,
        "embeddings.LayerNorm.bias": encoder.norm.bias,
    }
    parts = {
        "attention.self.query": "query",
        "attention.self.key": "key",
        "attention.self.value": "value",
        "attention.output.dense": "out",
        "attention.output.LayerNorm": "norm1",
        "intermediate.dense": "up",
        "output.dense": "down",
        "output.LayerNorm": "norm2",
    }
    for number, layer in enumerate(encoder.layers):
        for theirs, ours in parts.items():
            for kind in ("weight", "bias"):
                pairs[f"encoder.layer.{number}.{theirs}.{kind}"] = getattr(getattr(layer, ours), kind)
    with torch.no_grad():
        for name, parameter in pairs.items():
            parameter.copy_(weights[name])


def read_config(folder: Path) -> dict:
    return json.loads((folder / "config.json").read_text())
