// All actors or places of a type ({{type}} is Person, Organization, Country, Group or Place) with their countries ('': none) and
// how many articles mention them, as lists in one order.
// Columns: id, country, articles
MATCH (n:{{type}})
RETURN collect(n.id) AS id, collect(coalesce(n.countryCode, '')) AS country, collect(n.articleCount) AS articles
