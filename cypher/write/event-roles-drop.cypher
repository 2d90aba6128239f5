// Removes the roles of events.
// $ids: list of strings
// Columns: none
UNWIND $ids AS id
MATCH (e:Event {id: id})-[r:AGENT|TARGET|THIRD|THEME|PLACE]->()
DELETE r
