SELECT org.key, org.name, org.title, org.category, node.key, node.item_count
FROM org JOIN node ON node.id = org.node_id ORDER BY org.id
