// How many events there are.
// $types: list of strings; empty: all
// $modalities: list of strings; empty: all
// $polarities: list of strings; empty: all
// $from: ISO date or null; a coarser date of an event passes where it may lie in the range
// $to: ISO date or null
// $minConfidence: float
// $minSources: integer
// Columns: total
MATCH (e:Event)
WHERE (size($types) = 0 OR e.type IN $types) AND (size($modalities) = 0 OR e.modality IN $modalities)
  AND (size($polarities) = 0 OR e.polarity IN $polarities)
  AND ($from IS NULL OR e.date >= $from OR $from STARTS WITH e.date)
  AND ($to IS NULL OR e.date <= $to OR e.date STARTS WITH $to)
  AND e.confidence >= $minConfidence AND e.sourceCount >= $minSources
RETURN count(e) AS total
