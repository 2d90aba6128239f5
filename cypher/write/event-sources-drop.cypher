// Removes the evidence of events and who said so.
// $ids: list of strings
// Columns: none
UNWIND $ids AS id
MATCH (e:Event {id: id})<-[r:REPORTS|STATED]-()
DELETE r
