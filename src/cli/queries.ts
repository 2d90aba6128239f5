/** GraphQL documents that show what the graph is for; each returns rows over `seeds/`. */
export const queriesToPaste: readonly string[] = [
  `query WhoArrestedWhom {
  events(where: { types: [ARRESTED] }, first: 5) {
    nodes {
      label
      date
      agents { name }
      targets { name }
      evidence { quote article { title } }
    }
  }
}`,
  `query WhoIsBehindIt {
  actor(name: "Kazakhstan") {
    name
    relations(direction: BOTH, first: 10) {
      nodes { source { name } type target { name } count status }
    }
  }
}`,
  `query HowAreTheyConnected {
  paths(from: "Vladimir Putin", to: "Karim Massimov") {
    length
    hops {
      from { name }
      relation { type events { evidence { quote article { title } } } }
      to { name }
    }
  }
}`,
];
