// title: Parents that nobody described
// description: Works that others name as what they build on and that no source describes, by how often they are named.
MATCH (child:Work)-[:BUILDS_ON]->(work:Work)
WHERE work.stub = true
WITH work, count(DISTINCT child) AS namedBy
RETURN work.name AS work, namedBy, work.id AS id
ORDER BY namedBy DESC, id
