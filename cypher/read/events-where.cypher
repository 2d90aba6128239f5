// Events that pass any of several lists of conditions, in an order of one's choice; by date, those without one last.
// $actors: list of strings: ids of actors or places, one of which plays a role; empty: any
// $linked: boolean: whether a condition has actors, countries or publishers
// $alternatives: list of lists of conditions, all of one of which must hold, or must not where it is negated; or null
// $limit: integer
// $after: list [value, id] of the row to go on from, or null
// By date_desc, falling: WITH e, coalesce(e.date, '') AS value
// By date_asc, rising: WITH e, coalesce(e.date, '~') AS value
// By article_count, falling: WITH e, e.articleCount AS value
// By source_count, falling: WITH e, e.sourceCount AS value
// By confidence, falling: WITH e, e.confidence AS value
// Columns: id, type, label, date, datePrecision, dateBasis, modality, polarity, background, count, theme, cameo, plover, mode, goldstein, ploverScore, confidence, articleCount, sourceCount, sortValue
CALL () {
  MATCH (e:Event) WHERE size($actors) = 0
  RETURN e, CASE WHEN $linked THEN [(e)-[:AGENT|TARGET|THIRD|THEME|PLACE]->(a) | a.id] ELSE [] END AS actors,
    CASE WHEN $linked THEN [(e)-[:AGENT|TARGET|THIRD|PLACE]->(c) | c.countryCode] ELSE [] END AS countries,
    CASE WHEN $linked THEN [(e)<-[:REPORTS]-(x:Article) | x.publisher] ELSE [] END AS publishers
  UNION ALL
  CALL () {
    MATCH (a:Actor) WHERE a.id IN $actors RETURN a
    UNION ALL MATCH (a:Place) WHERE a.id IN $actors RETURN a
  }
  MATCH (a)<-[:AGENT|TARGET|THIRD|THEME|PLACE]-(e:Event)
  WITH DISTINCT e
  RETURN e, CASE WHEN $linked THEN [(e)-[:AGENT|TARGET|THIRD|THEME|PLACE]->(a) | a.id] ELSE [] END AS actors,
    CASE WHEN $linked THEN [(e)-[:AGENT|TARGET|THIRD|PLACE]->(c) | c.countryCode] ELSE [] END AS countries,
    CASE WHEN $linked THEN [(e)<-[:REPORTS]-(x:Article) | x.publisher] ELSE [] END AS publishers
}
WITH e, actors, countries, publishers
WHERE $alternatives IS NULL OR any(conditions IN $alternatives WHERE all(c IN conditions WHERE c.negated <> coalesce(
    (size(c.types) = 0 OR e.type IN c.types) AND (size(c.families) = 0 OR e.plover IN c.families)
    AND (size(c.modalities) = 0 OR e.modality IN c.modalities)
    AND (size(c.polarities) = 0 OR e.polarity IN c.polarities)
    AND (size(c.actors) = 0 OR any(actor IN actors WHERE actor IN c.actors))
    AND (size(c.countries) = 0 OR any(country IN countries WHERE country IN c.countries))
    AND (size(c.publishers) = 0 OR any(publisher IN publishers WHERE publisher IN c.publishers))
    AND (c.from IS NULL OR e.date >= c.from OR c.from STARTS WITH e.date)
    AND (c.to IS NULL OR e.date <= c.to OR e.date STARTS WITH c.to)
    AND e.confidence >= c.minConfidence AND e.sourceCount >= c.minSources AND e.articleCount >= c.minArticles
    AND (c.maxSources IS NULL OR e.sourceCount <= c.maxSources)
    AND (c.maxArticles IS NULL OR e.articleCount <= c.maxArticles), false)))
{{sorted}}
WHERE $after IS NULL OR value {{<}} $after[0] OR (value = $after[0] AND e.id {{>}} $after[1])
RETURN e.id AS id, e.type AS type, e.label AS label, e.date AS date, e.datePrecision AS datePrecision,
  e.dateBasis AS dateBasis, e.modality AS modality, e.polarity AS polarity, e.background AS background,
  e.count AS count, e.theme AS theme, e.cameo AS cameo, e.plover AS plover, e.mode AS mode, e.goldstein AS goldstein,
  e.ploverScore AS ploverScore, e.confidence AS confidence, e.articleCount AS articleCount,
  e.sourceCount AS sourceCount, value AS sortValue
ORDER BY sortValue {{DESC}}, id {{ASC}} LIMIT $limit
