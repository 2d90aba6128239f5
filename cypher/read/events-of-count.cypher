// How many events each of these actors or places plays a role in.
// $ids: list of strings
// $roles: list of agent, target, third, theme, place; empty: any
// $types: list of strings; empty: all
// $modalities: list of strings; empty: all
// $polarities: list of strings; empty: all
// Columns: actorId, total
CALL () {
  MATCH (a:Actor) WHERE a.id IN $ids RETURN a
  UNION ALL MATCH (a:Place) WHERE a.id IN $ids RETURN a
}
MATCH (a)<-[r:AGENT|TARGET|THIRD|THEME|PLACE]-(e:Event)
WHERE
  toLower(type(r)) IN $roles AND // if $roles
  e.type IN $types AND // if $types
  e.modality IN $modalities AND // if $modalities
  e.polarity IN $polarities AND // if $polarities
  true
RETURN a.id AS actorId, count(DISTINCT e) AS total
ORDER BY actorId
