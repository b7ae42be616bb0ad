// title: Works that most others build on
// description: Works by the number of works that build on them directly; comparisons and disputed links do not count.
MATCH (child:Work)-[link:BUILDS_ON]->(work:Work)
WHERE link.relation <> 'evaluation' AND coalesce(link.disputed, false) = false
WITH work, count(DISTINCT child) AS descendants
RETURN work.name AS work, work.year AS year, descendants, work.id AS id
ORDER BY descendants DESC, id
