// title: Works of a laboratory
// description: What an organisation published in a span of years, oldest first.
// parameter: laboratory, text, "Google Brain": name of the organisation
// parameter: since, integer, 2012: first year
// parameter: until, integer, 2030: last year
MATCH (work:Work)-[:FROM_LAB]->(laboratory:Organisation)
WHERE laboratory.name = $laboratory AND work.year >= $since AND work.year <= $until
RETURN work.year AS year, work.name AS work, work.kind AS kind, work.id AS id
ORDER BY year, id
