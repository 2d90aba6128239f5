// How many events pass any of several lists of conditions.
// $actors: list of strings: ids of actors or places, one of which plays a role; empty: any
// $linked: boolean: whether a condition has actors, countries or publishers
// $alternatives: list of lists of conditions, all of one of which must hold, or must not where it is negated; or null
// Columns: total
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
RETURN count(e) AS total
