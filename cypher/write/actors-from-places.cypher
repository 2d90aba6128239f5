// Turns places into actors, before they are written as such: their edges stay.
// $ids: list of strings
// Columns: none
UNWIND $ids AS id
MATCH (n:Place {id: id})
REMOVE n:Place
SET n:Actor
