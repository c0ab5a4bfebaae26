SELECT node.key FROM node
WHERE block_count <> (SELECT count(*) FROM block WHERE block.node_id = node.id)
   OR item_count <> (SELECT count(*) FROM block WHERE block.node_id = node.id AND kind = 'item')
                  + (SELECT coalesce(sum(child.item_count), 0) FROM node AS child WHERE child.parent_id = node.id)
LIMIT 1
