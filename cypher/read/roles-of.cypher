// The roles of these events, in their order.
// $ids: list of strings
// Columns: eventId, role, id, kind, basis, sector, wording
MATCH (e:Event)-[r:AGENT|TARGET|THIRD|THEME|PLACE]->(n)
WHERE e.id IN $ids
RETURN e.id AS eventId, toLower(type(r)) AS role, n.id AS id,
  head([label IN labels(n) WHERE label IN ['Actor', 'Place', 'Event']]) AS kind,
  r.basis AS basis, r.sector AS sector, r.wording AS wording
ORDER BY eventId, r.position
