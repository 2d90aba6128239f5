// Actors that take part in the same events as each of these, those that share the most of them first.
// $ids: list of strings
// $types: list of strings: types of events; empty: all
// $modalities: list of strings; empty: all
// $polarities: list of strings; empty: all
// $limit: integer, for each actor
// Columns: actorId, id, shared
MATCH (a:Actor) WHERE a.id IN $ids
CALL (a) {
  MATCH (a)<-[:AGENT|TARGET|THIRD|THEME|PLACE]-(e:Event)-[:AGENT|TARGET|THIRD|THEME|PLACE]->(b:Actor)
  WHERE b.id <> a.id AND (size($types) = 0 OR e.type IN $types)
    AND (size($modalities) = 0 OR e.modality IN $modalities) AND (size($polarities) = 0 OR e.polarity IN $polarities)
  RETURN b.id AS other, count(DISTINCT e) AS events
  ORDER BY events DESC, other LIMIT $limit
}
RETURN a.id AS actorId, other AS id, events AS shared
ORDER BY actorId, shared DESC, id
