// Events stand in the blocks of the short edges that they may back: graphs of before are made anew from their reports.
// Columns: none
MATCH (e:Event) WITH e LIMIT 1 MERGE (s:Store {id: 'store:dramatis'}) SET s.stale = true;
