INSERT INTO node(id, parent_id, ord, depth, kind, label, title, key, block_count, item_count)
VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
