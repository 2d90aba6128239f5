// Events say when they were first reported; so many at a time that each part fits a transaction: ids are hashes.
// Columns: none
MATCH (e:Event)<-[:REPORTS]-(x:Article) WHERE e.id < 'event:1' WITH e, min(x.publishedAt) AS first SET e.firstReported = first;
MATCH (e:Event)<-[:REPORTS]-(x:Article) WHERE e.id >= 'event:1' AND e.id < 'event:2' WITH e, min(x.publishedAt) AS first SET e.firstReported = first;
MATCH (e:Event)<-[:REPORTS]-(x:Article) WHERE e.id >= 'event:2' AND e.id < 'event:3' WITH e, min(x.publishedAt) AS first SET e.firstReported = first;
MATCH (e:Event)<-[:REPORTS]-(x:Article) WHERE e.id >= 'event:3' AND e.id < 'event:4' WITH e, min(x.publishedAt) AS first SET e.firstReported = first;
MATCH (e:Event)<-[:REPORTS]-(x:Article) WHERE e.id >= 'event:4' AND e.id < 'event:5' WITH e, min(x.publishedAt) AS first SET e.firstReported = first;
MATCH (e:Event)<-[:REPORTS]-(x:Article) WHERE e.id >= 'event:5' AND e.id < 'event:6' WITH e, min(x.publishedAt) AS first SET e.firstReported = first;
MATCH (e:Event)<-[:REPORTS]-(x:Article) WHERE e.id >= 'event:6' AND e.id < 'event:7' WITH e, min(x.publishedAt) AS first SET e.firstReported = first;
MATCH (e:Event)<-[:REPORTS]-(x:Article) WHERE e.id >= 'event:7' AND e.id < 'event:8' WITH e, min(x.publishedAt) AS first SET e.firstReported = first;
MATCH (e:Event)<-[:REPORTS]-(x:Article) WHERE e.id >= 'event:8' AND e.id < 'event:9' WITH e, min(x.publishedAt) AS first SET e.firstReported = first;
MATCH (e:Event)<-[:REPORTS]-(x:Article) WHERE e.id >= 'event:9' AND e.id < 'event:a' WITH e, min(x.publishedAt) AS first SET e.firstReported = first;
MATCH (e:Event)<-[:REPORTS]-(x:Article) WHERE e.id >= 'event:a' AND e.id < 'event:b' WITH e, min(x.publishedAt) AS first SET e.firstReported = first;
MATCH (e:Event)<-[:REPORTS]-(x:Article) WHERE e.id >= 'event:b' AND e.id < 'event:c' WITH e, min(x.publishedAt) AS first SET e.firstReported = first;
MATCH (e:Event)<-[:REPORTS]-(x:Article) WHERE e.id >= 'event:c' AND e.id < 'event:d' WITH e, min(x.publishedAt) AS first SET e.firstReported = first;
MATCH (e:Event)<-[:REPORTS]-(x:Article) WHERE e.id >= 'event:d' AND e.id < 'event:e' WITH e, min(x.publishedAt) AS first SET e.firstReported = first;
MATCH (e:Event)<-[:REPORTS]-(x:Article) WHERE e.id >= 'event:e' AND e.id < 'event:f' WITH e, min(x.publishedAt) AS first SET e.firstReported = first;
MATCH (e:Event)<-[:REPORTS]-(x:Article) WHERE e.id >= 'event:f' WITH e, min(x.publishedAt) AS first SET e.firstReported = first;
