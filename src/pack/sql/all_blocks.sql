SELECT node_id, kind, number, marker, text, reference, block.source_id, line_from, line_to, joined, key,
       asset.id, asset.width, asset.height
FROM block LEFT JOIN asset ON asset.id = block.asset_id ORDER BY node_id, ord
