SELECT block.key, node.key, block.number, block.text
FROM block JOIN node ON node.id = block.node_id WHERE block.id = ?1
