// title: Works whose lineage is not known
// description: Models and papers that build on nothing and that nothing builds on.
MATCH (work:Work)
WHERE (work:Model OR work:Paper) AND NOT (work)-[:BUILDS_ON]->() AND NOT (work)<-[:BUILDS_ON]-()
RETURN work.year AS year, work.name AS work, work.kind AS kind, work.id AS id
ORDER BY coalesce(year, 9999), id
