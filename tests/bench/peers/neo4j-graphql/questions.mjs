/**
 * The questions of `tests/serve/queries/` in the words of this peer, by name of the file; those that it cannot ask are left
 * out: walks over short edges of any type, paths, counts by group, rankings, spelling, the ontology. Actors are asked for by
 * id (`id of <name>`), for which Neo4j has an index; offsets are its cursors (`cursor of the middle`).
 */

const EVIDENCE = '{ edges { properties { quote } node { title } } }';
const ALL_MODALITIES =
  '["happened", "planned", "promised", "offered", "ordered", "authorized", "threatened", "requested", "alleged", "hypothetical"]';

/** Events of these types that happened, the latest first. */
function events(types, first, fields) {
  return `{ events(where: { type: { in: ${JSON.stringify(types)} }, modality: { eq: "happened" }, polarity: { eq: "affirmed" } },
    sort: [{ date: DESC }], limit: ${first}) { ${fields} } }`;
}

const HAPPENED = 'modality: { eq: "happened" }, polarity: { eq: "affirmed" }';

export const PEER_QUESTIONS = {
  'articles-and-what-they-say': `{ articlesConnection(first: 5, sort: [{ publishedAt: DESC }]) { aggregate { count { nodes } }
    edges { node { title publisher publishedAt reports { label } } } } }`,
  'in-the-texts': `{ articles(where: { text: { contains: "sanctions" } }, sort: [{ publishedAt: DESC }], limit: 10) { title } }`,
  'known-by-then': `{ events(where: { date: { gte: "1990" }, ${HAPPENED}, evidence: { some: { publishedAt: { lte: "1990-12-31" } } } },
    sort: [{ date: DESC }], limit: 20) { label date } }`,
  mandela: `{ actors(where: { id: { eq: "id of Nelson Mandela" } }) { name aliases articleCount
    holds { type title from to current body { name } }
    agentIn(sort: [{ date: DESC }], limit: 10) { label date } targetIn(sort: [{ date: DESC }], limit: 10) { label date } } }`,
  'names-of-putin': `{ actors(where: { id: { eq: "id of Vladimir Putin" } }) { aliases
    mentionedInConnection(first: 10, sort: [{ node: { publishedAt: DESC } }]) {
      edges { properties { names count starts ends } node { title } } } } }`,
  'offices-on-a-day': `{ states(where: { from: { lte: "2022-01-08" }, OR: [{ to: { gte: "2022-01-08" } }, { to: { eq: null } }] },
    sort: [{ from: DESC }], limit: 100) { type title from to holder { name } body { name } } }`,
  sanctions: events(['SANCTIONED'], 20, `agents { name } targets { name } date evidenceConnection ${EVIDENCE}`),
  'told-by-several': `{ events(where: { sourceCount: { gte: 2 }, ${HAPPENED} }, sort: [{ date: DESC }], limit: 10) {
    label sourceCount articleCount evidence { publisher title } } }`,
  'what-happened-in-january-2022': `{ eventsConnection(where: { date: { gte: "2022-01", lt: "2022-02" }, ${HAPPENED} },
    sort: [{ date: DESC }], first: 10) { aggregate { count { nodes } } edges { node { label date places { name } } } } }`,
  'what-he-says': `{ actors(where: { id: { eq: "id of Kassym-Jomart Tokayev" } }) {
    saidConnection(first: 10) { edges { properties { stance } node { label } } } } }`,
  'what-is-negated': `{ events(where: { polarity: { eq: "negated" }, modality: { in: ${ALL_MODALITIES} } },
    sort: [{ date: DESC }], limit: 10) { label date evidenceConnection { edges { properties { quote } } } } }`,
  'what-is-planned': `{ events(where: { modality: { in: ["planned", "promised", "threatened"] }, polarity: { eq: "affirmed" } },
    sort: [{ date: DESC }], limit: 10) { label modality date } }`,
  'who-arrested-whom': events(
    ['ARRESTED'],
    10,
    `label date agents { name } targets { name } evidenceConnection ${EVIDENCE}`,
  ),
  'who-criticized-whom': events(
    ['CRITICIZED'],
    20,
    `agents { name } targets { name } date evidenceConnection ${EVIDENCE}`,
  ),
  'who-met': events(
    ['MET_WITH', 'NEGOTIATED_WITH', 'PHONED'],
    20,
    `agents { name } date places { name } evidenceConnection ${EVIDENCE}`,
  ),
  'who-resigned': events(['RESIGNED_FROM'], 20, `agents { name } targets { name } date evidenceConnection ${EVIDENCE}`),
  'who-visited': events(['VISITED'], 20, 'agents { name } targets { name } date'),
  'who-was-killed': events(['KILLED', 'ASSASSINATED'], 20, 'agents { name } targets { name } count date'),
  'actor page': `{ actors(where: { id: { eq: "id of Russia" } }) { name aliases
    agentIn(sort: [{ date: DESC }], limit: 20) { label date agents { name } targets { name } evidenceConnection ${EVIDENCE} } } }`,
  'page in the middle of all events': `{ eventsConnection(first: 20, after: "cursor of the middle", where: { ${HAPPENED} },
    sort: [{ date: DESC }]) { edges { node { label date } } } }`,
  'nested counts': `{ actors(sort: [{ articleCount: DESC }], limit: 20) { name
    agentInConnection(where: { node: { ${HAPPENED} } }) { aggregate { count { nodes } } }
    targetInConnection(where: { node: { ${HAPPENED} } }) { aggregate { count { nodes } } } } }`,
};
