// title: Topics over the years
// description: Number of works about each topic in each year.
MATCH (work:Work)-[:ABOUT]->(topic:Topic)
WHERE work.year IS NOT NULL
WITH topic, work.year AS year, count(DISTINCT work) AS works
RETURN topic.name AS topic, year, works, topic.id AS id
ORDER BY id, year
