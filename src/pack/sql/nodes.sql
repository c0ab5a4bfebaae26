SELECT id, parent_id, depth, kind, label, title, key, block_count, item_count
FROM node WHERE kind <> 'about' ORDER BY id
