// Who plays which role in the events with ids in a range: events, roles, and actors or places, as lists in one order. Events
// that are spoken of are left out.
// $from: string: the smallest id
// $to: string: beyond the largest id; '': no end
// Columns: event, role, player
MATCH (e:Event)-[r:AGENT|TARGET|THIRD|THEME|PLACE]->(n)
WHERE e.id >= $from
  AND e.id < $to // if $to
  AND NOT n:Event
RETURN collect(e.id) AS event, collect(type(r)) AS role, collect(n.id) AS player
