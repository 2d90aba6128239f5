// Notes that the view is out of step with the reports (true), or in step again (false).
// $stale: boolean
// Columns: none
MERGE (s:Store {id: 'store:dramatis'})
SET s.stale = $stale
