// Writes events, without their edges.
// $rows: list of {id, key, type, label, date, datePrecision, dateBasis, modality, polarity, background, count, theme, cameo, plover, mode, goldstein, ploverScore, confidence, articleCount, sourceCount, firstReported, searchText}
// Columns: n
UNWIND $rows AS row
MERGE (e:Event {id: row.id})
SET e.key = row.key, e.type = row.type, e.label = row.label, e.date = row.date, e.datePrecision = row.datePrecision,
  e.dateBasis = row.dateBasis, e.modality = row.modality, e.polarity = row.polarity, e.background = row.background,
  e.count = row.count, e.theme = row.theme, e.cameo = row.cameo, e.plover = row.plover, e.mode = row.mode,
  e.goldstein = toFloat(row.goldstein), e.ploverScore = toFloat(row.ploverScore),
  e.confidence = toFloat(row.confidence), e.articleCount = row.articleCount, e.sourceCount = row.sourceCount,
  e.firstReported = row.firstReported, e.searchText = row.searchText
RETURN count(*) AS n
