INSERT INTO block(id, node_id, ord, kind, number, marker, text, reference, source_id, line_from, line_to, joined, key,
                  asset_id)
VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
