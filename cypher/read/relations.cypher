// Short edges ({{type}}: the relation types asked for), in an order of one's choice, the greatest first.
// $anchors: list of strings: ids of actors or places, one of which is an end; empty: any
// $sources: list of strings: ids of which the source is one; empty: any
// $targets: list of strings: ids of which the target is one; empty: any
// $actors: list of strings: ids of which an end is one; empty: any
// $symmetric: list of strings: relation types whose two ends may change places
// $statuses: list of happened, decided, holds; empty: any
// $minCount: integer
// $minArticles: integer
// $minSources: integer: told by so many independent texts
// $minConfidence: float
// $from: ISO date or null: not over before it
// $to: ISO date or null: begun by it
// $limit: integer
// $after: list [value, 'type|source|target|status'] of the row to go on from, or null
// By count, falling: WITH r, source, target, r.count AS value
// By sources, falling: WITH r, source, target, r.sourceCount AS value
// By articles, falling: WITH r, source, target, r.articleCount AS value
// By confidence, falling: WITH r, source, target, r.confidence AS value
// By first, falling: WITH r, source, target, coalesce(r.first, '') AS value
// By last, falling: WITH r, source, target, coalesce(r.last, '') AS value
// Columns: source, type, target, status, count, first, last, articleCount, sourceCount, confidence, eventIds, title, from, to, current, sortValue
CALL () {
  MATCH (a)-[r:{{type}}]->(b) WHERE size($anchors) = 0 RETURN r
  UNION ALL
  CALL () {
    MATCH (a:Actor) WHERE a.id IN $anchors RETURN a
    UNION ALL MATCH (a:Place) WHERE a.id IN $anchors RETURN a
  }
  MATCH (a)-[r:{{type}}]-(b)
  WHERE startNode(r).id = a.id OR NOT startNode(r).id IN $anchors
  RETURN r
}
WITH r, startNode(r).id AS source, endNode(r).id AS target
WHERE (size($actors) = 0 OR source IN $actors OR target IN $actors)
  AND (size($sources) = 0 OR source IN $sources OR (type(r) IN $symmetric AND target IN $sources))
  AND (size($targets) = 0 OR target IN $targets OR (type(r) IN $symmetric AND source IN $targets))
  AND (size($statuses) = 0 OR r.status IN $statuses)
  AND r.count >= $minCount AND r.articleCount >= $minArticles AND r.sourceCount >= $minSources
  AND r.confidence >= $minConfidence
  AND ($from IS NULL OR CASE WHEN r.status = 'holds' THEN coalesce(r.to, '~') ELSE r.last END >= $from
    OR $from STARTS WITH CASE WHEN r.status = 'holds' THEN coalesce(r.to, '~') ELSE r.last END)
  AND ($to IS NULL OR CASE WHEN r.status = 'holds' THEN coalesce(r.from, '') ELSE r.first END <= $to)
{{sorted}}
WITH r, source, target, value, type(r) + '|' + source + '|' + target + '|' + r.status AS place
WHERE $after IS NULL OR value {{<}} $after[0] OR (value = $after[0] AND place {{>}} $after[1])
RETURN source AS source, type(r) AS type, target AS target, r.status AS status, r.count AS count,
  r.first AS first, r.last AS last, r.articleCount AS articleCount, r.sourceCount AS sourceCount,
  r.confidence AS confidence, r.eventIds AS eventIds, r.title AS title, r.from AS from, r.to AS to,
  r.current AS current, value AS sortValue
ORDER BY sortValue {{DESC}}, place {{ASC}} LIMIT $limit
