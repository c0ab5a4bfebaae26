SELECT question.key, node.key, block.key, question.stem
FROM question JOIN block ON block.id = question.block_id JOIN node ON node.id = block.node_id
WHERE question.id = ?1
