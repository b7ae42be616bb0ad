// title: Who wrote with a person
// description: Co-authors of a person, by the number of works that they wrote together.
// parameter: person, text, "Ilya Sutskever": name of the author
MATCH (author:Author)<-[:WRITTEN_BY]-(work:Work)-[:WRITTEN_BY]->(other:Author)
WHERE author.name = $person AND other.id <> author.id
WITH other, count(DISTINCT work) AS works
RETURN other.name AS coauthor, works, other.id AS id
ORDER BY works DESC, id
