// title: Links that sources dispute
// description: Links that only together with another source have a younger parent or close a circle; they are not traced.
MATCH (newer:Work)-[link:BUILDS_ON]->(older:Work)
WHERE link.disputed = true
RETURN newer.name AS work, link.relation AS relation, older.name AS buildsOn, link.sources AS sources, newer.id AS id, older.id AS olderId
ORDER BY id, olderId, relation
