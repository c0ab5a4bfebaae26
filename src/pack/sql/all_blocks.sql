SELECT node_id, kind, number, marker, text, reference, source_id, line_from, line_to, joined, key
FROM block ORDER BY node_id, ord
