"""What the scalars of schema.graphql are given: values that lead to something, values that nearly fit, any others."""

import schemathesis
from hypothesis import strategies as st
from schemathesis.graphql import nodes

NAMES = ["Kazakhstan", "Russia", "Karim Massimov", "Vladimir Putin", "Kassym-Jomart Tokayev", "tokaev", "NATO"]
IDS = ["country:KAZ", "country:RUS", "organization:csto", "article:none", "event:none", "job:none"]
STATEMENTS = ["MATCH (n) RETURN n LIMIT 1", "RETURN $id AS x", "MATCH (n) DETACH DELETE n", "RETURN 1/0 AS x"]
SPECIAL = ["'", '"', "`", "\\", "{{type}}", "$ids", "", " ", "*", "\u0000", "\u202e", "é", "😀"]

TEXTS = st.one_of(st.sampled_from(NAMES + IDS + STATEMENTS + SPECIAL), st.text(max_size=40))
# Most arguments that count take 1 to 5: with others alone hardly a call would reach the store.
FEW = st.integers(1, 5)
COUNTS = st.one_of(FEW, FEW, FEW, st.integers(-(2**31), 2**31 - 1))
DATES = st.dates().map(str)
SHORTER = DATES.flatmap(lambda date: st.sampled_from([date[:4], date[:7], date + "T14:30:00Z"]))

schemathesis.graphql.scalar("String", TEXTS.map(nodes.String))
schemathesis.graphql.scalar("ID", TEXTS.map(nodes.String))
schemathesis.graphql.scalar("Int", COUNTS.map(nodes.Int))
schemathesis.graphql.scalar("Date", st.one_of(DATES, SHORTER, st.text(max_size=12)).map(nodes.String))
schemathesis.graphql.scalar(
    "JSON",
    st.one_of(
        st.just(nodes.Object(fields=[])),
        TEXTS.map(nodes.String),
        COUNTS.map(nodes.Int),
    ),
)
