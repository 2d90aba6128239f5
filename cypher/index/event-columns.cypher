// What is kept of all events in memory, of those with ids in a range: each property as a list, all in one order. '' stands for
// what is not known, 1000 for no score.
// $from: string: the smallest id
// $to: string: beyond the largest id; '': no end
// Columns: id, type, plover, modality, polarity, date, confidence, sourceCount, goldstein, firstReported
MATCH (e:Event)
WHERE e.id >= $from
  AND e.id < $to // if $to
RETURN collect(e.id) AS id, collect(e.type) AS type, collect(coalesce(e.plover, '')) AS plover,
  collect(e.modality) AS modality, collect(e.polarity) AS polarity, collect(coalesce(e.date, '')) AS date,
  collect(e.confidence) AS confidence, collect(e.sourceCount) AS sourceCount,
  collect(coalesce(e.goldstein, 1000.0)) AS goldstein, collect(coalesce(e.firstReported, '')) AS firstReported
