SELECT question.id, question.key, question.hash, question.kind, question.stem, question.explanation,
       node.key, block.key, question.status, question.source_id, question.line
FROM question JOIN block ON block.id = question.block_id JOIN node ON node.id = block.node_id
ORDER BY question.id
