// title: Why a work is said to build on others
// description: Every link from a work to what it builds on, with the evidence and where it is said.
// parameter: work, text, "LLaMA": name of the work
MATCH (newer:Work)-[link:BUILDS_ON]->(older:Work)
WHERE newer.name = $work
RETURN older.name AS buildsOn, link.relation AS relation, link.evidence AS evidence, link.evidenceUrl AS url, older.id AS id
ORDER BY relation, id
