// title: Which laboratories build on which
// description: Links between works of two organisations, by the organisation that builds and the one that is built upon.
MATCH (builder:Organisation)<-[:FROM_LAB]-(newer:Work)-[link:BUILDS_ON]->(older:Work)-[:FROM_LAB]->(origin:Organisation)
WHERE builder.id <> origin.id AND link.relation <> 'evaluation' AND coalesce(link.disputed, false) = false
WITH builder, origin, newer, older
WITH builder, origin, count(DISTINCT newer.id + ' ' + older.id) AS links
RETURN builder.name AS builder, origin.name AS buildsOn, links, builder.id AS builderId, origin.id AS originId
ORDER BY links DESC, builderId, originId
