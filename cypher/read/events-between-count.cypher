// How many events both actors or places play a role in.
// $first: string: id of an actor or place
// $second: string: id of another one
// $eventTypes: list of strings; empty: all
// $modalities: list of strings; empty: all
// $polarities: list of strings; empty: all
// Columns: total
CALL () {
  MATCH (a:Actor) WHERE a.id = $first RETURN a
  UNION ALL MATCH (a:Place) WHERE a.id = $first RETURN a
}
MATCH (a)<-[:AGENT|TARGET|THIRD|THEME|PLACE]-(e:Event)
WHERE (size($eventTypes) = 0 OR e.type IN $eventTypes) AND (size($modalities) = 0 OR e.modality IN $modalities)
  AND (size($polarities) = 0 OR e.polarity IN $polarities)
  AND EXISTS { MATCH (e)-[:AGENT|TARGET|THIRD|THEME|PLACE]->(b) WHERE b.id = $second }
RETURN count(DISTINCT e) AS total
