// All actors or places ({{type}} is Actor or Place) with their countries ('': none), as lists in one order.
// Columns: id, country
MATCH (n:{{type}})
RETURN collect(n.id) AS id, collect(coalesce(n.countryCode, '')) AS country
