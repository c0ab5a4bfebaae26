INSERT INTO org(id, key, name, title, category, node_id) VALUES(?1, ?2, ?3, ?4, ?5, ?6)
