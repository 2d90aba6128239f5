// The roles of these events, in their order. The role is the type of the relationship as it stands, and the kind is asked
// label by label: the embedded engine reads a whole edge for `toLower(type(r))`, a whole node for `labels(n)`.
// $ids: list of strings
// Columns: eventId, role, id, kind, basis, sector, wording
MATCH (e:Event)-[r:AGENT|TARGET|THIRD|THEME|PLACE]->(n)
WHERE e.id IN $ids
RETURN e.id AS eventId, type(r) AS role, n.id AS id,
  CASE WHEN n:Actor THEN 'Actor' WHEN n:Place THEN 'Place' ELSE 'Event' END AS kind,
  r.basis AS basis, r.sector AS sector, r.wording AS wording
ORDER BY eventId, r.position
