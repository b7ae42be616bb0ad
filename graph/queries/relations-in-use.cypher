// title: How works build on each other
// description: Number of links of each relation, and how many of them a second person has checked.
MATCH (:Work)-[link:BUILDS_ON]->(:Work)
RETURN link.relation AS relation, count(link) AS links, sum(CASE WHEN link.checked = true THEN 1 ELSE 0 END) AS checked
ORDER BY links DESC, relation
