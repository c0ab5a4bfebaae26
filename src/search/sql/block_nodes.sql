SELECT max(id), node_id FROM block GROUP BY node_id ORDER BY max(id)
