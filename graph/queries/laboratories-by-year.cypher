// title: Laboratories by year
// description: Number of works of each organisation in each year.
MATCH (work:Work)-[:FROM_LAB]->(laboratory:Organisation)
WHERE work.year IS NOT NULL
WITH laboratory, work.year AS year, count(DISTINCT work) AS works
RETURN year, laboratory.name AS laboratory, works, laboratory.id AS id
ORDER BY year, works DESC, id
