// title: People with the most works
// description: Authors by number of works, with the years of the first and the last.
// parameter: least, integer, 3: fewest works that a person is listed with
MATCH (work:Work)-[:WRITTEN_BY]->(author:Author)
WITH author, count(DISTINCT work) AS works, min(work.year) AS first, max(work.year) AS last
WHERE works >= $least
RETURN author.name AS author, works, first, last, author.id AS id
ORDER BY works DESC, id
