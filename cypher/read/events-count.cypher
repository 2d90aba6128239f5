// How many events there are.
// $types: list of strings; empty: all
// $modalities: list of strings; empty: all
// $polarities: list of strings; empty: all
// $from: ISO date or null; a coarser date of an event passes where it may lie in the range
// $to: ISO date or null
// $since: ISO date or '': a bound that an index finds, set by the reader; not before it
// $until: ISO date or '': likewise; not after it
// $minConfidence: float
// $minSources: integer
// Columns: total
MATCH (e:Event)
WHERE
  e.date >= $since AND // if $since
  e.date <= $until AND // if $until
  e.type IN $types AND // if $types
  e.modality IN $modalities AND // if $modalities
  e.polarity IN $polarities AND // if $polarities
  (e.date >= $from OR $from STARTS WITH e.date) AND // if $from
  (e.date <= $to OR e.date STARTS WITH $to) AND // if $to
  e.sourceCount >= $minSources AND // if $minSources
  e.confidence >= $minConfidence AND // if $minConfidence
  true
RETURN count(e) AS total
