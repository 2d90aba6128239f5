/** What Sandbox and GraphiQL show first: questions that any graph can answer. */
export const WELCOME = `# Dramatis: who did what to whom, when, where, and who says so.
# Put the cursor in a query and press Ctrl+Enter. The schema's documentation is the manual.

# The latest events, each with the sentences that prove it.
query LatestEvents {
  events(first: 10) {
    totalCount
    nodes {
      label
      date
      agents { name }
      targets { name }
      evidence { quote article { title publisher } }
    }
  }
}

# The cast: who appears most, and what they do to each other.
query Cast {
  actors(first: 10) {
    nodes {
      __typename
      name
      articleCount
      relations(first: 5, direction: OUT) {
        nodes { type target { name } count last }
      }
    }
  }
}

# What can be asked for: the kinds of event and state.
query Ontology {
  statistics { articles actors events relations }
  ontology { eventTypes { type label description } stateTypes { type label } }
}
`;
