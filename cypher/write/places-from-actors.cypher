// Turns actors into places, before they are written as such: their edges stay.
// $ids: list of strings
// Columns: none
UNWIND $ids AS id
MATCH (n:Actor {id: id})
REMOVE n:Actor:Person:Organization:Country:Group
SET n:Place
