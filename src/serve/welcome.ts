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

# Who acts on whom most, and how friendly that is: Goldstein's scale goes from -10 to 10.
query WhoActsOnWhom {
  aggregate(by: [AGENT, TARGET], first: 10) {
    totalCount
    groups { count goldstein keys { dimension participant { name } } }
  }
}

# Who matters most in the web of relations, and who belongs together.
query WhoMatters {
  ranking(by: PAGERANK, first: 10) { ageSeconds ranks { rank score participant { name } } }
  communities(first: 5) { communities { size members(first: 5) { name } } }
}

# What can be asked for: the kinds of event and state.
query Ontology {
  statistics { articles actors events relations }
  ontology { eventTypes { type label description } stateTypes { type label } }
}
`;
