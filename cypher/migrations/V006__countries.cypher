// Actors and places are found by their country: counts of what concerns one begin there.
// Columns: none
CREATE INDEX actor_country IF NOT EXISTS FOR (n:Actor) ON (n.countryCode);
CREATE INDEX place_country IF NOT EXISTS FOR (n:Place) ON (n.countryCode);
