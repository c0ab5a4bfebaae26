SELECT block.node_id, block.kind, block.number, block.marker, block.text, block.reference, block.source_id,
       block.line_from, block.line_to, block.joined, block.key
FROM node JOIN block ON block.node_id = node.id WHERE node.key = ?1 ORDER BY block.ord
