SELECT block.node_id, block.kind, block.number, block.marker, block.text, block.reference, block.source_id,
       block.line_from, block.line_to, block.joined, block.key, asset.id, asset.width, asset.height
FROM node JOIN block ON block.node_id = node.id LEFT JOIN asset ON asset.id = block.asset_id
WHERE node.key = ?1 ORDER BY block.ord LIMIT ?2
